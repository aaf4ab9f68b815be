package dev.tiphys.core.sprig;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key derivation scrypt (RFC 7914) with N = 32768, r = 8, p = 2, 64 bytes long. */
final class Scrypt {
    private static final int COST = 32_768;
    private static final int BLOCK_SIZE = 8;
    private static final int PARALLEL = 2;
    private static final int KEY_BYTES = 64;
    private static final int BLOCK_WORDS = 32 * BLOCK_SIZE;

    private Scrypt() {}

    static byte[] derive(byte[] password, byte[] salt) {
        byte[] blocks = pbkdf2(password, salt, PARALLEL * BLOCK_WORDS * Integer.BYTES);
        int[] table = new int[COST * BLOCK_WORDS];
        for (int i = 0; i < PARALLEL; i++) {
            IntBuffer view = ByteBuffer.wrap(blocks)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .position(i * BLOCK_WORDS * Integer.BYTES)
                    .slice()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asIntBuffer();
            int[] block = new int[BLOCK_WORDS];
            view.get(block);
            view.rewind().put(mix(block, table));
        }
        return pbkdf2(password, blocks, KEY_BYTES);
    }

    static Mac hmac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            // An empty key and one of zeros are the same, and Java takes only the latter.
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    // With one iteration.
    private static byte[] pbkdf2(byte[] password, byte[] salt, int length) {
        Mac mac = hmac(password);
        byte[] out = new byte[length];
        int at = 0;
        for (int block = 1; at < length; block++) {
            mac.update(salt);
            byte[] bytes = mac.doFinal(ByteBuffer.allocate(4).putInt(block).array());
            System.arraycopy(bytes, 0, out, at, Math.min(bytes.length, length - at));
            at += bytes.length;
        }
        return out;
    }

    private static int[] mix(int[] start, int[] table) {
        int[] block = start;
        int[] other = new int[BLOCK_WORDS];
        for (int i = 0; i < COST; i++) {
            System.arraycopy(block, 0, table, i * BLOCK_WORDS, BLOCK_WORDS);
            mixBlock(block, other);
            int[] swap = block;
            block = other;
            other = swap;
        }
        for (int i = 0; i < COST; i++) {
            int from = (block[BLOCK_WORDS - 16] & (COST - 1)) * BLOCK_WORDS;
            for (int k = 0; k < BLOCK_WORDS; k++) {
                block[k] ^= table[from + k];
            }
            mixBlock(block, other);
            int[] swap = block;
            block = other;
            other = swap;
        }
        return block;
    }

    private static void mixBlock(int[] in, int[] out) {
        int[] x = Arrays.copyOfRange(in, BLOCK_WORDS - 16, BLOCK_WORDS);
        for (int i = 0; i < 2 * BLOCK_SIZE; i++) {
            for (int k = 0; k < 16; k++) {
                x[k] ^= in[i * 16 + k];
            }
            salsa(x);
            System.arraycopy(x, 0, out, (i / 2 + (i & 1) * BLOCK_SIZE) * 16, 16);
        }
    }

    /** Salsa20/8 in place. */
    private static void salsa(int[] block) {
        int[] x = block.clone();
        for (int round = 0; round < 4; round++) {
            for (int c = 0; c < 4; c++) {
                quarter(x, c * 5, (c * 5 + 4) & 15, (c * 5 + 8) & 15, (c * 5 + 12) & 15);
            }
            for (int r = 0; r < 4; r++) {
                int row = r * 4;
                quarter(x, row + r, row + ((r + 1) & 3), row + ((r + 2) & 3), row + ((r + 3) & 3));
            }
        }
        for (int k = 0; k < 16; k++) {
            block[k] += x[k];
        }
    }

    private static void quarter(int[] x, int a, int b, int c, int d) {
        x[b] ^= Integer.rotateLeft(x[a] + x[d], 7);
        x[c] ^= Integer.rotateLeft(x[b] + x[a], 9);
        x[d] ^= Integer.rotateLeft(x[c] + x[b], 13);
        x[a] ^= Integer.rotateLeft(x[d] + x[c], 18);
    }
}
