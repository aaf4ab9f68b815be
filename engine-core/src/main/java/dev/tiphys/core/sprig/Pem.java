package dev.tiphys.core.sprig;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A block of PEM. */
final class Pem {
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    /** How many broken blocks are passed over. */
    private static final int MAX_ATTEMPTS = 20;

    private static final String DASHES = "-----";

    private final String type;
    private final byte[] bytes;

    Pem(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    /** Such as {@code RSA PRIVATE KEY}. */
    String type() {
        return type;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The first block in a text; null when there is none. */
    static @Nullable Pem decode(String text) {
        int at = text.indexOf(BEGIN);
        for (int attempt = 0; at >= 0 && attempt < MAX_ATTEMPTS; attempt++, at = text.indexOf(BEGIN, at + 1)) {
            int typeEnd = text.indexOf(DASHES, at + BEGIN.length());
            if (typeEnd < 0 || (at > 0 && text.charAt(at - 1) != '\n')) {
                continue;
            }
            String type = text.substring(at + BEGIN.length(), typeEnd);
            int start = typeEnd + DASHES.length();
            int end = text.indexOf(END + type + DASHES, start);
            byte[] bytes = end < 0 || type.indexOf('\n') >= 0 ? null : body(text.substring(start, end));
            if (bytes != null) {
                return new Pem(type, bytes);
            }
        }
        return null;
    }

    // Header lines, as "Proc-Type: 4,ENCRYPTED", end with an empty line.
    private static byte @Nullable [] body(String text) {
        int headersEnd = text.contains(":") ? text.indexOf("\n\n") : 0;
        if (headersEnd < 0) {
            return null;
        }
        StringBuilder digits = new StringBuilder();
        for (int i = headersEnd; i < text.length(); i++) {
            if (" \t\r\n".indexOf(text.charAt(i)) < 0) {
                digits.append(text.charAt(i));
            }
        }
        try {
            return Base64.getDecoder().decode(digits.toString());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    String encode() {
        Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        String body = new String(lines.encode(bytes), StandardCharsets.US_ASCII);
        return BEGIN + type + DASHES + "\n" + body + (body.isEmpty() ? "" : "\n") + END + type + DASHES + "\n";
    }
}
