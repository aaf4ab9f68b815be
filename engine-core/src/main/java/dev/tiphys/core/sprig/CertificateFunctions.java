package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.GoBase64;
import dev.tiphys.core.golang.GoException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Private keys and certificates. */
final class CertificateFunctions {
    // Making a large key takes about as long as this many steps of an evaluation.
    private static final long KEY_STEPS = 1_000_000;
    private static final int KEY_BITS = 2048;

    private final InstantSource clock;
    private final SecureRandom random;

    CertificateFunctions(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = new RandomAdapter(random::nextBytes);
    }

    FunctionTable table() {
        String names = "string, []any, []any, int";
        return new FunctionTable()
                .add("genPrivateKey", "string -> string", a -> {
                    a.budget().step(2 * KEY_STEPS);
                    return PrivateKeys.generate(a.text(0), random);
                })
                .add("buildCustomCert", "string, string -> certificate, error", a -> custom(a.text(0), a.text(1)))
                .add("genCA", "string, int -> certificate, error", a -> authority(a, newKey(a)))
                .add("genCAWithKey", "string, int, string -> certificate, error", a -> authority(a, givenKey(a, 2)))
                .add("genSelfSignedCert", names + " -> certificate, error", a -> selfSigned(a, newKey(a)))
                .add(
                        "genSelfSignedCertWithKey",
                        names + ", string -> certificate, error",
                        a -> selfSigned(a, givenKey(a, 4)))
                .add("genSignedCert", names + ", certificate -> certificate, error", a -> signed(a, newKey(a)))
                .add(
                        "genSignedCertWithKey",
                        names + ", certificate, string -> certificate, error",
                        a -> signed(a, givenKey(a, 5)));
    }

    private KeyPair newKey(Args args) {
        args.budget().step(KEY_STEPS);
        return PrivateKeys.rsa(KEY_BITS, random);
    }

    private static KeyPair givenKey(Args args, int index) {
        try {
            return PrivateKeys.parse(args.text(index));
        } catch (GoException e) {
            throw new GoException("parsing private key: " + e.getMessage());
        }
    }

    private static Certificate custom(String base64Certificate, String base64Key) {
        String certificate = decode(base64Certificate, "certificate");
        String key = decode(base64Key, "private key");
        read(certificate, "decodedCert");
        readKey(key);
        return new Certificate(certificate, key);
    }

    private static String decode(String text, String what) {
        try {
            return HashFunctions.text(GoBase64.decode(text));
        } catch (GoException e) {
            throw new GoException("unable to decode base64 " + what);
        }
    }

    private static X509Certificate read(String text, String name) {
        Pem block = Pem.decode(text);
        if (block == null) {
            throw new GoException("unable to decode certificate");
        }
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(block.bytes()));
        } catch (CertificateException e) {
            throw new GoException("error parsing certificate: " + name + ".Bytes: x509: malformed certificate");
        }
    }

    private static KeyPair readKey(String text) {
        try {
            return PrivateKeys.parse(text);
        } catch (GoException e) {
            throw new GoException("error parsing private key: " + e.getMessage());
        }
    }

    private Certificate authority(Args args, KeyPair key) {
        return builder(args.text(0), args.integer(1)).authority().sign(key, key, null);
    }

    private Certificate selfSigned(Args args, KeyPair key) {
        return named(args).sign(key, key, null);
    }

    private Certificate signed(Args args, KeyPair key) {
        Certificate signer = args.any(4) instanceof Certificate given ? given : new Certificate("", "");
        X509Certificate certificate = read(signer.cert(), "decodedSignerCert");
        KeyPair signerKey = readKey(signer.key());
        if (!certificate.getPublicKey().equals(signerKey.getPublic())) {
            throw new GoException(
                    "error creating certificate: x509: provided PrivateKey doesn't match parent's PublicKey");
        }
        return named(args).sign(key, signerKey, certificate);
    }

    private CertificateBuilder builder(String commonName, long days) {
        return new CertificateBuilder(commonName, days, clock.instant(), random);
    }

    private CertificateBuilder named(Args args) {
        return builder(args.text(0), args.integer(3)).names(addresses(args.list(1)), hosts(args.list(2)));
    }

    private static List<byte[]> addresses(@Nullable List<@Nullable Object> given) {
        List<byte[]> addresses = new ArrayList<>();
        for (Object value : given == null ? List.<@Nullable Object>of() : given) {
            if (!(value instanceof String text)) {
                throw new GoException(
                        "error parsing ip: " + dev.tiphys.core.golang.GoFormat.v(value) + " is not a string");
            }
            byte[] address = IpAddresses.bytes(text);
            if (address == null) {
                throw new GoException("error parsing ip: " + text);
            }
            addresses.add(address);
        }
        return addresses;
    }

    private static List<String> hosts(@Nullable List<@Nullable Object> given) {
        List<String> hosts = new ArrayList<>();
        for (Object value : given == null ? List.<@Nullable Object>of() : given) {
            if (!(value instanceof String text)) {
                throw new GoException("error processing alternate dns name: " + dev.tiphys.core.golang.GoFormat.v(value)
                        + " is not a string");
            }
            if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
                throw new GoException(
                        "error creating certificate: x509: \"" + text + "\" cannot be encoded as an IA5String");
            }
            hosts.add(text);
        }
        return hosts;
    }
}
