package dev.tiphys.core.when;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoLocation;
import dev.tiphys.core.golang.GoTime;
import dev.tiphys.core.golang.GoTimeLayout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the strings that are dates. */
final class WhenDates {
    private static final List<String> LAYOUTS = List.of(
            "Mon Jan _2 15:04:05 2006",
            "Mon Jan _2 15:04:05 MST 2006",
            "Mon Jan 02 15:04:05 -0700 2006",
            "3:04PM",
            GoTimeLayout.RFC3339,
            "2006-01-02T15:04:05.999999999Z07:00",
            "2006-01-02",
            "2006-01-02 15:04",
            "2006-01-02 15:04:05",
            "2006-01-02 15:04:05-07:00",
            "2006-01-02T15Z0700",
            "2006-01-02T15:04Z0700",
            "2006-01-02T15:04:05Z0700",
            "2006-01-02T15:04:05.999999999Z0700");

    private WhenDates() {}

    /** The date that a string is by the first layout that fits, or null. Without a zone it is UTC. */
    static @Nullable GoTime parse(String text) {
        if (!mayBeDate(text)) {
            return null;
        }
        for (String layout : LAYOUTS) {
            try {
                return GoTime.parse(layout, text, GoLocation.UTC);
            } catch (GoException e) {
                // The next layout, then.
            }
        }
        return null;
    }

    // Spares most strings the fourteen attempts.
    private static boolean mayBeDate(String text) {
        return text.indexOf(':') > 0 || (text.indexOf('-') == 4 && text.length() >= 10);
    }
}
