package dev.tiphys.executors.http;

import java.net.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of headers as conditions know them. */
final class Headers {
    private Headers() {}

    /** Such as {@code Content-Type}. */
    static String canonical(String name) {
        StringBuilder canonical = new StringBuilder(name.length());
        boolean first = true;
        for (char letter : name.toLowerCase(Locale.ROOT).toCharArray()) {
            canonical.append(first ? Character.toUpperCase(letter) : letter);
            first = letter == '-';
        }
        return canonical.toString();
    }

    static Map<String, List<String>> of(HttpHeaders headers) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        headers.map().forEach((name, values) -> {
            if (!name.startsWith(":")) {
                all.put(canonical(name), List.copyOf(values));
            }
        });
        return all;
    }
}
