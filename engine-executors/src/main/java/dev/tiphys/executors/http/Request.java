package dev.tiphys.executors.http;

import dev.tiphys.model.HttpBodySource;
import dev.tiphys.model.HttpHeader;
import dev.tiphys.model.HttpTemplate;
import dev.tiphys.model.KeySelector;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request of a template.
 *
 * @param template the template
 * @param headers the values of its headers by name, secrets included
 */
record Request(HttpTemplate template, Map<String, List<String>> headers) {
    /** @throws IllegalArgumentException if a secret is missing */
    static Request of(HttpTemplate template, Map<String, Map<String, String>> secrets) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HttpHeader header : template.headers()) {
            KeySelector secret =
                    header.valueFrom() == null ? null : header.valueFrom().secretKeyRef();
            String value = header.value();
            if (secret != null) {
                value = secrets.getOrDefault(secret.name(), Map.of()).get(secret.key());
                if (value == null) {
                    throw new IllegalArgumentException("secret '" + secret.name() + "' does not have the key '"
                            + secret.key() + "'; give it to the HTTP executor");
                }
            }
            headers.computeIfAbsent(Headers.canonical(header.name()), name -> new ArrayList<>())
                    .add(value == null ? "" : value);
        }
        return new Request(template, headers);
    }

    String method() {
        String method = template.method();
        return method == null || method.isEmpty() ? "GET" : method;
    }

    private byte[] body() {
        HttpBodySource from = template.bodyFrom();
        if (from != null) {
            String bytes = from.bytes();
            return bytes == null ? new byte[0] : Base64.getMimeDecoder().decode(bytes);
        }
        String body = template.body();
        return body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException if the URL or a header cannot be used */
    HttpRequest build() {
        byte[] body = body();
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(template.url()))
                .method(method(), body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        Duration timeout = timeout();
        return (timeout == null ? builder : builder.timeout(timeout)).build();
    }

    /** How long the whole may take; null for as long as it takes. */
    @Nullable
    Duration timeout() {
        Long seconds = template.timeoutSeconds();
        return seconds == null || seconds <= 0 ? null : Duration.ofSeconds(seconds);
    }

    /** As conditions see it. */
    Map<String, @Nullable Object> variables() {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("method", template.method() == null ? "" : template.method());
        variables.put("url", template.url());
        variables.put("body", template.body() == null ? "" : template.body());
        variables.put("headers", headers);
        return variables;
    }

    /** The request in a message, as Argo writes it. */
    @Override
    public String toString() {
        String method = method().toLowerCase(Locale.ROOT);
        return method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1) + " \"" + template.url() + "\"";
    }
}
