package dev.tiphys.core.manifest.codec;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the word that somebody probably meant. */
public final class Similar {
    private Similar() {}

    /** A suggestion that names the known word nearest to {@code word}; null when none is near. */
    public static @Nullable String advice(String word, Collection<String> known) {
        String best = null;
        // a third of the letters may be wrong
        int least = Math.max(1, Math.min(word.length(), 30) / 3) + 1;
        for (String candidate : known) {
            int distance = distance(word, candidate, least);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best == null ? null : "did you mean \"" + best + "\"?";
    }

    /** How many letters to add, drop, change or swap; at least {@code limit} when there are more. */
    private static int distance(String one, String two, int limit) {
        if (Math.abs(one.length() - two.length()) >= limit) {
            return limit;
        }
        String a = one.toLowerCase(Locale.ROOT);
        String b = two.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : step(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] cost) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
