package dev.tiphys.core.sprig;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import dev.tiphys.core.golang.GoStrings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.zip.Adler32;

/** Checksums and password hashes. */
final class HashFunctions {
    private static final int BCRYPT_COST = 10;
    private static final int BCRYPT_MAX_BYTES = 72;
    // A hash takes about as long as this many steps of an evaluation.
    private static final long BCRYPT_STEPS = 200_000;

    private final RandomGenerator random;

    HashFunctions(RandomGenerator random) {
        this.random = random;
    }

    FunctionTable table() {
        return new FunctionTable()
                .add("sha1sum", "string -> string", a -> digest("SHA-1", a))
                .add("sha256sum", "string -> string", a -> digest("SHA-256", a))
                .add("sha512sum", "string -> string", a -> digest("SHA-512", a))
                .add("adler32sum", "string -> string", a -> {
                    Adler32 sum = new Adler32();
                    sum.update(a.bytes(0));
                    return Long.toString(sum.getValue());
                })
                .add("bcrypt", "string -> string", a -> bcrypt(a, 0))
                .add(
                        "htpasswd",
                        "string, string -> string",
                        a -> a.text(0).contains(":")
                                ? "invalid username: " + a.text(0)
                                : a.text(0) + ":" + bcrypt(a, 1))
                .add("derivePassword", "uint32, string, string, string, string -> string", DerivedPassword::derive);
    }

    static MessageDigest messageDigest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }

    private static String digest(String algorithm, Args args) {
        return HexFormat.of().formatHex(messageDigest(algorithm).digest(args.bytes(0)));
    }

    private String bcrypt(Args args, int index) {
        byte[] password = args.bytes(index);
        if (password.length > BCRYPT_MAX_BYTES) {
            return "failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes";
        }
        args.budget().step(BCRYPT_STEPS);
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        BCrypt.Version version = BCrypt.Version.VERSION_2A;
        byte[] hash =
                BCrypt.with(version, LongPasswordStrategies.truncate(version)).hash(BCRYPT_COST, salt, password);
        return new String(hash, StandardCharsets.US_ASCII);
    }

    /** Bytes as text, whatever they are. */
    static String text(byte[] bytes) {
        return GoStrings.decode(bytes);
    }
}
