package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoKind;
import dev.tiphys.core.golang.GoType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks calls. */
final class CallChecker {
    private static final GoType GROUPS = GoType.map(GoType.ANY, GoType.LIST);

    private final Checker checker;
    private final ExprEnv env;

    CallChecker(Checker checker, ExprEnv env) {
        this.checker = checker;
        this.env = env;
    }

    Nature call(Ast.Call node) {
        if (node.callee instanceof Ast.Identifier identifier && identifier.name.equals("$env")) {
            return checker.fail(node, GoType.MAP + " is not callable");
        }
        Nature callee = checker.visit(node.callee);
        if (callee.isUnknown()) {
            return Nature.UNKNOWN;
        }
        Builtin function = callee.function();
        if (function != null) {
            return function(function, node, node.arguments);
        }
        String name = name(node.callee);
        if (callee.nil()) {
            return checker.fail(node, name + " is nil; cannot call nil as function");
        }
        if (!callee.isFunc()) {
            return checker.fail(node, callee + " is not callable");
        }
        GoType type = Objects.requireNonNull(callee.type());
        Signature signature = new Signature(name, type, callee.method() ? 1 : 0);
        return result(signature, node, node.arguments);
    }

    private static String name(Ast callee) {
        if (callee instanceof Ast.Identifier identifier) {
            return identifier.name;
        }
        String member = callee instanceof Ast.Member node ? node.name() : null;
        return member == null ? "function" : member;
    }

    /** @param receiver how many parameters the caller does not write */
    private record Signature(String name, GoType type, int receiver) {
        int parameters() {
            return type.in().size() - receiver;
        }

        Nature parameter(int i) {
            return Nature.of(type.inAt(i + receiver));
        }

        Nature result() {
            return Nature.of(type.out().get(0));
        }
    }

    private Nature result(Signature signature, Ast node, List<Ast> arguments) {
        Mistake mistake = arguments(signature, node, arguments);
        if (mistake == null) {
            return signature.result();
        }
        checker.note(mistake);
        return Nature.UNKNOWN;
    }

    private @Nullable Mistake arguments(Signature signature, Ast node, List<Ast> arguments) {
        int results = signature.type.out().size();
        if (results == 0) {
            return new Mistake("func " + signature.name + " doesn't return value", node.from);
        }
        if (results > 2) {
            return new Mistake("func " + signature.name + " returns more then two values", node.from);
        }
        int count = signature.parameters();
        boolean variadic = signature.type.isVariadic();
        if (arguments.size() < (variadic ? count - 1 : count)) {
            arguments.forEach(checker::visit);
            return new Mistake("not enough arguments to call " + signature.name, node.from);
        }
        if (arguments.size() > count && !variadic) {
            arguments.forEach(checker::visit);
            return new Mistake("too many arguments to call " + signature.name, node.from);
        }
        for (int i = 0; i < arguments.size(); i++) {
            Mistake mistake = argument(signature, arguments.get(i), signature.parameter(i));
            if (mistake != null) {
                return mistake;
            }
        }
        return null;
    }

    private @Nullable Mistake argument(Signature signature, Ast argument, Nature parameter) {
        Nature nature = checker.visit(argument);
        if (parameter.isNumber() && nature.isInteger() && parameter.kind() != nature.kind()) {
            // Whole numbers may stand for other kinds of numbers.
            return null;
        }
        if (nature.nil()) {
            return parameter.kind() == GoKind.PTR || parameter.kind() == GoKind.INTERFACE
                    ? null
                    : new Mistake(
                            "cannot use nil as argument (type " + parameter + ") to call " + signature.name,
                            argument.from);
        }
        boolean fits = nature.isUnknown()
                || nature.assignableTo(parameter)
                || nature.deref().assignableTo(parameter);
        return fits
                ? null
                : new Mistake(
                        "cannot use " + nature + " as argument (type " + parameter + ") to call " + signature.name
                                + " ",
                        argument.from);
    }

    private Nature function(Builtin function, Ast node, List<Ast> arguments) {
        Builtin.Rule rule = function.rule();
        if (rule != null) {
            List<@Nullable GoType> types = new ArrayList<>();
            for (Ast argument : arguments) {
                Nature nature = checker.visit(argument);
                types.add(nature.isUnknown() ? GoType.ANY : nature.type());
            }
            try {
                return Nature.of(rule.result(types));
            } catch (GoException e) {
                return checker.fail(node, e.getMessage());
            }
        }
        if (function.overloads().isEmpty()) {
            return result(new Signature(function.name(), function.type(), 0), node, arguments);
        }
        Mistake last = null;
        for (GoType overload : function.overloads()) {
            Signature signature = new Signature(function.name(), overload, 0);
            last = arguments(signature, node, arguments);
            if (last == null) {
                return signature.result();
            }
        }
        checker.note(Objects.requireNonNull(last));
        return Nature.UNKNOWN;
    }

    Nature builtin(Ast.BuiltinCall node) {
        if (node.name.equals("get")) {
            return get(node);
        }
        if (PredicateShape.of(node.name) != null) {
            Nature result = loop(node);
            if (result != null) {
                return result;
            }
        }
        return function(Objects.requireNonNull(Builtins.find(node.name)), node, node.arguments);
    }

    private Nature get(Ast.BuiltinCall node) {
        if (node.arguments.size() != 2) {
            return checker.fail(node, "invalid number of arguments (expected 2, got " + node.arguments.size() + ")");
        }
        Ast from = node.arguments.get(0);
        Ast key = node.arguments.get(1);
        Nature base = checker.visit(from);
        Nature property = checker.visit(key).deref();
        if (from instanceof Ast.Identifier identifier && identifier.name.equals("$env")) {
            if (key instanceof Ast.Constant constant && constant.value instanceof String name && env.has(name)) {
                GoType type = env.typeOf(name);
                return type == null ? Nature.NIL : Nature.of(type);
            }
            return Nature.UNKNOWN;
        }
        if (base.isUnknown()) {
            return Nature.UNKNOWN;
        }
        if (base.isList()) {
            return property.isInteger() || property.isUnknown()
                    ? base.elem()
                    : checker.fail(key, "non-integer slice index " + property);
        }
        if (base.isMap()) {
            Nature wanted = Nature.of(Objects.requireNonNull(base.type()).key());
            return property.assignableTo(wanted) || property.isUnknown()
                    ? base.elem()
                    : checker.fail(key, "cannot use " + property + " to get an element from " + base);
        }
        return checker.fail(from, "type " + base + " does not support indexing");
    }

    // Null when nothing but the plain signature can judge.
    private @Nullable Nature loop(Ast.BuiltinCall node) {
        Ast source = node.arguments.get(0);
        Nature collection = checker.visit(source).deref();
        if (!collection.isList() && !collection.isUnknown()) {
            return checker.fail(source, "builtin " + node.name + " takes only array (got " + collection + ")");
        }
        if (node.arguments.size() == 1) {
            return node.name.equals("count") ? Nature.INT : collection.isUnknown() ? Nature.UNKNOWN : collection.elem();
        }
        Ast test = node.arguments.get(1);
        boolean reduces = node.name.equals("reduce");
        Nature predicate = checker.inLoop(collection, reduces || node.name.equals("map"), reduces, test);
        if (node.arguments.size() == 3) {
            Nature third = checker.visit(node.arguments.get(2));
            if (node.name.equals("sortBy") && !third.isString() && !third.isUnknown()) {
                return checker.fail(
                        node.arguments.get(2), "sortBy order argument must be a string (got " + third + ")");
            }
        }
        List<GoType> results = Objects.requireNonNull(predicate.type()).out();
        if (results.isEmpty()) {
            return node.name.equals("sum")
                    ? null
                    : checker.fail(
                            test,
                            "predicate should has " + (reduces ? "two input" : "one input and one output param")
                                    + (reduces ? " and one output param" : ""));
        }
        return loopResult(node, collection, Nature.of(results.get(0)), Objects.requireNonNull(predicate.detail()));
    }

    private Nature loopResult(Ast.BuiltinCall node, Nature collection, Nature result, Nature body) {
        Nature open = switch (node.name) {
            case "map" -> body.list();
            case "reduce" -> body;
            case "sum" -> result;
            case "sortBy" -> collection;
            case "groupBy" -> new Nature(GROUPS, false, collection.elem().list(), null, false);
            default -> null;
        };
        if (open != null) {
            return open;
        }
        if (!result.isBool() && !result.isUnknown()) {
            return checker.fail(node.arguments.get(1), "predicate should return boolean (got " + result + ")");
        }
        return switch (node.name) {
            case "filter" ->
                collection.isUnknown() ? Nature.LIST : collection.elem().list();
            case "find", "findLast" -> collection.isUnknown() ? Nature.UNKNOWN : collection.elem();
            case "count", "findIndex", "findLastIndex" -> Nature.INT;
            default -> Nature.BOOL;
        };
    }
}
