package dev.tiphys.core.decide;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoJson;
import dev.tiphys.core.golang.GoStrconv;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.plan.Text;
import dev.tiphys.core.template.Scope;
import dev.tiphys.model.Sequence;
import org.jspecify.annotations.Nullable;

/** The numbers of a sequence, made as they are asked for. */
record SequenceItems(long start, int step, int size, String format) implements LoopItems {
    /** More items than this are a mistake rather than a wish. */
    private static final long LIMIT = 10_000_000;

    static LoopItems of(Sequence sequence, Scope scope) throws PlanException {
        long start = sequence.start() == null ? 0 : number(sequence.start(), scope);
        long end;
        if (sequence.end() != null) {
            end = number(sequence.end(), scope);
        } else if (sequence.count() != null) {
            long count = number(sequence.count(), scope);
            if (count == 0) {
                return LoopItems.NONE;
            }
            end = start + count - 1;
        } else {
            throw PlanException.ofExpansion("neither end nor count was specified in withSequence");
        }
        long size = Math.abs(end - start) + 1;
        if (size > LIMIT) {
            throw PlanException.ofExpansion(
                    "withSequence would make " + size + " items; at most " + LIMIT + " are possible");
        }
        String format = sequence.format() == null || sequence.format().isEmpty()
                ? "%d"
                : Text.of(sequence.format()).render(scope);
        SequenceItems items = new SequenceItems(start, start <= end ? 1 : -1, (int) size, format);
        try {
            GoJson.unmarshal(items.json(0));
        } catch (GoException e) {
            throw PlanException.ofExpansion(String.valueOf(e.getMessage()));
        }
        return items;
    }

    private static long number(@Nullable String text, Scope scope) throws PlanException {
        String rendered = Text.of(text == null ? "" : text).render(scope);
        try {
            return GoStrconv.atoi(rendered);
        } catch (GoException e) {
            throw PlanException.ofExpansion(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public LoopItem get(int index) {
        return new LoopItem(json(index));
    }

    /** As Argo writes it: quotes and backslashes of the format are JSON's. */
    private String json(int index) {
        long value = start + (long) step * index;
        String text = format.equals("%d") ? Long.toString(value) : NumberFormat.print(format, value);
        return '"' + text + '"';
    }
}
