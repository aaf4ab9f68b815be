package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.GoBase64;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoStrings;
import java.io.ByteArrayOutputStream;

/** Base64 and Base32. What cannot be decoded gives the error's text, not an error. */
final class EncodingFunctions {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private EncodingFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .add("b64enc", "string -> string", a -> {
                    a.budget().allocate(a.text(0).length() * 2L);
                    return GoBase64.encode(a.bytes(0));
                })
                .add("b64dec", "string -> string", a -> {
                    try {
                        return GoStrings.decode(GoBase64.decode(a.text(0)));
                    } catch (GoException e) {
                        return e.getMessage();
                    }
                })
                .add("b32enc", "string -> string", a -> {
                    a.budget().allocate(a.text(0).length() * 2L);
                    return encode32(a.bytes(0));
                })
                .add("b32dec", "string -> string", a -> {
                    try {
                        return GoStrings.decode(decode32(a.bytes(0)));
                    } catch (GoException e) {
                        return e.getMessage();
                    }
                });
    }

    /** Puts digits of five bits together to bytes; what is left over is dropped. */
    private static byte[] join(byte[] digits, int count) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(count);
        int buffer = 0;
        int have = 0;
        for (int i = 0; i < count; i++) {
            buffer = buffer << 5 | digits[i];
            have += 5;
            if (have >= 8) {
                have -= 8;
                out.write(buffer >> have);
            }
        }
        return out.toByteArray();
    }

    private static String encode32(byte[] bytes) {
        StringBuilder out = new StringBuilder(bytes.length * 2);
        int buffer = 0;
        int have = 0;
        for (byte b : bytes) {
            buffer = buffer << 8 | (b & 0xFF);
            have += 8;
            while (have >= 5) {
                have -= 5;
                out.append(BASE32.charAt(buffer >> have & 31));
            }
        }
        if (have > 0) {
            out.append(BASE32.charAt(buffer << (5 - have) & 31));
        }
        while (out.length() % 8 != 0) {
            out.append('=');
        }
        return out.toString();
    }

    private static byte[] decode32(byte[] text) {
        byte[] source = withoutBreaks(text);
        byte[] digits = new byte[source.length];
        int count = 0;
        for (int i = 0; i < source.length; i++) {
            int inGroup = count % 8;
            int left = source.length - i - 1;
            if (source[i] == '=' && inGroup >= 2 && left < 8) {
                checkPadding32(source, i, inGroup, left);
                return join(digits, count);
            }
            int digit = BASE32.indexOf(source[i]);
            if (digit < 0) {
                throw corrupt(i);
            }
            digits[count++] = (byte) digit;
        }
        if (count % 8 != 0) {
            throw corrupt(source.length - count % 8);
        }
        return join(digits, count);
    }

    private static void checkPadding32(byte[] source, int at, int inGroup, int left) {
        if (left + inGroup < 7) {
            throw corrupt(source.length);
        }
        for (int k = 0; k < 7 - inGroup; k++) {
            if (left > k && source[at + 1 + k] != '=') {
                throw corrupt(at + k);
            }
        }
        if (inGroup == 3 || inGroup == 6) {
            throw corrupt(at);
        }
    }

    private static byte[] withoutBreaks(byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length);
        for (byte b : text) {
            if (b != '\n' && b != '\r') {
                out.write(b);
            }
        }
        return out.toByteArray();
    }

    private static GoException corrupt(int at) {
        return new GoException("illegal base32 data at input byte " + at);
    }
}
