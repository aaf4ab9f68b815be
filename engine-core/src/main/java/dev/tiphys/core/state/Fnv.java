package dev.tiphys.core.state;

import java.nio.charset.StandardCharsets;

/** FNV-1a with 32 bits over UTF-8, the hash behind Argo's node ids. It can be continued, so that a child's hash costs only its own suffix. */
public final class Fnv {
    /** The hash of the empty text. */
    public static final int START = 0x811c9dc5;

    private static final int PRIME = 0x01000193;

    private Fnv() {}

    /** The hash of the text hashed so far followed by {@code text}. */
    public static int extend(int hash, String text) {
        int result = hash;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return extendBytes(result, text.substring(i).getBytes(StandardCharsets.UTF_8));
            }
            result = (result ^ c) * PRIME;
        }
        return result;
    }

    /** Continues with a number in decimal. */
    public static int extend(int hash, int number) {
        if (number >= 10) {
            return (extend(hash, number / 10) ^ ('0' + number % 10)) * PRIME;
        }
        return number < 0 ? extend(hash, Integer.toString(number)) : (hash ^ ('0' + number)) * PRIME;
    }

    private static int extendBytes(int hash, byte[] bytes) {
        int result = hash;
        for (byte b : bytes) {
            result = (result ^ (b & 0xff)) * PRIME;
        }
        return result;
    }
}
