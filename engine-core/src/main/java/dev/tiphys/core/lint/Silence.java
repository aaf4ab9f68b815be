package dev.tiphys.core.lint;

import dev.tiphys.manifest.Finding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves out warnings and notes that somebody has silenced: by option, or by a comment. {@code # lint: ignore CODE} at
 * the end of a line is for that line, on a line of its own for the next one; {@code # lint: ignore-file CODE} is for the
 * whole file. Several codes are separated by commas.
 */
final class Silence {
    private static final String MARK = "# lint: ignore";
    private static final String FILE = "-file";

    private final LintOptions options;
    private final Map<String, Comments> byFile = new HashMap<>();

    private record Comments(Set<String> ofFile, Map<Integer, Set<String>> ofLine) {}

    Silence(LintOptions options) {
        this.options = options;
    }

    /** Whether to leave out a finding. */
    boolean covers(Finding finding) {
        if (finding.isError()) {
            return false;
        }
        if (options.silenced().contains(finding.code())) {
            return true;
        }
        String file = finding.file();
        if (file == null) {
            return false;
        }
        Comments comments = byFile.computeIfAbsent(file, this::comments);
        return comments.ofFile.contains(finding.code())
                || comments.ofLine.getOrDefault(finding.line(), Set.of()).contains(finding.code());
    }

    private Comments comments(String file) {
        Comments comments = new Comments(new HashSet<>(), new HashMap<>());
        Optional<List<String>> lines = options.texts().lines(file);
        for (int i = 0; lines.isPresent() && i < lines.get().size(); i++) {
            String line = lines.get().get(i);
            int at = line.indexOf(MARK);
            if (at < 0) {
                continue;
            }
            String rest = line.substring(at + MARK.length());
            if (rest.startsWith(FILE)) {
                comments.ofFile.addAll(codes(rest.substring(FILE.length())));
            } else {
                int target = line.substring(0, at).isBlank() ? i + 2 : i + 1;
                comments.ofLine.computeIfAbsent(target, key -> new HashSet<>()).addAll(codes(rest));
            }
        }
        return comments;
    }

    private static List<String> codes(String text) {
        return List.of(text.strip().split("[,\\s]+"));
    }
}
