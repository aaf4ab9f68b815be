package dev.tiphys.core.when;

import java.util.ArrayList;
import java.util.List;

/** Text with tags in it: the i-th tag stands behind the i-th literal. */
record Text(List<String> literals, List<Integer> tags) {
    Text {
        literals = List.copyOf(literals);
        tags = List.copyOf(tags);
    }

    boolean isStatic() {
        return tags.isEmpty();
    }

    /** The text when it has no tag. */
    String only() {
        if (!isStatic()) {
            throw new WhenFailure("a tag cannot stand behind a backslash here");
        }
        return literals.get(0);
    }

    /** Whether the text is one tag and nothing else. */
    boolean isTag() {
        return tags.size() == 1 && literals.get(0).isEmpty() && literals.get(1).isEmpty();
    }

    /** Whether a literal part has that character. */
    boolean hasLiteral(char c) {
        return literals.stream().anyMatch(l -> l.indexOf(c) >= 0);
    }

    /** The text with the tags' values. */
    String fill(List<String> values) {
        if (isTag()) {
            return values.get(tags.get(0));
        }
        StringBuilder text = new StringBuilder(literals.get(0));
        for (int i = 0; i < tags.size(); i++) {
            text.append(values.get(tags.get(i))).append(literals.get(i + 1));
        }
        return text.toString();
    }

    static final class Builder {
        private final List<String> literals = new ArrayList<>();
        private final List<Integer> tags = new ArrayList<>();
        private final StringBuilder literal = new StringBuilder();

        void add(int character) {
            if (Source.isTag(character)) {
                literals.add(literal.toString());
                literal.setLength(0);
                tags.add(Source.tagIndex(character));
            } else {
                literal.appendCodePoint(character);
            }
        }

        boolean isEmpty() {
            return literal.length() == 0 && tags.isEmpty();
        }

        Text build() {
            literals.add(literal.toString());
            return new Text(literals, tags);
        }
    }
}
