package dev.tiphys.core.expr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values, names and what holds parts together. */
final class Nodes {
    private Nodes() {}

    static final class Value extends Node {
        private final @Nullable Object value;

        Value(@Nullable Object value) {
            this.value = value;
        }

        @Override
        @Nullable
        Object eval(Frame frame) {
            return value;
        }
    }

    static final class Root extends Node {
        private final String name;

        Root(String name) {
            this.name = name;
        }

        @Override
        @Nullable
        Object eval(Frame frame) {
            return frame.values().get(name);
        }
    }

    static final class Env extends Node {
        @Override
        Object eval(Frame frame) {
            return frame.env();
        }
    }

    static final class Variable extends Node {
        private final int slot;

        Variable(int slot) {
            this.slot = slot;
        }

        @Override
        @Nullable
        Object eval(Frame frame) {
            return frame.variables[slot];
        }
    }

    static final class Let extends Node {
        private final int slot;
        private final Node value;
        private final Node body;

        Let(int slot, Node value, Node body) {
            this.slot = slot;
            this.value = value;
            this.body = body;
        }

        @Override
        @Nullable
        Object eval(Frame frame) {
            frame.variables[slot] = value.eval(frame);
            return body.eval(frame);
        }
    }

    static final class Not extends Node {
        private final Node operand;
        private final int at;

        Not(Node operand, int at) {
            this.operand = operand;
            this.at = at;
        }

        @Override
        Object eval(Frame frame) {
            return !operand.test(frame, at);
        }
    }

    static final class Negate extends Node {
        private final Node operand;
        private final int at;

        Negate(Node operand, int at) {
            this.operand = operand;
            this.at = at;
        }

        @Override
        Object eval(Frame frame) {
            Object value = operand.eval(frame);
            frame.at = at;
            return Arithmetic.negate(value);
        }
    }

    /** One operation. */
    static final class Operation extends Node {
        private final Node left;
        private final Step step;

        Operation(Node left, Step step) {
            this.left = left;
            this.step = step;
        }

        @Override
        @Nullable
        Object eval(Frame frame) {
            return step.apply(left.eval(frame), frame);
        }
    }

    /** A chain of operations that leans to the left. */
    static final class Operations extends Node {
        private final Node first;
        private final Step[] steps;

        Operations(Node first, List<Step> steps) {
            this.first = first;
            this.steps = steps.toArray(new Step[0]);
        }

        @Override
        @Nullable
        Object eval(Frame frame) {
            Object value = first.eval(frame);
            for (Step step : steps) {
                value = step.apply(value, frame);
            }
            return value;
        }
    }

    static final class Conditional extends Node {
        private final Node condition;
        private final Node then;
        private final Node otherwise;
        private final int at;

        Conditional(Node condition, Node then, Node otherwise, int at) {
            this.condition = condition;
            this.then = then;
            this.otherwise = otherwise;
            this.at = at;
        }

        @Override
        @Nullable
        Object eval(Frame frame) {
            return (condition.test(frame, at) ? then : otherwise).eval(frame);
        }
    }

    static final class Sequence extends Node {
        private final Node[] parts;

        Sequence(List<Node> parts) {
            this.parts = parts.toArray(new Node[0]);
        }

        @Override
        @Nullable
        Object eval(Frame frame) {
            Object last = null;
            for (Node part : parts) {
                last = part.eval(frame);
            }
            return last;
        }
    }

    static final class ListLiteral extends Node {
        private final Node[] items;
        private final int at;

        ListLiteral(List<Node> items, int at) {
            this.items = items.toArray(new Node[0]);
            this.at = at;
        }

        @Override
        Object eval(Frame frame) {
            List<@Nullable Object> list = new ArrayList<>(items.length);
            for (Node item : items) {
                list.add(item.eval(frame));
            }
            frame.at = at;
            frame.grow(items.length);
            return list;
        }
    }

    static final class MapLiteral extends Node {
        private final Node[] keys;
        private final Node[] values;
        private final int at;

        MapLiteral(List<Node> keys, List<Node> values, int at) {
            this.keys = keys.toArray(new Node[0]);
            this.values = values.toArray(new Node[0]);
            this.at = at;
        }

        @Override
        Object eval(Frame frame) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            Object wrong = null;
            boolean failed = false;
            for (int i = 0; i < keys.length; i++) {
                Object key = keys[i].eval(frame);
                Object value = values[i].eval(frame);
                if (key instanceof String text) {
                    // Of two equal keys the first one stays.
                    if (!map.containsKey(text)) {
                        map.put(text, value);
                    }
                } else {
                    wrong = key;
                    failed = true;
                }
            }
            frame.at = at;
            frame.grow(keys.length);
            if (failed) {
                throw Args.conversion(wrong, "string");
            }
            return map;
        }
    }

    /** A part that stands in two places: it may be met very often, hence it counts. */
    static final class Shared extends Node {
        private final Node inner;

        Shared(Node inner) {
            this.inner = inner;
        }

        @Override
        @Nullable
        Object eval(Frame frame) {
            frame.budget().step(1);
            return inner.eval(frame);
        }
    }
}
