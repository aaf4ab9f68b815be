package dev.tiphys.core.expr;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a builtin that takes a predicate is called with, one letter each: e an expression, p a predicate, upper case
 * when it may be left out.
 */
record PredicateShape(String letters) {
    private static final Map<String, PredicateShape> SHAPES = Map.ofEntries(
            entry("all", "ep"),
            entry("none", "ep"),
            entry("any", "ep"),
            entry("one", "ep"),
            entry("filter", "ep"),
            entry("map", "ep"),
            entry("count", "eP"),
            entry("sum", "eP"),
            entry("find", "ep"),
            entry("findIndex", "ep"),
            entry("findLast", "ep"),
            entry("findLastIndex", "ep"),
            entry("groupBy", "ep"),
            entry("sortBy", "epE"),
            entry("reduce", "epE"));

    private static Map.Entry<String, PredicateShape> entry(String name, String letters) {
        return Map.entry(name, new PredicateShape(letters));
    }

    static @Nullable PredicateShape of(String name) {
        return SHAPES.get(name);
    }

    int size() {
        return letters.length();
    }

    boolean isOptional(int i) {
        return Character.isUpperCase(letters.charAt(i));
    }

    boolean isPredicate(int i) {
        return Character.toLowerCase(letters.charAt(i)) == 'p';
    }
}
