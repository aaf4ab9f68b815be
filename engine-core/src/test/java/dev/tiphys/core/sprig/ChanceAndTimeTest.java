package dev.tiphys.core.sprig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import at.favre.lib.crypto.bcrypt.BCrypt;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoInt;
import dev.tiphys.core.golang.GoTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChanceAndTimeTest {
    private final Sprig sprig = new Sprig(1);

    @Test
    void the_same_source_of_chance_gives_the_same_results() {
        Sprig again = new Sprig(1);
        for (String name : new String[] {"uuidv4", "now"}) {
            assertThat(again.call(name)).isEqualTo(sprig.call(name));
        }
        assertThat(again.call("randAlphaNum", 20L)).isEqualTo(sprig.call("randAlphaNum", 20L));
        assertThat(again.call("encryptAES", "key", "text")).isEqualTo(sprig.call("encryptAES", "key", "text"));
        assertThat(again.call("genPrivateKey", "ecdsa")).isEqualTo(sprig.call("genPrivateKey", "ecdsa"));
        assertThat(again.call("bcrypt", "secret")).isEqualTo(sprig.call("bcrypt", "secret"));
        assertThat(new Sprig(2).call("randBytes", 16L)).isNotEqualTo(new Sprig(1).call("randBytes", 16L));
    }

    @Test
    void random_texts_have_the_length_and_the_letters_asked_for() {
        assertThat(sprig.text("randAlpha", 50L)).matches("[A-Za-z]{50}");
        assertThat(sprig.text("randNumeric", 50L)).matches("[0-9]{50}");
        assertThat(sprig.text("randAlphaNum", 50L)).matches("[A-Za-z0-9]{50}");
        assertThat(sprig.text("randAscii", 50L)).matches("[ -~]{50}");
        assertThat(sprig.text("uuidv4")).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(sprig.text("shuffle", "a😀b")).hasSize(4).contains("😀", "a", "b");
        assertThat((Long) sprig.call("randInt", -5L, -3L)).isBetween(-5L, -4L);
    }

    @Test
    void what_is_no_date_means_now() {
        assertThat(sprig.call("now")).isEqualTo(GoTime.of(Sprig.NOW));
        assertThat(sprig.call("date", "2006-01-02 15:04", "today")).isEqualTo("2026-01-02 03:04");
        assertThat(sprig.call("ago", GoInt.int64(Sprig.NOW.getEpochSecond() - 3661)))
                .isEqualTo("1h1m1s");
        assertThat(sprig.call("ago", "x")).isEqualTo("0s");
        assertThat(sprig.call("durationRound", GoTime.of(Sprig.NOW.minusSeconds(7200))))
                .isEqualTo("2h");
    }

    @Test
    void passwords_are_hashed_as_everybody_expects() {
        String hash = sprig.text("bcrypt", "s3crét");
        assertThat(hash).startsWith("$2a$10$").hasSize(60);
        assertThat(BCrypt.verifyer().verify("s3crét".toCharArray(), hash).verified)
                .isTrue();
        assertThat(sprig.text("htpasswd", "me", "pw")).startsWith("me:$2a$10$");
        assertThat(sprig.text("bcrypt", "x".repeat(73)))
                .isEqualTo("failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes");
    }

    /** The expected passwords were derived by the real library. */
    @Test
    void derived_passwords_are_those_of_the_real_library() {
        assertThat(sprig.call("derivePassword", null, "long", "p", "u", "s")).isEqualTo("WupeHanuFiyi6@");
        assertThat(sprig.call("derivePassword", null, "maximum", "", "", "")).isEqualTo("tLcdw^k@!dhcMy3XIE3;");
        assertThat(sprig.call("derivePassword", null, "basic", "password", "user", "example.com"))
                .isEqualTo("mp12lsR3");
    }

    @Test
    void what_is_encrypted_can_be_decrypted_with_the_same_key_only() {
        String secret = sprig.text("encryptAES", "key", "héllo");
        assertThat(sprig.call("decryptAES", "key", secret)).isEqualTo("héllo");
        assertThat(decryptOrFail("other", secret)).isNotEqualTo("héllo");
        assertThatThrownBy(() -> sprig.call("decryptAES", "key", "YQ==")).isInstanceOf(GoException.class);
    }

    private String decryptOrFail(String key, String secret) {
        try {
            return sprig.text("decryptAES", key, secret);
        } catch (GoException e) {
            return e.getMessage();
        }
    }

    @Test
    void hosts_are_not_looked_up() {
        assertThatThrownBy(() -> sprig.call("getHostByName", "localhost"))
                .isInstanceOf(GoException.class)
                .hasMessageContaining("host names cannot be looked up");
    }

    @Test
    void bytes_survive_a_round_trip_through_text() {
        String all = sprig.text("b64dec", "//79/AD/wqk=");
        assertThat(sprig.call("b64enc", all)).isEqualTo("//79/AD/wqk=");
        assertThat(sprig.text("sha256sum", all).toLowerCase(Locale.ROOT)).hasSize(64);
    }
}
