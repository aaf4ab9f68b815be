package dev.tiphys.core.sprig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tiphys.core.golang.GoException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificatesTest {
    private final Sprig sprig = new Sprig(3);

    private static X509Certificate read(@Nullable Object certificate) throws Exception {
        byte[] pem = Sprig.field(certificate, "Cert").getBytes(StandardCharsets.US_ASCII);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
    }

    @Test
    void an_authority_signs_certificates_that_verify() throws Exception {
        Object authority = sprig.call("genCA", "my ca", 365L);
        Object signed = sprig.call(
                "genSignedCert", "host", List.of("10.0.0.1", "::1"), List.of("a.example", "b.example"), 30L, authority);
        X509Certificate root = read(authority);
        X509Certificate leaf = read(signed);
        root.verify(root.getPublicKey());
        leaf.verify(root.getPublicKey());
        assertThat(root.getBasicConstraints()).isEqualTo(Integer.MAX_VALUE);
        assertThat(leaf.getBasicConstraints()).isEqualTo(-1);
        assertThat(leaf.getIssuerX500Principal().getName()).isEqualTo("CN=my ca");
        assertThat(leaf.getNotBefore().toInstant()).isEqualTo(Sprig.NOW);
        assertThat(leaf.getNotAfter().toInstant()).isEqualTo(Sprig.NOW.plus(Duration.ofDays(30)));
        assertThat(leaf.getSubjectAlternativeNames().stream()
                        .map(name -> String.valueOf(name.get(1)))
                        .toList())
                .containsExactly("a.example", "b.example", "10.0.0.1", "0:0:0:0:0:0:0:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecdsa", "ed25519"})
    void a_key_that_was_made_can_be_used_again(String type) throws Exception {
        String key = sprig.text("genPrivateKey", type);
        Object certificate = sprig.call("genSelfSignedCertWithKey", "é", List.of(), List.of(), 1L, key);
        X509Certificate read = read(certificate);
        read.verify(read.getPublicKey());
        assertThat(Sprig.field(certificate, "Key")).isEqualTo(key);
        assertThat(read.getSubjectX500Principal().getName()).isEqualTo("CN=é");
    }

    @Test
    void keys_that_do_not_fit_are_refused() {
        Object authority = sprig.call("genCA", "a", 1L);
        Certificate mixed = new Certificate(Sprig.field(authority, "Cert"), sprig.text("genPrivateKey", "ecdsa"));
        assertThatThrownBy(() -> sprig.call("genSignedCert", "x", List.of(), List.of(), 1L, mixed))
                .isInstanceOf(GoException.class)
                .hasMessageContaining("doesn't match parent's PublicKey");
        assertThatThrownBy(() -> sprig.call("genSelfSignedCert", "x", List.of("nope"), List.of(), 1L))
                .isInstanceOf(GoException.class)
                .hasMessage("error parsing ip: nope");
        assertThat(sprig.call("genPrivateKey", "nope")).isEqualTo("Unknown type nope");
    }

    @Test
    void a_certificate_and_its_key_are_taken_as_they_are() {
        Object made = sprig.call("genSelfSignedCert", "x", List.of(), List.of(), 1L);
        String certificate = Sprig.field(made, "Cert");
        String key = Sprig.field(made, "Key");
        Object built = sprig.call("buildCustomCert", sprig.call("b64enc", certificate), sprig.call("b64enc", key));
        assertThat(built).isEqualTo(new Certificate(certificate, key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-----BEGIN ",
                "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----\nMIIB\n-----END RSA PRIVATE KEY-----",
                "-----BEGIN EC PRIVATE KEY-----\nMIABAgME\n-----END EC PRIVATE KEY-----",
                "-----BEGIN DSA PRIVATE KEY-----\nMAMCAQA=\n-----END DSA PRIVATE KEY-----",
                "-----BEGIN X PRIVATE KEY-----\nMAMCAQA=\n-----END X PRIVATE KEY-----"
            })
    void broken_keys_are_clean_errors(String key) {
        assertThatThrownBy(() -> sprig.call("genCAWithKey", "x", 1L, key)).isInstanceOf(GoException.class);
    }
}
