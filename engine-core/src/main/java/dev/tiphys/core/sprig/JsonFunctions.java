package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.Budget;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoJson;
import org.jspecify.annotations.Nullable;

/** JSON. Names without {@code must} swallow errors. */
final class JsonFunctions {
    private JsonFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .add("fromJson", "string -> any", a -> {
                    try {
                        return read(a.text(0), a.budget());
                    } catch (GoException e) {
                        a.rethrowIfExhausted(e);
                        return null;
                    }
                })
                .add("mustFromJson", "string -> any, error", a -> read(a.text(0), a.budget()))
                .add("toJson", "any -> string", a -> orEmpty(a, () -> GoJson.marshal(a.any(0), a.budget())))
                .add("mustToJson", "any -> string, error", a -> GoJson.marshal(a.any(0), a.budget()))
                .add("toPrettyJson", "any -> string", a -> orEmpty(a, () -> pretty(a)))
                .add("mustToPrettyJson", "any -> string, error", JsonFunctions::pretty)
                .add("toRawJson", "any -> string", a -> GoJson.marshalRaw(a.any(0), a.budget()))
                .add("mustToRawJson", "any -> string, error", a -> GoJson.marshalRaw(a.any(0), a.budget()));
    }

    /** Reads JSON; the memory it may take is paid from the budget. */
    static @Nullable Object read(String text, Budget budget) {
        budget.step(text.length());
        budget.allocate(text.length() * 8L);
        return GoJson.unmarshal(text);
    }

    private static String pretty(Args args) {
        return GoJson.marshalIndent(args.any(0), "", "  ", args.budget());
    }

    private interface Writing {
        String write();
    }

    private static String orEmpty(Args args, Writing writing) {
        try {
            return writing.write();
        } catch (GoException e) {
            args.rethrowIfExhausted(e);
            return "";
        }
    }
}
