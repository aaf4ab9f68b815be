package dev.tiphys.core.golang;

import java.io.ByteArrayOutputStream;
import java.util.Base64;

/** Go's standard Base64 encoding: padded; line ends inside are passed over when it is read. */
public final class GoBase64 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private GoBase64() {}

    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * Reads a text.
     *
     * @throws GoException with Go's text, which names the offset of the first wrong byte
     */
    public static byte[] decode(String text) {
        return new Decoder(GoStrings.encode(text)).decode();
    }

    private static final class Decoder {
        private final byte[] source;
        private int at;
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Decoder(byte[] source) {
            this.source = source;
        }

        byte[] decode() {
            while (at < source.length && quantum()) {
                // the condition does the work
            }
            return out.toByteArray();
        }

        // Four characters; false after padding.
        private boolean quantum() {
            int bits = 0;
            for (int i = 0; i < 4; i++) {
                skipLineEnds();
                if (at == source.length) {
                    if (i == 0) {
                        return false;
                    }
                    throw corrupt(at - i);
                }
                int c = source[at++];
                int value = c < 0 ? -1 : ALPHABET.indexOf(c);
                if (value < 0) {
                    if (c != '=' || i < 2) {
                        throw corrupt(at - 1);
                    }
                    padding(bits, i);
                    return false;
                }
                bits = bits << 6 | value;
            }
            out.write(bits >> 16);
            out.write(bits >> 8);
            out.write(bits);
            return true;
        }

        private void padding(int bits, int count) {
            if (count == 2) {
                skipLineEnds();
                if (at == source.length) {
                    throw corrupt(source.length);
                }
                if (source[at] != '=') {
                    throw corrupt(at - 1);
                }
                at++;
            }
            skipLineEnds();
            if (at < source.length) {
                throw corrupt(at);
            }
            if (count == 2) {
                out.write(bits >> 4);
            } else {
                out.write(bits >> 10);
                out.write(bits >> 2);
            }
        }

        private void skipLineEnds() {
            while (at < source.length && (source[at] == '\n' || source[at] == '\r')) {
                at++;
            }
        }

        private static GoException corrupt(int offset) {
            return new GoException("illegal base64 data at input byte " + offset);
        }
    }
}
