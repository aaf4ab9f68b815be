package dev.tiphys.core.lint;

import dev.tiphys.core.lint.walk.LintObject;
import dev.tiphys.core.lint.walk.ObjectLibrary;
import dev.tiphys.core.lint.walk.ObjectWalk;
import dev.tiphys.manifest.DataPath;
import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.ManifestDocument;
import dev.tiphys.manifest.ManifestSet;
import dev.tiphys.manifest.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with manifests that were read. */
public final class Linter {
    private Linter() {}

    /**
     * All that was found while reading the targets, and all that is wrong with them beyond that, in the order of the
     * files and of the places in them.
     *
     * @param targets what to look at; the documents may refer to one another, to those of their own file first
     * @param references what they may refer to as well; nothing is said about it
     * @param mode how much must be there
     */
    public static List<Finding> lint(ManifestSet targets, ManifestSet references, LintMode mode) {
        ObjectLibrary common = new ObjectLibrary(null);
        Map<@Nullable String, ObjectLibrary> byFile = new HashMap<>();
        List<LintObject> objects = new ArrayList<>();
        for (ManifestDocument document : targets.documents()) {
            LintObject object = LintObject.of(document.manifest(), document.source());
            objects.add(object);
            common.add(object);
            byFile.computeIfAbsent(document.position().file(), file -> new ObjectLibrary(common))
                    .add(object);
        }
        for (ManifestDocument document : references.documents()) {
            common.add(LintObject.of(document.manifest(), document.source()));
        }
        List<Finding> findings = new ArrayList<>(targets.findings());
        for (LintObject object : objects) {
            String file = object.root().origin().source().value(DataPath.ROOT).file();
            ObjectLibrary library = Objects.requireNonNull(byFile.get(file));
            ObjectWalk.mistakes(object, library, mode == LintMode.SUBMIT)
                    .forEach(mistake -> findings.add(Findings.of(mistake)));
        }
        return inOrder(targets, findings);
    }

    private static List<Finding> inOrder(ManifestSet targets, List<Finding> findings) {
        Map<@Nullable String, Integer> files = new HashMap<>();
        for (Finding finding : targets.findings()) {
            files.putIfAbsent(finding.file(), files.size());
        }
        for (ManifestDocument document : targets.documents()) {
            Position position = document.position();
            files.putIfAbsent(position.file(), files.size());
        }
        findings.sort(Comparator.<Finding>comparingInt(finding -> files.getOrDefault(finding.file(), 0))
                .thenComparingInt(Finding::line)
                .thenComparingInt(Finding::column));
        return List.copyOf(findings);
    }
}
