package dev.tiphys.core.lint.output;

import dev.tiphys.core.lint.SourceTexts;
import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.Severity;
import java.util.List;
import java.util.Optional;

/** Each finding with the line that it is about, the line before it, and carets under the place. */
final class PrettyFindings {
    private static final int WIDEST = 160;

    private final SourceTexts texts;
    private final boolean color;
    private final StringBuilder out = new StringBuilder();

    PrettyFindings(SourceTexts texts, boolean color) {
        this.texts = texts;
        this.color = color;
    }

    String render(List<Finding> findings) {
        findings.forEach(this::finding);
        summary(findings);
        return out.toString();
    }

    private void finding(Finding finding) {
        String severity = finding.severity().text() + "[" + finding.code() + "]";
        paint(style(finding.severity()), severity);
        out.append(": ").append(Plain.line(finding.message())).append('\n');
        Optional<List<String>> lines = Optional.ofNullable(finding.file()).flatMap(texts::lines);
        boolean shown = lines.isPresent()
                && finding.line() >= 1
                && finding.line() <= lines.get().size();
        int width = shown ? Integer.toString(finding.line()).length() : 1;
        place(finding, width);
        if (shown) {
            excerpt(finding, lines.get(), width);
        }
        String suggestion = finding.suggestion();
        if (suggestion != null) {
            out.append(" ".repeat(width + 1));
            paint("36", "= help: ");
            out.append(Plain.line(suggestion)).append('\n');
        }
        out.append('\n');
    }

    private void place(Finding finding, int width) {
        String file = finding.file();
        if (file == null && finding.path().isEmpty()) {
            return;
        }
        out.append(" ".repeat(width));
        paint("36", "--> ");
        out.append(file == null ? "" : Plain.line(file));
        if (finding.line() > 0) {
            out.append(':').append(finding.line()).append(':').append(finding.column());
        }
        if (!finding.path().isEmpty()) {
            out.append(file == null ? "" : " ")
                    .append('(')
                    .append(Plain.line(finding.path()))
                    .append(')');
        }
        out.append('\n');
    }

    private void excerpt(Finding finding, List<String> lines, int width) {
        String line = lines.get(finding.line() - 1);
        int column = Math.min(Math.max(0, finding.column() - 1), line.length());
        int from = column > WIDEST * 3 / 4 ? column - WIDEST / 2 : 0;
        if (finding.line() > 1 && from == 0) {
            numbered(Integer.toString(finding.line() - 1), width, cut(lines.get(finding.line() - 2), 0));
        }
        numbered(Integer.toString(finding.line()), width, cut(line, from));
        int length = Math.min(tokenLength(line, column), WIDEST + from - column);
        String indent = (from > 0 ? " " : "") + blank(line.substring(from, column));
        out.append(" ".repeat(width + 1));
        paint("36", "| ");
        out.append(indent);
        paint(style(finding.severity()), "^".repeat(Math.max(1, length)));
        out.append('\n');
    }

    private void numbered(String number, int width, String text) {
        out.append(" ".repeat(width - number.length()));
        paint("36", number + " | ");
        out.append(text).append('\n');
    }

    /** At most so much of a line as is comfortable. */
    private static String cut(String line, int from) {
        int to = Math.min(line.length(), from + WIDEST);
        String part = safe(line.substring(Math.min(from, line.length()), to));
        return (from > 0 ? "…" : "") + part + (to < line.length() ? "…" : "");
    }

    /** Tabs stay, so that carets stand under their places; all else that is no text becomes a question mark. */
    private static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            safe.append(c == '\t' || Plain.line(String.valueOf(c)).length() == 1 ? c : '?');
        }
        return safe.toString();
    }

    private static String blank(String text) {
        StringBuilder blank = new StringBuilder(text.length());
        text.codePoints().forEach(c -> blank.append(c == '\t' ? '\t' : ' '));
        return blank.toString();
    }

    /** How long the word or quoted text at a place is. */
    private static int tokenLength(String line, int column) {
        if (column >= line.length()) {
            return 1;
        }
        char first = line.charAt(column);
        int end = column + 1;
        if (first == '"' || first == '\'') {
            while (end < line.length() && line.charAt(end) != first) {
                end++;
            }
            return Math.min(end + 1, line.length()) - column;
        }
        if ("[{-|>&*".indexOf(first) >= 0 && !line.startsWith("{{", column)) {
            return 1;
        }
        while (end < line.length() && ",]}#".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return line.substring(column, end).stripTrailing().length();
    }

    private void summary(List<Finding> findings) {
        long errors = count(findings, Severity.ERROR);
        long warnings = count(findings, Severity.WARNING);
        long notes = count(findings, Severity.NOTE);
        if (findings.isEmpty()) {
            paint("32", "no findings");
        } else {
            paint(errors > 0 ? "31" : "33", words(errors, "error") + ", " + words(warnings, "warning"));
            out.append(notes > 0 ? ", " + words(notes, "note") : "");
        }
        out.append('\n');
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static String words(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    private static String style(Severity severity) {
        return switch (severity) {
            case ERROR -> "1;31";
            case WARNING -> "1;33";
            case NOTE -> "1;34";
        };
    }

    private void paint(String style, String text) {
        if (color) {
            out.append("\u001b[").append(style).append('m').append(text).append("\u001b[0m");
        } else {
            out.append(text);
        }
    }
}
