package dev.tiphys.core.when;

import dev.tiphys.core.golang.GoTime;
import java.util.List;

/**
 * An operand whose text has tags. Whatever the values are, it stays one operand.
 *
 * @param index its place among the operands of the condition
 */
record Operand(int index, Style style, Text text) {
    // No number of so many digits is infinite.
    private static final int MAX_PLAIN = 100;

    enum Style {
        /** Outside of quotes, perhaps with word characters around: read as number or boolean if it can be. */
        BARE,
        /** In quotes: text, or a date if it reads as one. */
        QUOTED,
        /** In square brackets: text. */
        BRACKETS
    }

    boolean isBare() {
        return style == Style.BARE;
    }

    /** The value for the values of all tags of the condition. */
    Object value(List<String> values, boolean refusesDate) {
        String filled = text.fill(values);
        return switch (style) {
            case BARE -> bare(text.isTag() ? filled.strip() : filled);
            case QUOTED -> quoted(filled, refusesDate);
            case BRACKETS -> filled;
        };
    }

    private static Object quoted(String filled, boolean refusesDate) {
        GoTime time = WhenDates.parse(filled);
        if (time == null) {
            return filled;
        }
        if (refusesDate) {
            throw new WhenFailure("the date '" + filled + "' cannot stand here");
        }
        return (double) time.epochSecond();
    }

    private Object bare(String filled) {
        Double number = WhenNumbers.read(filled);
        if (number != null) {
            return number;
        }
        if (text.hasLiteral('.')) {
            // The condition's own dot asks for a member of a parameter.
            throw new WhenFailure("No parameter '" + DottedWord.of(filled).root() + "' found.");
        }
        return switch (filled) {
            case "true" -> true;
            case "false" -> false;
            default -> filled;
        };
    }

    /** Whether splicing the values into the condition's text would obviously give the same operand. */
    boolean isPlain(List<String> values) {
        if (style == Style.BARE) {
            return text.isTag() && isPlainWord(values.get(text.tags().get(0)));
        }
        for (int tag : text.tags()) {
            String value = values.get(tag);
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c == '\\' || (style == Style.QUOTED ? Characters.isQuote(c) : c == ']')) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isPlainWord(String value) {
        if (value.isEmpty() || value.length() > MAX_PLAIN || value.equals("in") || value.equals("IN")) {
            return false;
        }
        char first = value.charAt(0);
        boolean number = first >= '0' && first <= '9';
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean digit = c >= '0' && c <= '9';
            boolean wordly = letter || (c == '_' && i > 0);
            if (!digit && (number || !wordly)) {
                return false;
            }
        }
        return true;
    }

    /** How messages name the operand: by its tags' places. */
    @Override
    public String toString() {
        return text.isTag() ? "{{…}}" : String.join("{{…}}", text.literals());
    }
}
