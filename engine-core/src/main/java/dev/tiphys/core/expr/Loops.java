package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoMap;
import dev.tiphys.core.golang.GoType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions that take a predicate. */
final class Loops {
    private Loops() {}

    /** all, none and any: stop at the first element that decides. */
    static final class Decide extends LoopNode {
        private final Node test;
        private final boolean stopper;
        private final boolean resultWhenStopped;

        /** @param stopper the predicate's result that ends the walk */
        Decide(Node collection, Node test, boolean stopper, boolean resultWhenStopped, int at) {
            super(collection, at);
            this.test = test;
            this.stopper = stopper;
            this.resultWhenStopped = resultWhenStopped;
        }

        @Override
        Object walk(Loop loop, Frame frame) {
            for (; more(loop, frame); loop.index++) {
                if (test.test(frame, at) == stopper) {
                    return resultWhenStopped;
                }
            }
            return !resultWhenStopped;
        }
    }

    /** count and one. */
    static final class Count extends LoopNode {
        private final @Nullable Node test;
        private final long threshold;
        private final boolean one;

        Count(Node collection, @Nullable Node test, long threshold, boolean one, int at) {
            super(collection, at);
            this.test = test;
            this.threshold = threshold;
            this.one = one;
        }

        @Override
        Object walk(Loop loop, Frame frame) {
            long count = 0;
            for (; more(loop, frame); loop.index++) {
                boolean hit;
                if (test != null) {
                    hit = test.test(frame, at);
                } else {
                    frame.at = at;
                    hit = Args.bool(loop.item());
                }
                if (hit && ++count == threshold) {
                    break;
                }
            }
            return one ? (Object) (count == 1) : (Object) count;
        }
    }

    static final class Filter extends LoopNode {
        private final Node test;
        private final @Nullable Node mapped;

        Filter(Node collection, Node test, @Nullable Node mapped, int at) {
            super(collection, at);
            this.test = test;
            this.mapped = mapped;
        }

        @Override
        Object walk(Loop loop, Frame frame) {
            List<@Nullable Object> hits = new ArrayList<>();
            for (; more(loop, frame); loop.index++) {
                if (test.test(frame, at)) {
                    hits.add(item(loop, mapped, frame));
                }
            }
            frame.at = at;
            frame.grow(hits.size());
            return hits;
        }
    }

    static final class MapEach extends LoopNode {
        private final Node mapping;

        MapEach(Node collection, Node mapping, int at) {
            super(collection, at);
            this.mapping = mapping;
        }

        @Override
        Object walk(Loop loop, Frame frame) {
            frame.budget().elements(loop.size);
            List<@Nullable Object> list = new ArrayList<>(loop.size);
            for (; more(loop, frame); loop.index++) {
                list.add(mapping.eval(frame));
            }
            frame.at = at;
            frame.grow(loop.size);
            return list;
        }
    }

    /** find, findLast, findIndex and findLastIndex. */
    static final class Find extends LoopNode {
        private final Node test;
        private final boolean backwards;
        private final boolean index;
        private final @Nullable Node mapped;
        private final boolean failsWhenMissing;

        Find(
                Node collection,
                Node test,
                boolean backwards,
                boolean index,
                Ast.BuiltinCall call,
                @Nullable Node mapped) {
            super(collection, call.from);
            this.test = test;
            this.backwards = backwards;
            this.index = index;
            this.mapped = mapped;
            this.failsWhenMissing = call.failsWhenMissing;
        }

        @Override
        @Nullable
        Object walk(Loop loop, Frame frame) {
            int step = backwards ? -1 : 1;
            for (loop.index = backwards ? loop.size - 1 : 0; loop.index >= 0 && more(loop, frame); loop.index += step) {
                if (test.test(frame, at)) {
                    return index ? (Object) (long) loop.index : item(loop, mapped, frame);
                }
            }
            if (failsWhenMissing) {
                frame.at = at;
                throw new GoException("reflect: slice index out of range");
            }
            return null;
        }
    }

    static final class Sum extends LoopNode {
        private final @Nullable Node mapping;

        Sum(Node collection, @Nullable Node mapping, int at) {
            super(collection, at);
            this.mapping = mapping;
        }

        @Override
        @Nullable
        Object walk(Loop loop, Frame frame) {
            Object sum = 0L;
            for (; more(loop, frame); loop.index++) {
                Object item = item(loop, mapping, frame);
                frame.at = at;
                sum = Arithmetic.add(item, sum, frame.budget());
            }
            return sum;
        }
    }

    /** The sum of the items of a list literal, which adds up from the end. */
    static final class SumFromTheRight extends Node {
        private final Node[] items;
        private final int at;

        SumFromTheRight(List<Node> items, int at) {
            this.items = items.toArray(new Node[0]);
            this.at = at;
        }

        @Override
        @Nullable
        Object eval(Frame frame) {
            @Nullable Object[] values = new @Nullable Object[items.length];
            for (int i = 0; i < items.length; i++) {
                values[i] = items[i].eval(frame);
            }
            Object sum = values[items.length - 1];
            for (int i = items.length - 2; i >= 0; i--) {
                frame.at = i == 0 ? at : 0;
                sum = Arithmetic.add(values[i], sum, frame.budget());
            }
            return sum;
        }
    }

    static final class GroupBy extends LoopNode {
        private static final GoType TYPE = GoType.map(GoType.ANY, GoType.LIST);
        private static final int NEW_GROUP = 7;

        private final Node key;

        GroupBy(Node collection, Node key, int at) {
            super(collection, at);
            this.key = key;
        }

        @Override
        Object walk(Loop loop, Frame frame) {
            Map<@Nullable Object, List<@Nullable Object>> groups = new LinkedHashMap<>();
            for (; more(loop, frame); loop.index++) {
                Object value = key.eval(frame);
                frame.at = at;
                Object item = loop.item();
                frame.budget().elements(groups.containsKey(value) ? 1 : NEW_GROUP);
                groups.computeIfAbsent(Fetch.hashable(value, groups.isEmpty()), k -> new ArrayList<>())
                        .add(item);
            }
            return GoMap.of(TYPE, groups);
        }
    }

    static final class SortBy extends LoopNode {
        private final Node key;
        private final @Nullable Node order;

        SortBy(Node collection, Node key, @Nullable Node order, int at) {
            super(collection, at);
            this.key = key;
            this.order = order;
        }

        @Override
        Object walk(Loop loop, Frame frame) {
            boolean descending = order != null && descending(order.eval(frame), frame);
            frame.budget().elements(2L * loop.size);
            List<@Nullable Object> items = new ArrayList<>(loop.size);
            List<@Nullable Object> keys = new ArrayList<>(loop.size);
            for (; more(loop, frame); loop.index++) {
                Object value = key.eval(frame);
                frame.at = at;
                items.add(loop.item());
                keys.add(value);
            }
            frame.at = at;
            List<@Nullable Object> sorted = Sorting.sorted(items, keys, descending, frame.budget());
            frame.grow(loop.size);
            return sorted;
        }

        private boolean descending(@Nullable Object value, Frame frame) {
            frame.at = at;
            if (!(value instanceof String text)) {
                throw new GoException("sortBy order argument must be a string");
            }
            if (!text.equals("asc") && !text.equals("desc")) {
                throw new GoException("unknown order, use asc or desc");
            }
            return text.equals("desc");
        }
    }

    static final class Reduce extends LoopNode {
        private final Node folding;
        private final @Nullable Node start;

        Reduce(Node collection, Node folding, @Nullable Node start, int at) {
            super(collection, at);
            this.folding = folding;
            this.start = start;
        }

        @Override
        @Nullable
        Object walk(Loop loop, Frame frame) {
            if (start != null) {
                // Evaluated inside of the loop: # is the first element here.
                loop.accumulator = start.eval(frame);
            } else {
                frame.at = at;
                if (loop.size == 0) {
                    throw new GoException("reduce of empty array with no initial value");
                }
                loop.accumulator = loop.item();
                loop.index++;
            }
            for (; more(loop, frame); loop.index++) {
                loop.accumulator = folding.eval(frame);
            }
            return loop.accumulator;
        }
    }

    /** {@code #}, {@code #index} and {@code #acc}. */
    static final class Pointer extends Node {
        private final String name;
        private final int at;

        Pointer(String name, int at) {
            this.name = name;
            this.at = at;
        }

        @Override
        @Nullable
        Object eval(Frame frame) {
            frame.at = at;
            Loop loop = frame.loop();
            return switch (name) {
                case "index" -> (Object) (long) loop.index;
                case "acc" -> loop.accumulator;
                default -> loop.item();
            };
        }
    }
}
