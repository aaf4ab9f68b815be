package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.GoException;
import java.math.BigInteger;
import java.security.AlgorithmParameterGenerator;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.DSAPrivateKey;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.DSAGenParameterSpec;
import java.security.spec.DSAParameterSpec;
import java.security.spec.DSAPrivateKeySpec;
import java.security.spec.DSAPublicKeySpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.List;

/** Making, reading and writing private keys as Go does: RSA in PKCS#1, EC in SEC 1, DSA in its own form, others PKCS#8. */
final class PrivateKeys {
    private static final String SUFFIX = " PRIVATE KEY";
    private static final byte[] RSA_ALGORITHM = Der.sequence(Der.oid("1.2.840.113549.1.1.1"), Der.nil());

    private PrivateKeys() {}

    static KeyPair rsa(int bits, SecureRandom random) {
        return generate("RSA", bits, random);
    }

    /** A new key of a type that {@code genPrivateKey} knows, as PEM; otherwise a text that says so. */
    static String generate(String type, SecureRandom random) {
        try {
            return switch (type) {
                case "", "rsa" -> encode(rsa(4096, random));
                case "ed25519" -> encode(generate("Ed25519", 255, random));
                case "ecdsa" -> {
                    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
                    yield encode(generator.generateKeyPair());
                }
                case "dsa" -> {
                    AlgorithmParameterGenerator parameters = AlgorithmParameterGenerator.getInstance("DSA");
                    parameters.init(new DSAGenParameterSpec(2048, 256), random);
                    AlgorithmParameterSpec spec =
                            parameters.generateParameters().getParameterSpec(DSAParameterSpec.class);
                    KeyPairGenerator generator = KeyPairGenerator.getInstance("DSA");
                    generator.initialize(spec, random);
                    yield encode(generator.generateKeyPair());
                }
                default -> "Unknown type " + type;
            };
        } catch (GeneralSecurityException e) {
            return "failed to generate private key: " + e.getMessage();
        }
    }

    private static KeyPair generate(String algorithm, int bits, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new GoException("error generating " + algorithm + " key: " + e.getMessage());
        }
    }

    /**
     * Reads a private key and works out its public one.
     *
     * @throws GoException where the text holds none
     */
    static KeyPair parse(String text) {
        Pem block = Pem.decode(text);
        if (block == null) {
            throw new GoException("no PEM data in input");
        }
        if (!block.type().equals("PRIVATE KEY") && !block.type().endsWith(SUFFIX)) {
            throw new GoException("no private key data in PEM block of type " + block.type());
        }
        String kind = block.type().replace("PRIVATE KEY", "").strip();
        try {
            return switch (kind) {
                case "" -> pkcs8(block.bytes());
                case "RSA" -> pkcs8(Der.sequence(Der.integer(0), RSA_ALGORITHM, Der.octets(block.bytes())));
                case "EC" -> sec1(block.bytes());
                case "DSA" -> dsa(block.bytes());
                default -> throw new GoException("invalid private key type " + kind);
            };
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new GoException(
                    kind.isEmpty()
                            ? "decoding PEM as PKCS#8: " + e.getMessage()
                            : "parsing " + kind + " private key from PEM: " + e.getMessage());
        }
    }

    private static KeyPair pkcs8(byte[] der) throws GeneralSecurityException {
        byte[] oid = Der.read(der).items().get(1).items().get(0).content();
        for (String algorithm : List.of("RSA", "EC", "Ed25519")) {
            if (Arrays.equals(Der.value(Der.OID, oid), algorithmOid(algorithm))) {
                PrivateKey key = KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
                return withPublic(key);
            }
        }
        throw new IllegalArgumentException("x509: PKCS#8 wrapping contained private key with unknown algorithm");
    }

    private static byte[] algorithmOid(String algorithm) {
        return Der.oid(
                switch (algorithm) {
                    case "RSA" -> "1.2.840.113549.1.1.1";
                    case "EC" -> "1.2.840.10045.2.1";
                    default -> "1.3.101.112";
                });
    }

    private static KeyPair withPublic(PrivateKey key) throws GeneralSecurityException {
        if (key instanceof RSAPrivateCrtKey rsa) {
            RSAPublicKeySpec spec = new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent());
            return new KeyPair(KeyFactory.getInstance("RSA").generatePublic(spec), key);
        }
        if (key instanceof ECPrivateKey ec) {
            ECPoint point = CurvePoints.multiply(ec.getParams(), ec.getS());
            ECPublicKeySpec spec = new ECPublicKeySpec(point, ec.getParams());
            return new KeyPair(KeyFactory.getInstance("EC").generatePublic(spec), key);
        }
        // An Ed25519 key is its random bytes, so one made of the same bytes is the same.
        byte[] pkcs8 = key.getEncoded();
        byte[] seed = Arrays.copyOfRange(pkcs8, pkcs8.length - 32, pkcs8.length);
        return generate("Ed25519", 255, new RandomAdapter(bytes -> System.arraycopy(seed, 0, bytes, 0, bytes.length)));
    }

    // ECPrivateKey: version, number, [0] curve, [1] public key.
    private static KeyPair sec1(byte[] der) throws GeneralSecurityException {
        for (Der.Item item : Der.read(der).items()) {
            if (item.tag() == 0xA0) {
                byte[] algorithm = Der.sequence(algorithmOid("EC"), item.content());
                return pkcs8(Der.sequence(Der.integer(0), algorithm, Der.octets(der)));
            }
        }
        throw new IllegalArgumentException("x509: unknown elliptic curve");
    }

    // version, p, q, g, y, x
    private static KeyPair dsa(byte[] der) throws GeneralSecurityException {
        List<Der.Item> items = Der.read(der).items();
        BigInteger p = items.get(1).integer();
        BigInteger q = items.get(2).integer();
        BigInteger g = items.get(3).integer();
        KeyFactory factory = KeyFactory.getInstance("DSA");
        return new KeyPair(
                factory.generatePublic(new DSAPublicKeySpec(items.get(4).integer(), p, q, g)),
                factory.generatePrivate(new DSAPrivateKeySpec(items.get(5).integer(), p, q, g)));
    }

    /** A private key in PEM. */
    static String encode(KeyPair pair) {
        Key key = pair.getPrivate();
        if (key instanceof RSAPrivateCrtKey) {
            // PKCS#8 wraps the PKCS#1 form.
            byte[] pkcs1 = Der.read(key.getEncoded()).items().get(2).content();
            return new Pem("RSA PRIVATE KEY", pkcs1).encode();
        }
        if (key instanceof ECPrivateKey ec && pair.getPublic() instanceof ECPublicKey point) {
            return new Pem("EC PRIVATE KEY", sec1(ec, point)).encode();
        }
        if (key instanceof DSAPrivateKey dsa && pair.getPublic() instanceof DSAPublicKey shared) {
            byte[] der = Der.sequence(
                    Der.integer(0),
                    Der.integer(dsa.getParams().getP()),
                    Der.integer(dsa.getParams().getQ()),
                    Der.integer(dsa.getParams().getG()),
                    Der.integer(shared.getY()),
                    Der.integer(dsa.getX()));
            return new Pem("DSA PRIVATE KEY", der).encode();
        }
        return new Pem("PRIVATE KEY", key.getEncoded()).encode();
    }

    private static byte[] sec1(ECPrivateKey key, ECPublicKey point) {
        int size = (key.getParams().getOrder().bitLength() + 7) / 8;
        byte[] number = key.getS().toByteArray();
        byte[] padded = new byte[size];
        int length = Math.min(size, number.length);
        System.arraycopy(number, number.length - length, padded, size - length, length);
        List<Der.Item> info = Der.read(point.getEncoded()).items();
        Der.Item curve = info.get(0).items().get(1);
        return Der.sequence(
                Der.integer(1),
                Der.octets(padded),
                Der.value(0xA0, Der.value(curve.tag(), curve.content())),
                Der.value(0xA1, Der.value(Der.BITS, info.get(1).content())));
    }
}
