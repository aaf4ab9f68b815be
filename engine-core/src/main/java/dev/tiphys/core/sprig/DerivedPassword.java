package dev.tiphys.core.sprig;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Passwords derived from a master password and a site's name, as the Master Password algorithm does. */
final class DerivedPassword {
    private static final byte[] SEED = "com.lyndir.masterpassword".getBytes(StandardCharsets.US_ASCII);

    private static final Map<String, List<String>> TEMPLATES = Map.of(
            "maximum", List.of("anoxxxxxxxxxxxxxxxxx", "axxxxxxxxxxxxxxxxxno"),
            "long",
                    List.of(
                            "CvcvnoCvcvCvcv",
                            "CvcvCvcvnoCvcv",
                            "CvcvCvcvCvcvno",
                            "CvccnoCvcvCvcv",
                            "CvccCvcvnoCvcv",
                            "CvccCvcvCvcvno",
                            "CvcvnoCvccCvcv",
                            "CvcvCvccnoCvcv",
                            "CvcvCvccCvcvno",
                            "CvcvnoCvcvCvcc",
                            "CvcvCvcvnoCvcc",
                            "CvcvCvcvCvccno",
                            "CvccnoCvccCvcv",
                            "CvccCvccnoCvcv",
                            "CvccCvccCvcvno",
                            "CvcvnoCvccCvcc",
                            "CvcvCvccnoCvcc",
                            "CvcvCvccCvccno",
                            "CvccnoCvcvCvcc",
                            "CvccCvcvnoCvcc",
                            "CvccCvcvCvccno"),
            "medium", List.of("CvcnoCvc", "CvcCvcno"),
            "short", List.of("Cvcn"),
            "basic", List.of("aaanaaan", "aannaaan", "aaannaaa"),
            "pin", List.of("nnnn"));

    // Scrypt takes a tenth of a second, and for that time 32 MiB.
    private static final long STEPS = 500_000;
    private static final long MEMORY = 8L << 20;

    private DerivedPassword() {}

    /** The counter can only be nil, that is 0: no expression makes a uint32. */
    static String derive(Args args) {
        List<String> templates = TEMPLATES.get(args.text(1));
        if (templates == null) {
            return "cannot find password template " + args.text(1);
        }
        args.budget().step(STEPS);
        args.budget().allocate(MEMORY);
        byte[] user = args.bytes(3);
        byte[] site = args.bytes(4);
        byte[] key = Scrypt.derive(args.bytes(2), message(user, new byte[0]));
        byte[] seed = Scrypt.hmac(key).doFinal(message(site, new byte[4]));
        String template = templates.get((seed[0] & 0xFF) % templates.size());
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < template.length(); i++) {
            String characters = characters(template.charAt(i));
            password.append(characters.charAt((seed[i + 1] & 0xFF) % characters.length()));
        }
        return password.toString();
    }

    private static byte[] message(byte[] name, byte[] end) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(SEED);
        message.writeBytes(ByteBuffer.allocate(4).putInt(name.length).array());
        message.writeBytes(name);
        message.writeBytes(end);
        return message.toByteArray();
    }

    private static String characters(char kind) {
        return switch (kind) {
            case 'C' -> "BCDFGHJKLMNPQRSTVWXYZ";
            case 'v' -> "aeiou";
            case 'c' -> "bcdfghjklmnpqrstvwxyz";
            case 'a' -> "AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz";
            case 'n' -> "0123456789";
            case 'o' -> "@&%?,=[]_:-+*$#!'^~;()/.";
            default -> "AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz0123456789!@#$%^&*()";
        };
    }
}
