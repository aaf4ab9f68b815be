package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.GoType;

/** Types, kinds and equality. */
final class ReflectFunctions {
    private ReflectFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .add("typeOf", "any -> string", a -> GoType.nameOf(a.any(0)))
                .add("typeIs", "string, any -> bool", a -> a.text(0).equals(GoType.nameOf(a.any(1))))
                .add("typeIsLike", "string, any -> bool", a -> {
                    String type = GoType.nameOf(a.any(1));
                    return type.equals(a.text(0)) || type.equals("*" + a.text(0));
                })
                .add("kindOf", "any -> string", a -> Values.kind(a.any(0)))
                .add("kindIs", "string, any -> bool", a -> a.text(0).equals(Values.kind(a.any(1))))
                .add("deepEqual", "any, any -> bool", a -> DeepValues.equal(a.any(0), a.any(1), a.budget()))
                .add("deepCopy", "any -> any", a -> DeepValues.copy(a.any(0), a.budget()))
                .add("mustDeepCopy", "any -> any, error", a -> DeepValues.copy(a.any(0), a.budget()));
    }
}
