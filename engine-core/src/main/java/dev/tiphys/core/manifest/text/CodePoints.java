package dev.tiphys.core.manifest.text;

import java.util.Arrays;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A whole text for SnakeYAML's scanner. The reader it comes with copies its window again and again while one scalar
 * grows, so that a scalar of ten megabytes takes half a minute.
 */
final class CodePoints extends StreamReader {
    private final int[] points;
    private int at;
    private int documentIndex;
    private int line;
    private int column;

    CodePoints(int[] points) {
        super("");
        this.points = points;
    }

    /** The characters of a text. */
    static int[] of(String text) {
        int[] points = new int[text.length()];
        int count = 0;
        for (int i = 0; i < points.length; count++) {
            int point = text.codePointAt(i);
            points[count] = point;
            i += Character.charCount(point);
        }
        return count == points.length ? points : Arrays.copyOf(points, count);
    }

    /** Where the first character stands that YAML does not allow; -1 when there is none. */
    static int firstForbidden(int[] points) {
        for (int i = 0; i < points.length; i++) {
            if (!isPrintable(points[i])) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Mark getMark() {
        return new Mark("text", at, line, column, points, at);
    }

    @Override
    public void forward() {
        forward(1);
    }

    @Override
    public void forward(int length) {
        for (int i = 0; i < length && at < points.length; i++) {
            int point = points[at++];
            documentIndex++;
            boolean lineEnd = point == '\n' || point == '\u0085' || point == '\u2028' || point == '\u2029';
            if (lineEnd || (point == '\r' && peek() != '\n')) {
                line++;
                column = 0;
            } else if (point != 0xFEFF) {
                column++;
            }
        }
    }

    @Override
    public int peek() {
        return peek(0);
    }

    @Override
    public int peek(int index) {
        return at + index < points.length ? points[at + index] : 0;
    }

    @Override
    public String prefix(int length) {
        return new String(points, at, Math.min(length, points.length - at));
    }

    @Override
    public String prefixForward(int length) {
        String prefix = prefix(length);
        // the scanner asks for words within a line only
        at += length;
        documentIndex += length;
        column += length;
        return prefix;
    }

    @Override
    public int getColumn() {
        return column;
    }

    @Override
    public int getDocumentIndex() {
        return documentIndex;
    }

    @Override
    public void resetDocumentIndex() {
        documentIndex = 0;
    }

    @Override
    public int getIndex() {
        return at;
    }

    @Override
    public int getLine() {
        return line;
    }
}
