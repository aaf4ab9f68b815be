package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.GoBase64;
import dev.tiphys.core.golang.GoException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256 in CBC mode. The key is the password, cut or filled up with zeros; the text is Base64 of IV and cipher text. */
final class CipherFunctions {
    private static final int KEY_BYTES = 32;
    private static final int BLOCK = 16;

    private final RandomGenerator random;

    CipherFunctions(RandomGenerator random) {
        this.random = random;
    }

    FunctionTable table() {
        return new FunctionTable()
                .add(
                        "encryptAES",
                        "string, string -> string, error",
                        a -> a.text(1).isEmpty() ? "" : encrypt(a.bytes(0), a.bytes(1)))
                .add(
                        "decryptAES",
                        "string, string -> string, error",
                        a -> a.text(1).isEmpty() ? "" : decrypt(a.bytes(0), a.text(1)));
    }

    private String encrypt(byte[] password, byte[] text) {
        int padding = BLOCK - text.length % BLOCK;
        byte[] padded = Arrays.copyOf(text, text.length + padding);
        Arrays.fill(padded, text.length, padded.length, (byte) padding);
        byte[] iv = new byte[BLOCK];
        random.nextBytes(iv);
        byte[] encrypted = apply(Cipher.ENCRYPT_MODE, password, iv, padded);
        byte[] all = Arrays.copyOf(iv, BLOCK + encrypted.length);
        System.arraycopy(encrypted, 0, all, BLOCK, encrypted.length);
        return GoBase64.encode(all);
    }

    private static String decrypt(byte[] password, String text) {
        byte[] all = GoBase64.decode(text);
        if (all.length < BLOCK) {
            throw new GoException(
                    "runtime error: slice bounds out of range [:" + BLOCK + "] with capacity " + all.length);
        }
        if (all.length % BLOCK != 0) {
            throw new GoException("crypto/cipher: input not full blocks");
        }
        if (all.length == BLOCK) {
            throw new GoException("runtime error: index out of range [-1]");
        }
        byte[] iv = Arrays.copyOf(all, BLOCK);
        byte[] padded = apply(Cipher.DECRYPT_MODE, password, iv, Arrays.copyOfRange(all, BLOCK, all.length));
        int length = padded.length - (padded[padded.length - 1] & 0xFF);
        if (length < 0) {
            throw new GoException("runtime error: slice bounds out of range [:" + length + "]");
        }
        return HashFunctions.text(Arrays.copyOf(padded, length));
    }

    private static byte[] apply(int mode, byte[] password, byte[] iv, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(Arrays.copyOf(password, KEY_BYTES), "AES"), new IvParameterSpec(iv));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }
}
