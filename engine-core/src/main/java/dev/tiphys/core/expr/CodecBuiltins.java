package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoBase64;
import dev.tiphys.core.golang.GoJson;
import dev.tiphys.core.golang.GoStrings;
import dev.tiphys.core.golang.GoType;
import java.util.List;

/** JSON and Base64. */
final class CodecBuiltins {
    static final List<Builtin> ALL = List.of(
            of(
                    "toJSON",
                    GoType.ANY,
                    GoType.STRING,
                    (args, frame) -> GoJson.marshalIndent(args[0], "", "  ", frame.budget())),
            of("fromJSON", GoType.STRING, GoType.ANY, (args, frame) -> {
                String text = Args.text(args[0]);
                // A list of one digit numbers is the densest: two characters for an element.
                frame.budget().allocate(8L * text.length());
                return GoJson.unmarshal(text);
            }),
            of("toBase64", GoType.STRING, GoType.STRING, (args, frame) -> {
                String text = Args.text(args[0]);
                frame.budget().allocate(2L * text.length());
                return GoBase64.encode(GoStrings.encode(text));
            }),
            of("fromBase64", GoType.STRING, GoType.STRING, (args, frame) -> {
                String text = Args.text(args[0]);
                frame.budget().allocate(text.length());
                return GoStrings.decode(GoBase64.decode(text));
            }));

    private CodecBuiltins() {}

    private static Builtin of(String name, GoType parameter, GoType result, Builtin.Body body) {
        return new Builtin(name, List.of(GoType.func(List.of(parameter), List.of(result), false)), null, body);
    }
}
