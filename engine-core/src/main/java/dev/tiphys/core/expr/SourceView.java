package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoStrings;

/** A source and how a place in it is shown. */
record SourceView(String source) {

    ExprCompileException compileError(Mistake mistake) {
        Place place = place(mistake.from());
        return new ExprCompileException(
                message(mistake.text(), place), mistake.text(), place.shownLine(), place.shownColumn());
    }

    ExprRuntimeException runtimeError(Mistake mistake) {
        Place place = place(mistake.from());
        return new ExprRuntimeException(
                message(mistake.text(), place), mistake.text(), place.shownLine(), place.shownColumn());
    }

    // A place in an empty line is not shown.
    private record Place(int line, int column, String text) {
        int shownLine() {
            return text.isEmpty() ? 0 : line;
        }

        int shownColumn() {
            return text.isEmpty() ? 0 : column + 1;
        }
    }

    private Place place(int from) {
        int line = 1;
        int column = 0;
        int lineStart = 0;
        int at = 0;
        for (int rune = 0; rune < from && at < source.length(); rune++) {
            int c = source.codePointAt(at);
            at += Character.charCount(c);
            if (c == '\n') {
                line++;
                column = 0;
                lineStart = at;
            } else {
                column++;
            }
        }
        int lineEnd = source.indexOf('\n', lineStart);
        return new Place(line, column, source.substring(lineStart, lineEnd < 0 ? source.length() : lineEnd));
    }

    private static String message(String given, Place place) {
        String text = GoStrings.toValid(given);
        if (place.text.isEmpty()) {
            return text;
        }
        return text + " (" + place.line + ":" + (place.column + 1) + ")\n | " + place.text.replace('\t', ' ') + "\n | "
                + ".".repeat(place.column) + "^";
    }
}
