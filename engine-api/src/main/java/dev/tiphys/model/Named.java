package dev.tiphys.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds things by name in short lists. */
final class Named {
    private Named() {}

    static <T> Optional<T> find(List<T> list, String name, Function<T, String> nameOf) {
        for (T element : list) {
            if (nameOf.apply(element).equals(name)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** The list with the element in the place of the first one of its name, else at the end. */
    static <T> List<T> put(List<T> list, T element, Function<T, String> nameOf) {
        List<T> result = new ArrayList<>(list);
        for (int i = 0; i < result.size(); i++) {
            if (nameOf.apply(result.get(i)).equals(nameOf.apply(element))) {
                result.set(i, element);
                return result;
            }
        }
        result.add(element);
        return result;
    }
}
