package dev.tiphys.core.decide;

import java.util.Locale;
import java.util.Set;

/** Which messages Argo takes for errors that pass. */
final class TransientErrors {
    private static final Set<String> PARTS = Set.of(
            "net/http: tls handshake timeout",
            "i/o timeout",
            "connection timed out",
            "connection reset by peer",
            "http2: client connection lost");

    private TransientErrors() {}

    static boolean matches(String message) {
        String text = message.toLowerCase(Locale.ROOT);
        return PARTS.stream().anyMatch(text::contains);
    }
}
