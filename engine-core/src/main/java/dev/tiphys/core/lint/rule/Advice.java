package dev.tiphys.core.lint.rule;

import dev.tiphys.core.manifest.codec.Similar;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What could be written instead; only worked out where it is shown. */
@FunctionalInterface
public interface Advice {
    /** Nobody knows. */
    Advice NONE = () -> null;

    /** The advice; null when there is none. */
    @Nullable
    String text();

    /** This advice. */
    static Advice of(String text) {
        return () -> text;
    }

    /** The known word that is nearest to a wrong one; of very many or very long words some are not looked at. */
    static Advice nearest(String word, Supplier<? extends Collection<String>> known) {
        return () -> {
            if (word.length() > 200) {
                return null;
            }
            List<String> candidates = known.get().stream()
                    .filter(name -> !name.isEmpty() && name.length() <= 200)
                    .limit(2_000)
                    .toList();
            return Similar.advice(word, candidates);
        };
    }
}
