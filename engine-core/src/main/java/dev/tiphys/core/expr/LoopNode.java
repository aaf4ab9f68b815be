package dev.tiphys.core.expr;

import org.jspecify.annotations.Nullable;

/** A function that walks over a collection. */
abstract class LoopNode extends Node {
    final Node collection;
    final int at;

    LoopNode(Node collection, int at) {
        this.collection = collection;
        this.at = at;
    }

    @Override
    final @Nullable Object eval(Frame frame) {
        Object value = collection.eval(frame);
        frame.at = at;
        Loop loop = new Loop(value, frame.loop);
        frame.loop = loop;
        Object result = walk(loop, frame);
        frame.loop = loop.outer;
        return result;
    }

    abstract @Nullable Object walk(Loop loop, Frame frame);

    /** Goes to the next element; false behind the last. */
    static boolean more(Loop loop, Frame frame) {
        frame.budget().step(1);
        return loop.index < loop.size;
    }

    /** The current element, or what it is mapped to. */
    final @Nullable Object item(Loop loop, @Nullable Node mapped, Frame frame) {
        if (mapped != null) {
            return mapped.eval(frame);
        }
        frame.at = at;
        return loop.item();
    }
}
