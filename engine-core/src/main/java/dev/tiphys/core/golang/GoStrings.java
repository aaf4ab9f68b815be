package dev.tiphys.core.golang;

import java.nio.charset.StandardCharsets;

/**
 * Go's byte strings held in Java strings. A byte that is not part of valid UTF-8 (from a slice through a character, or
 * {@code "\xff"}) is the lone low surrogate U+DC00 + byte; it prints as U+FFFD when it leaves as text or JSON.
 */
public final class GoStrings {
    private GoStrings() {}

    /** Whether every char is ASCII: then bytes, runes and chars are one and the same. */
    public static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The number of bytes, Go's {@code len}. */
    public static int byteLength(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); ) {
            int rune = text.codePointAt(i);
            i += Character.charCount(rune);
            bytes += width(rune);
        }
        return bytes;
    }

    /** The number of runes; a stray byte counts as one. */
    public static int runeCount(String text) {
        return text.codePointCount(0, text.length());
    }

    private static int width(int rune) {
        if (rune < 0x80 || isStrayByte(rune)) {
            return 1;
        }
        return rune < 0x800 ? 2 : rune < 0x10000 ? 3 : 4;
    }

    /** Whether the code point stands for a byte outside of valid UTF-8. */
    public static boolean isStrayByte(int rune) {
        return rune >= 0xDC80 && rune <= 0xDCFF;
    }

    /** The bytes of a string. */
    public static byte[] encode(String text) {
        if (!hasSurrogate(text)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        byte[] bytes = new byte[byteLength(text)];
        int at = 0;
        for (int i = 0; i < text.length(); ) {
            int rune = text.codePointAt(i);
            i += Character.charCount(rune);
            if (isStrayByte(rune)) {
                bytes[at++] = (byte) rune;
            } else if (rune < 0x80) {
                bytes[at++] = (byte) rune;
            } else if (rune < 0x800) {
                bytes[at++] = (byte) (0xC0 | rune >> 6);
                bytes[at++] = (byte) (0x80 | (rune & 0x3F));
            } else if (rune < 0x10000) {
                bytes[at++] = (byte) (0xE0 | rune >> 12);
                bytes[at++] = (byte) (0x80 | (rune >> 6 & 0x3F));
                bytes[at++] = (byte) (0x80 | (rune & 0x3F));
            } else {
                bytes[at++] = (byte) (0xF0 | rune >> 18);
                bytes[at++] = (byte) (0x80 | (rune >> 12 & 0x3F));
                bytes[at++] = (byte) (0x80 | (rune >> 6 & 0x3F));
                bytes[at++] = (byte) (0x80 | (rune & 0x3F));
            }
        }
        return bytes;
    }

    /** The string of any bytes; invalid ones are kept. */
    public static String decode(byte[] bytes) {
        return decode(bytes, 0, bytes.length);
    }

    /** As {@link #decode(byte[])} for the bytes from {@code from} to before {@code to}. */
    public static String decode(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        for (int i = from; i < to; ) {
            int length = validSequence(bytes, i, to);
            if (length == 0) {
                text.append((char) (0xDC00 | (bytes[i] & 0xFF)));
                i++;
            } else {
                text.appendCodePoint(codePoint(bytes, i, length));
                i += length;
            }
        }
        return text.toString();
    }

    private static int codePoint(byte[] bytes, int at, int length) {
        return switch (length) {
            case 1 -> bytes[at];
            case 2 -> (bytes[at] & 0x1F) << 6 | (bytes[at + 1] & 0x3F);
            case 3 -> (bytes[at] & 0x0F) << 12 | (bytes[at + 1] & 0x3F) << 6 | (bytes[at + 2] & 0x3F);
            default ->
                (bytes[at] & 0x07) << 18
                        | (bytes[at + 1] & 0x3F) << 12
                        | (bytes[at + 2] & 0x3F) << 6
                        | (bytes[at + 3] & 0x3F);
        };
    }

    // Length of the valid UTF-8 sequence at a position; 0 when there is none.
    private static int validSequence(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        int length = first >= 0xC2 && first <= 0xDF ? 2 : first >= 0xE0 && first <= 0xEF ? 3 : 4;
        if (first < 0xC2 || first > 0xF4 || at + length > end) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < low || second > high) {
            return 0;
        }
        for (int i = 2; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /** Go's {@code s[from:to]}, in bytes; the bounds must be valid. */
    public static String slice(String text, int from, int to) {
        if (isAscii(text)) {
            return text.substring(from, to);
        }
        return decode(encode(text), from, to);
    }

    /** Go's {@code s[i]}: a byte as 0 to 255. */
    public static int byteAt(String text, int index) {
        return isAscii(text) ? text.charAt(index) : encode(text)[index] & 0xFF;
    }

    /** Joins two strings; stray bytes that meet may become a character again. */
    public static String concat(String left, String right) {
        if (!left.isEmpty()
                && !right.isEmpty()
                && isStrayByte(right.charAt(0))
                && Character.isSurrogate(left.charAt(left.length() - 1))) {
            return repair(left + right);
        }
        return left.concat(right);
    }

    /** Makes characters of stray bytes that have met in a string built by joining. */
    public static String repair(String text) {
        return hasStrayByte(text) ? decode(encode(text)) : text;
    }

    /** As text that leaves: stray bytes, and any other lone surrogate, become U+FFFD. */
    public static String toValid(String text) {
        if (!hasSurrogate(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int rune = text.codePointAt(i);
            i += Character.charCount(rune);
            out.appendCodePoint(rune >= 0xD800 && rune <= 0xDFFF ? 0xFFFD : rune);
        }
        return out.toString();
    }

    /** Byte offset to the index of the char where it lies. */
    public static int byteOffset(String text, int charIndex) {
        int bytes = 0;
        for (int i = 0; i < charIndex; ) {
            int rune = text.codePointAt(i);
            i += Character.charCount(rune);
            bytes += width(rune);
        }
        return bytes;
    }

    /** Compares by bytes, as Go's operators do. */
    public static int compare(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                if (!Character.isSurrogate(a) && !Character.isSurrogate(b)) {
                    return a - b;
                }
                return java.util.Arrays.compareUnsigned(encode(left), encode(right));
            }
        }
        return left.length() - right.length();
    }

    private static boolean hasSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasStrayByte(String text) {
        for (int i = 0; i < text.length(); ) {
            int rune = text.codePointAt(i);
            if (isStrayByte(rune)) {
                return true;
            }
            i += Character.charCount(rune);
        }
        return false;
    }
}
