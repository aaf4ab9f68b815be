package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.GoException;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Builds X.509 certificates for servers and clients. */
final class CertificateBuilder {
    private static final int SERIAL_BITS = 128;
    // Digital signature and key encipherment; for an authority also signing of certificates.
    private static final int USAGE = 0xA0;
    private static final int AUTHORITY_USAGE = 0xA4;

    private final String commonName;
    private final long days;
    private final Instant now;
    private final SecureRandom random;
    private boolean authority;
    private List<byte[]> addresses = List.of();
    private List<String> hosts = List.of();

    CertificateBuilder(String commonName, long days, Instant now, SecureRandom random) {
        this.commonName = commonName;
        this.days = days;
        this.now = now;
        this.random = random;
    }

    CertificateBuilder authority() {
        authority = true;
        return this;
    }

    CertificateBuilder names(List<byte[]> newAddresses, List<String> newHosts) {
        addresses = newAddresses;
        hosts = newHosts;
        return this;
    }

    /** Signs; without a parent the certificate is its own issuer. */
    Certificate sign(KeyPair key, KeyPair signer, @Nullable X509Certificate parent) {
        try {
            Scheme scheme = Scheme.of(signer.getPublic());
            byte[] body = body(key.getPublic(), scheme, parent);
            Signature signature = Signature.getInstance(scheme.name);
            signature.initSign(signer.getPrivate(), random);
            signature.update(body);
            byte[] der = Der.sequence(body, scheme.identifier, Der.bits(0, signature.sign()));
            return new Certificate(new Pem("CERTIFICATE", der).encode(), PrivateKeys.encode(key));
        } catch (GeneralSecurityException e) {
            throw new GoException("error creating certificate: " + e.getMessage());
        }
    }

    /** How a kind of key signs. */
    private static final class Scheme {
        private final String name;
        private final byte[] identifier;

        private Scheme(String name, byte[] identifier) {
            this.name = name;
            this.identifier = identifier;
        }

        static Scheme of(PublicKey key) {
            return switch (key.getAlgorithm()) {
                case "RSA" -> new Scheme("SHA256withRSA", Der.sequence(Der.oid("1.2.840.113549.1.1.11"), Der.nil()));
                case "EC" -> {
                    int bits = ((ECPublicKey) key).getParams().getOrder().bitLength();
                    int hash = bits <= 256 ? 256 : bits <= 384 ? 384 : 512;
                    String oid = "1.2.840.10045.4.3." + (hash == 256 ? 2 : hash == 384 ? 3 : 4);
                    yield new Scheme("SHA" + hash + "withECDSA", Der.sequence(Der.oid(oid)));
                }
                case "EdDSA", "Ed25519" -> new Scheme("Ed25519", Der.sequence(Der.oid("1.3.101.112")));
                default ->
                    throw new GoException(
                            "error creating certificate: x509: only RSA, ECDSA and Ed25519 keys supported");
            };
        }
    }

    private byte[] body(PublicKey key, Scheme scheme, @Nullable X509Certificate parent) {
        byte[] subject = commonName.isEmpty()
                ? Der.sequence()
                : Der.sequence(Der.value(0x31, Der.sequence(Der.oid("2.5.4.3"), Der.text(commonName))));
        byte[] issuer =
                parent == null ? subject : parent.getSubjectX500Principal().getEncoded();
        return Der.sequence(
                Der.value(0xA0, Der.integer(2)),
                Der.integer(new BigInteger(SERIAL_BITS, random)),
                scheme.identifier,
                issuer,
                Der.sequence(time(now), time(end())),
                subject,
                key.getEncoded(),
                Der.value(0xA3, Der.sequence(extensions(key, parent, Arrays.equals(issuer, subject)))));
    }

    private Instant end() {
        try {
            Instant end = now.plus(Duration.ofDays(days));
            if (end.atZone(ZoneOffset.UTC).getYear() <= 9999
                    && end.atZone(ZoneOffset.UTC).getYear() >= 0) {
                return end;
            }
        } catch (ArithmeticException | java.time.DateTimeException e) {
            // Said below.
        }
        throw new GoException(
                "error creating certificate: asn1: structure error: " + "cannot represent time as GeneralizedTime");
    }

    private static byte[] time(Instant instant) {
        ZonedDateTime utc = instant.atZone(ZoneOffset.UTC);
        boolean brief = utc.getYear() >= 1950 && utc.getYear() < 2050;
        String pattern = brief ? "yyMMddHHmmss'Z'" : "uuuuMMddHHmmss'Z'";
        return Der.ascii(
                brief ? 0x17 : 0x18,
                DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(utc));
    }

    private byte[] extensions(PublicKey key, @Nullable X509Certificate parent, boolean ownIssuer) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(extension(
                "2.5.29.15", true, authority ? Der.bits(2, (byte) AUTHORITY_USAGE) : Der.bits(5, (byte) USAGE)));
        all.writeBytes(extension(
                "2.5.29.37", false, Der.sequence(Der.oid("1.3.6.1.5.5.7.3.1"), Der.oid("1.3.6.1.5.5.7.3.2"))));
        all.writeBytes(extension("2.5.29.19", true, authority ? Der.sequence(Der.bool(true)) : Der.sequence()));
        if (authority) {
            all.writeBytes(extension("2.5.29.14", false, Der.octets(keyId(key))));
        }
        byte[] parentId = parent == null || ownIssuer ? null : parent.getExtensionValue("2.5.29.14");
        if (parentId != null) {
            byte[] id = Der.read(Der.read(parentId).content()).content();
            all.writeBytes(extension("2.5.29.35", false, Der.sequence(Der.value(0x80, id))));
        }
        if (!hosts.isEmpty() || !addresses.isEmpty()) {
            all.writeBytes(extension("2.5.29.17", commonName.isEmpty(), alternativeNames()));
        }
        return all.toByteArray();
    }

    private static byte[] extension(String oid, boolean critical, byte[] value) {
        return critical
                ? Der.sequence(Der.oid(oid), Der.bool(true), Der.octets(value))
                : Der.sequence(Der.oid(oid), Der.octets(value));
    }

    // The first 160 bits of the hash of the key, as RFC 7093 has it.
    private static byte[] keyId(PublicKey key) {
        byte[] bits = Der.read(key.getEncoded()).items().get(1).content();
        byte[] point = Arrays.copyOfRange(bits, 1, bits.length);
        return Arrays.copyOf(HashFunctions.messageDigest("SHA-256").digest(point), 20);
    }

    private byte[] alternativeNames() {
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        for (String host : hosts) {
            names.writeBytes(Der.ascii(0x82, host));
        }
        for (byte[] address : addresses) {
            names.writeBytes(Der.value(0x87, address));
        }
        return Der.sequence(names.toByteArray());
    }
}
