package dev.tiphys.core.golang;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What zones of the time zone database call themselves, such as CET and CEST. Read once, when it is first needed. */
final class ZoneAbbreviations {
    private static final Map<String, Map<String, String>> BY_ZONE = read();

    private ZoneAbbreviations() {}

    /** The abbreviation of a zone at an offset; the offset itself where it has none. */
    static String of(String zone, int offsetSeconds, boolean daylight) {
        Map<String, String> known = BY_ZONE.getOrDefault(zone, Map.of());
        String offset = Integer.toString(offsetSeconds / 60);
        String exact = known.get(daylight ? offset + "d" : offset);
        // Where summer time is the standard, opinions differ on which one is daylight saving time.
        String found = exact != null ? exact : known.get(daylight ? offset : offset + "d");
        return found != null ? found : numeric(offsetSeconds);
    }

    private static String numeric(int seconds) {
        int minutes = Math.abs(seconds) / 60;
        String hours = (seconds < 0 ? "-" : "+") + (minutes < 600 ? "0" : "") + minutes / 60;
        return minutes % 60 == 0 ? hours : hours + (minutes % 60 < 10 ? "0" : "") + minutes % 60;
    }

    /** The offset in seconds that an abbreviation means in a zone; null when it means nothing there. */
    static @Nullable Integer offset(String zone, String abbreviation) {
        for (Map.Entry<String, String> entry :
                BY_ZONE.getOrDefault(zone, Map.of()).entrySet()) {
            if (entry.getValue().equals(abbreviation)) {
                return Integer.parseInt(entry.getKey().replace("d", "")) * 60;
            }
        }
        return null;
    }

    // Lines are: offset=name offset=name: zone zone
    private static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> byZone = new HashMap<>();
        try (InputStream in = ZoneAbbreviations.class.getResourceAsStream("zone-abbreviations.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().filter(l -> !l.startsWith("#")).toList()) {
                int colon = line.indexOf(": ");
                Map<String, String> names = new LinkedHashMap<>();
                for (String pair : line.substring(0, colon).split(" ", -1)) {
                    int equals = pair.indexOf('=');
                    names.put(pair.substring(0, equals), pair.substring(equals + 1));
                }
                for (String zone : line.substring(colon + 2).split(" ", -1)) {
                    byZone.put(zone, names);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return byZone;
    }
}
