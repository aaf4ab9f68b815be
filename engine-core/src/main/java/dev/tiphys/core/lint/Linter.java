package dev.tiphys.core.lint;

import dev.tiphys.core.lint.walk.Library;
import dev.tiphys.core.lint.walk.LintObject;
import dev.tiphys.core.lint.walk.Mistake;
import dev.tiphys.core.lint.walk.ObjectLibrary;
import dev.tiphys.core.lint.walk.ObjectWalk;
import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.ManifestDocument;
import dev.tiphys.manifest.ManifestSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with manifests that were read. */
public final class Linter {
    private record Target(LintObject object, @Nullable String file) {}

    private final LintOptions options;
    private final ObjectLibrary common = new ObjectLibrary(null);
    private final Map<@Nullable String, ObjectLibrary> byFile = new HashMap<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private Linter(LintOptions options) {
        this.options = options;
    }

    /**
     * All that was found while reading the targets, and all that is wrong with them beyond that, in the order of the
     * files and of the places in them.
     *
     * @param targets what to look at; the documents may refer to one another, to those of their own file first
     * @param references what they may refer to as well; nothing is said about it
     */
    public static List<Finding> lint(ManifestSet targets, ManifestSet references, LintOptions options) {
        Linter linter = new Linter(options);
        linter.findings.addAll(targets.findings());
        targets.documents().forEach(linter::addTarget);
        for (ManifestDocument document : references.documents()) {
            linter.common.add(LintObject.of(document.manifest(), document.source()));
        }
        linter.targets.forEach(linter::look);
        return linter.inOrder(targets);
    }

    /** The same with nothing silenced. */
    public static List<Finding> lint(ManifestSet targets, ManifestSet references, LintMode mode) {
        return lint(targets, references, LintOptions.of(mode));
    }

    private void addTarget(ManifestDocument document) {
        String file = document.position().file();
        LintObject object = LintObject.of(document.manifest(), document.source());
        targets.add(new Target(object, file));
        common.add(object);
        byFile.computeIfAbsent(file, key -> new ObjectLibrary(common)).add(object);
    }

    private void look(Target target) {
        Library library = byFile.getOrDefault(target.file, common);
        LintObject object = target.object;
        List<Mistake> mistakes =
                ObjectWalk.mistakes(object, library, options.mode() == LintMode.SUBMIT, options.referencing());
        mistakes.forEach(mistake -> findings.add(Findings.of(mistake)));
        findings.addAll(Findings.beyondArgo(object, library, mistakes));
        findings.addAll(YamlTraps.of(object, options.texts()));
    }

    private List<Finding> inOrder(ManifestSet read) {
        Map<@Nullable String, Integer> files = new HashMap<>();
        read.findings().forEach(finding -> files.putIfAbsent(finding.file(), files.size()));
        targets.forEach(target -> files.putIfAbsent(target.file, files.size()));
        findings.sort(Comparator.<Finding>comparingInt(finding -> files.getOrDefault(finding.file(), 0))
                .thenComparingInt(Finding::line)
                .thenComparingInt(Finding::column));
        Silence silence = new Silence(options);
        return findings.stream().filter(finding -> !silence.covers(finding)).toList();
    }
}
