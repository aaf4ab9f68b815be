package dev.tiphys.core.decide;

import java.util.Set;

/** Which messages Argo takes for errors that pass. */
final class TransientErrors {
    private static final Set<String> PARTS = Set.of(
            "net/http: TLS handshake timeout",
            "i/o timeout",
            "connection timed out",
            "connection reset by peer",
            "http2: client connection lost",
            "http2: server sent GOAWAY and closed the connection",
            "Connection closed by foreign host",
            "unexpected error when reading response body",
            "stream error when reading response body",
            "connection refused by the webhook",
            "client rate limiter Wait returned an error",
            "etcdserver: leader changed",
            "etcdserver: request timed out",
            "etcdserver: too many requests");

    private TransientErrors() {}

    static boolean matches(String message) {
        return PARTS.stream().anyMatch(message::contains);
    }
}
