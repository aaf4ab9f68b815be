package dev.tiphys.core.lint.output;

import dev.tiphys.core.lint.SourceTexts;
import dev.tiphys.manifest.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How findings are written. */
public enum FindingFormat {
    /** With the lines that they are about, for people. */
    PRETTY {
        @Override
        public String render(List<Finding> findings, SourceTexts texts, boolean color) {
            return new PrettyFindings(texts, color).render(findings);
        }
    },
    /** One line each, {@code file:line:column: severity: message}, for people and editors. */
    SIMPLE {
        @Override
        public String render(List<Finding> findings, SourceTexts texts, boolean color) {
            return SimpleFindings.render(findings);
        }
    },
    /** One array of objects, for programs. */
    JSON {
        @Override
        public String render(List<Finding> findings, SourceTexts texts, boolean color) {
            return JsonFindings.render(findings);
        }
    },
    /** SARIF 2.1.0, for tools that show findings in code reviews. */
    SARIF {
        @Override
        public String render(List<Finding> findings, SourceTexts texts, boolean color) {
            return SarifFindings.render(findings);
        }
    };

    /** The word for it, such as {@code pretty}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of that word. */
    public static Optional<FindingFormat> of(String word) {
        for (FindingFormat format : values()) {
            if (format.word().equals(word)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /**
     * All findings as one text that ends with a line end.
     *
     * @param texts the lines that findings are about; only the pretty format asks for them
     * @param color whether to use colours, where the format has some
     */
    public abstract String render(List<Finding> findings, SourceTexts texts, boolean color);
}
