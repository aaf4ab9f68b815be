package dev.tiphys.testing.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Ways to make something smaller by one change. */
final class Smaller {
    private Smaller() {}

    /** Lists without some elements, big cuts first, then with one element made smaller. */
    static <T> Stream<List<T>> lists(List<T> list, int least, Function<T, Stream<T>> each) {
        List<List<T>> cuts = new ArrayList<>();
        int size = list.size();
        if (size / 2 >= least && size >= 4) {
            cuts.add(list.subList(0, size / 2));
            cuts.add(list.subList(size / 2, size));
        }
        if (size > least) {
            for (int i = 0; i < size; i++) {
                List<T> rest = new ArrayList<>(list);
                rest.remove(i);
                cuts.add(rest);
            }
        }
        return Stream.concat(cuts.stream(), elements(list, each));
    }

    /** Lists with one element made smaller. */
    static <T> Stream<List<T>> elements(List<T> list, Function<T, Stream<T>> each) {
        return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                .flatMap(i -> each.apply(list.get(i)).map(smaller -> {
                    List<T> changed = new ArrayList<>(list);
                    changed.set(i, smaller);
                    return changed;
                }));
    }
}
