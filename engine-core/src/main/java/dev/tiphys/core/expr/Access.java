package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members, slices and optional chains. */
final class Access {
    /** What a chain evaluates to that has met nil before its end. */
    static final Object BROKEN = new Object();

    private Access() {}

    static final class Chain extends Node {
        private final Node inner;
        private final boolean keepTypedNil;

        Chain(Node inner, boolean keepTypedNil) {
            this.inner = inner;
            this.keepTypedNil = keepTypedNil;
        }

        @Override
        @Nullable
        Object eval(Frame frame) {
            Object value = inner.eval(frame);
            if (value == BROKEN || (!keepTypedNil && Equality.isNil(value))) {
                return null;
            }
            return value;
        }
    }

    /** A member with a constant name. */
    static final class Named extends Node {
        private final Node base;
        private final String name;
        private final boolean optional;
        private final int at;

        Named(Node base, String name, boolean optional, int at) {
            this.base = base;
            this.name = name;
            this.optional = optional;
            this.at = at;
        }

        @Override
        @Nullable
        Object eval(Frame frame) {
            Object from = base.eval(frame);
            if (from instanceof Map<?, ?> map && !(from instanceof GoMap)) {
                return map.get(name);
            }
            if (from == BROKEN || (optional && Equality.isNil(from))) {
                return BROKEN;
            }
            frame.at = at;
            return Fetch.member(from, name);
        }
    }

    static final class Indexed extends Node {
        private final Node base;
        private final Node key;
        private final boolean optional;
        private final int at;

        Indexed(Node base, Node key, boolean optional, int at) {
            this.base = base;
            this.key = key;
            this.optional = optional;
            this.at = at;
        }

        @Override
        @Nullable
        Object eval(Frame frame) {
            Object from = base.eval(frame);
            if (from == BROKEN || (optional && Equality.isNil(from))) {
                return BROKEN;
            }
            Object index = key.eval(frame);
            frame.at = at;
            return Fetch.member(from, index);
        }
    }

    static final class Slice extends Node {
        private final Node base;
        private final @Nullable Node low;
        private final @Nullable Node high;
        private final int at;

        Slice(Node base, @Nullable Node low, @Nullable Node high, int at) {
            this.base = base;
            this.low = low;
            this.high = high;
            this.at = at;
        }

        @Override
        Object eval(Frame frame) {
            Object from = base.eval(frame);
            Object to;
            if (high != null) {
                to = high.eval(frame);
            } else {
                frame.at = at;
                to = Fetch.size(from);
            }
            Object start = low == null ? (Object) 0L : low.eval(frame);
            frame.at = at;
            frame.budget().step(1);
            return Fetch.slice(from, start, to);
        }
    }
}
