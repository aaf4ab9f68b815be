package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.Budget;
import dev.tiphys.core.golang.GoException;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** What depends on chance. */
final class RandomFunctions {
    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final RandomGenerator random;

    RandomFunctions(RandomGenerator random) {
        this.random = random;
    }

    FunctionTable table() {
        return new FunctionTable()
                .add("randAlphaNum", "int -> string", a -> text(LETTERS + DIGITS, a.integer(0), a.budget()))
                .add("randAlpha", "int -> string", a -> text(LETTERS, a.integer(0), a.budget()))
                .add("randNumeric", "int -> string", a -> text(DIGITS, a.integer(0), a.budget()))
                .add("randAscii", "int -> string", a -> text(printable(), a.integer(0), a.budget()))
                .add("randBytes", "int -> string, error", a -> bytes(a.integer(0), a.budget()))
                .add("randInt", "int, int -> int", a -> {
                    long range = a.integer(1) - a.integer(0);
                    if (range <= 0) {
                        throw new GoException("invalid argument to Intn");
                    }
                    return a.integer(0) + random.nextLong(range);
                })
                .add("shuffle", "string -> string", a -> shuffle(a.text(0)))
                .add("uuidv4", "-> string", a -> uuid());
    }

    private static String printable() {
        StringBuilder all = new StringBuilder();
        for (char c = ' '; c < 0x7F; c++) {
            all.append(c);
        }
        return all.toString();
    }

    private String text(String characters, long count, Budget budget) {
        if (count <= 0) {
            return "";
        }
        budget.allocate(count);
        budget.step(count);
        StringBuilder out = new StringBuilder((int) count);
        for (long i = 0; i < count; i++) {
            out.append(characters.charAt(random.nextInt(characters.length())));
        }
        return out.toString();
    }

    private String bytes(long count, Budget budget) {
        if (count < 0) {
            throw new GoException("runtime error: makeslice: len out of range");
        }
        budget.allocate(count > Integer.MAX_VALUE ? Long.MAX_VALUE : count * 2);
        byte[] bytes = new byte[(int) count];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private String shuffle(String text) {
        int[] runes = text.codePoints().toArray();
        for (int i = runes.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int rune = runes[i];
            runes[i] = runes[other];
            runes[other] = rune;
        }
        return new String(runes, 0, runes.length);
    }

    private String uuid() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        bytes[6] = (byte) ((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte) ((bytes[8] & 0x3F) | 0x80);
        StringBuilder out = new StringBuilder(36);
        for (int i = 0; i < bytes.length; i++) {
            if (i == 4 || i == 6 || i == 8 || i == 10) {
                out.append('-');
            }
            out.append(Character.forDigit(bytes[i] >> 4 & 15, 16)).append(Character.forDigit(bytes[i] & 15, 16));
        }
        return out.toString();
    }
}
