package dev.tiphys.core.golang;

/** Recognizes abbreviations of time zones. */
final class ZoneText {
    private ZoneText() {}

    /** Length of the abbreviation at a place; 0 when there is none. */
    // Zone names are what people write: three capitals; four or five that end in T; GMT with hours; an offset.
    static int length(TextCursor text) {
        if (text.length() < 3) {
            return 0;
        }
        if (text.startsWith("ChST") || text.startsWith("MeST")) {
            return 4;
        }
        if (text.startsWith("GMT")) {
            return 3 + signedHours(text, 3);
        }
        if (text.charAt(0) == '+' || text.charAt(0) == '-') {
            return signedHours(text, 0);
        }
        int capitals = 0;
        while (capitals < 6
                && capitals < text.length()
                && text.charAt(capitals) >= 'A'
                && text.charAt(capitals) <= 'Z') {
            capitals++;
        }
        return switch (capitals) {
            case 3 -> 3;
            case 4 -> text.charAt(3) == 'T' || text.startsWith("WITA") ? 4 : 0;
            case 5 -> text.charAt(4) == 'T' ? 5 : 0;
            default -> 0;
        };
    }

    private static int signedHours(TextCursor text, int from) {
        if (text.length() <= from || (text.charAt(from) != '+' && text.charAt(from) != '-')) {
            return 0;
        }
        int end = from + 1;
        int hours = 0;
        while (text.digitAt(end)) {
            hours = Math.min(24, hours * 10 + text.charAt(end) - '0');
            end++;
        }
        return end == from + 1 || hours > 23 ? 0 : end - from;
    }
}
