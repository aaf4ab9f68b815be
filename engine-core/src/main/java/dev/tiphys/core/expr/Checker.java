package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoKind;
import dev.tiphys.core.golang.GoRegexp;
import dev.tiphys.core.golang.GoType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds out the types of all parts of an expression. The first mistake counts; the rest is checked nonetheless. */
final class Checker implements Ast.Visitor<Nature> {
    private final ExprEnv env;
    private final List<Variable> variables = new ArrayList<>();
    private final Deque<LoopScope> loops = new ArrayDeque<>();
    private @Nullable Mistake mistake;

    private record Variable(String name, Nature nature) {}

    /** What {@code #} and its kin are inside of a predicate. */
    private record LoopScope(Nature collection, boolean hasIndex, boolean hasAccumulator) {}

    private Checker(ExprEnv env) {
        this.env = env;
    }

    /** Checks a tree; gives the first mistake, or null. */
    static @Nullable Mistake check(Ast tree, ExprEnv env) {
        Checker checker = new Checker(env);
        checker.visit(tree);
        return checker.mistake;
    }

    Nature visit(Ast node) {
        if (!node.checked) {
            node.nature = node.accept(this);
            node.checked = true;
        }
        return node.nature;
    }

    Nature fail(Ast node, String text) {
        note(new Mistake(text, node.from));
        return Nature.UNKNOWN;
    }

    void note(Mistake found) {
        if (mistake == null) {
            mistake = found;
        }
    }

    @Override
    public Nature nil(Ast.Nil node) {
        return Nature.NIL;
    }

    @Override
    public Nature constant(Ast.Constant node) {
        return Nature.ofValue(node.value);
    }

    @Override
    public Nature identifier(Ast.Identifier node) {
        for (int i = variables.size() - 1; i >= 0; i--) {
            if (variables.get(i).name.equals(node.name)) {
                return variables.get(i).nature;
            }
        }
        if (node.name.equals("$env")) {
            return Nature.UNKNOWN;
        }
        if (env.has(node.name)) {
            return root(node.name);
        }
        Builtin builtin = Builtins.find(node.name);
        if (builtin != null) {
            return new Nature(builtin.type(), false, null, builtin, false);
        }
        return fail(node, "unknown name " + node.name);
    }

    private Nature root(String name) {
        GoType type = env.typeOf(name);
        return type == null ? Nature.NIL : Nature.of(type);
    }

    @Override
    public Nature unary(Ast.Unary node) {
        Nature nature = visit(node.operand).deref();
        if (Operators.unary(node.operator) == Operators.UNARY_NOT) {
            if (nature.isBool() || nature.isUnknown()) {
                return Nature.BOOL;
            }
        } else if (nature.isNumber()) {
            return nature;
        } else if (nature.isUnknown()) {
            return Nature.UNKNOWN;
        }
        return fail(node, "invalid operation: " + node.operator + " (mismatched type " + nature + ")");
    }

    @Override
    public Nature binary(Ast.Binary node) {
        // A long chain a + b + c + … leans to the left; it is walked without recursion.
        Deque<Ast.Binary> spine = new ArrayDeque<>();
        Ast leftmost = node;
        while (leftmost instanceof Ast.Binary binary && !binary.checked) {
            spine.push(binary);
            leftmost = binary.left;
        }
        Nature left = visit(leftmost);
        while (true) {
            Ast.Binary current = spine.pop();
            Nature right = visit(current.right);
            left = operation(current, left.deref(), right.deref());
            if (spine.isEmpty()) {
                return left;
            }
            current.nature = left;
            current.checked = true;
        }
    }

    private Nature operation(Ast.Binary node, Nature left, Nature right) {
        if (node.operator.equals("in")) {
            return membership(node, left, right);
        }
        if (node.operator.equals("matches")
                && node.right instanceof Ast.Constant constant
                && constant.value instanceof String pattern) {
            try {
                GoRegexp.compile(pattern);
            } catch (GoException e) {
                return fail(node, e.getMessage());
            }
        }
        Nature result = OperatorRules.binary(node.operator, left, right);
        return result != null ? result : mismatch(node, left, right);
    }

    private Nature mismatch(Ast.Binary node, Nature left, Nature right) {
        return fail(node, "invalid operation: " + node.operator + " (mismatched types " + left + " and " + right + ")");
    }

    private Nature membership(Ast.Binary node, Nature left, Nature right) {
        if ((left.isString() || left.isUnknown()) && right.kind() == GoKind.STRUCT) {
            return Nature.BOOL;
        }
        if (right.isMap()) {
            Nature key = key(right);
            return left.isUnknown() || left.assignableTo(key)
                    ? Nature.BOOL
                    : fail(node, "cannot use " + left + " as type " + key + " in map key");
        }
        if (right.isList()) {
            return left.comparableTo(right.elem())
                    ? Nature.BOOL
                    : fail(node, "cannot use " + left + " as type " + right.elem() + " in array");
        }
        boolean open = (left.isUnknown() && right.isString()) || right.isUnknown();
        return open ? Nature.BOOL : mismatch(node, left, right);
    }

    private static Nature key(Nature map) {
        return Nature.of(Objects.requireNonNull(map.type()).key());
    }

    @Override
    public Nature chain(Ast.Chain node) {
        return visit(node.inner);
    }

    @Override
    public Nature member(Ast.Member node) {
        String name = node.name();
        if (node.base instanceof Ast.Identifier identifier && identifier.name.equals("$env")) {
            if (name == null) {
                return Nature.UNKNOWN;
            }
            if (env.has(name)) {
                return root(name);
            }
            return node.optional ? Nature.UNKNOWN : fail(node, "unknown name " + name);
        }
        Nature base = visit(node.base);
        Nature property = visit(node.property);
        if (base.isUnknown()) {
            return Nature.UNKNOWN;
        }
        if (name != null) {
            if (base.nil()) {
                return fail(node, "type nil has no field " + name);
            }
            Nature method = base.method(name);
            if (method != null) {
                return method;
            }
        }
        return element(node, base.deref(), property, name);
    }

    private Nature element(Ast.Member node, Nature base, Nature property, @Nullable String name) {
        if (base.isMap()) {
            Nature key = key(base);
            return property.assignableTo(key) || property.deref().assignableTo(key) || property.isUnknown()
                    ? base.elem()
                    : fail(node.property, "cannot use " + property + " to get an element from " + base);
        }
        if (base.isList()) {
            Nature index = property.deref();
            return index.isInteger() || index.isUnknown()
                    ? base.elem()
                    : fail(node.property, "array elements can only be selected using an integer (got " + index + ")");
        }
        if (name != null) {
            return fail(node, "type " + base + " has no " + (node.method ? "method " : "field ") + name);
        }
        return fail(node, "type " + base + "[" + property + "] is undefined");
    }

    @Override
    public Nature slice(Ast.Slice node) {
        Nature base = visit(node.base);
        if (base.isUnknown()) {
            return Nature.UNKNOWN;
        }
        if (!base.isString() && !base.isList()) {
            return fail(node, "cannot slice " + base);
        }
        boolean fine = bound(node.low) && bound(node.high);
        return fine ? base : Nature.UNKNOWN;
    }

    private boolean bound(@Nullable Ast node) {
        if (node == null) {
            return true;
        }
        Nature nature = visit(node).deref();
        if (nature.isInteger() || nature.isUnknown()) {
            return true;
        }
        fail(node, "non-integer slice index " + nature);
        return false;
    }

    @Override
    public Nature call(Ast.Call node) {
        return new CallChecker(this, env).call(node);
    }

    @Override
    public Nature builtin(Ast.BuiltinCall node) {
        return new CallChecker(this, env).builtin(node);
    }

    /** Checks a predicate over a collection. */
    Nature inLoop(Nature collection, boolean hasIndex, boolean hasAccumulator, Ast predicate) {
        loops.push(new LoopScope(collection, hasIndex, hasAccumulator));
        Nature nature = visit(predicate);
        loops.pop();
        return nature;
    }

    @Override
    public Nature predicate(Ast.Predicate node) {
        Nature body = visit(node.body);
        List<GoType> out = body.nil() ? List.of() : List.of(body.type() == null ? GoType.ANY : body.type());
        return new Nature(GoType.func(List.of(GoType.ANY), out, false), false, body, null, false);
    }

    @Override
    public Nature pointer(Ast.Pointer node) {
        LoopScope loop = loops.peek();
        if (loop == null) {
            return fail(node, "cannot use pointer accessor outside predicate");
        }
        if (node.name.isEmpty()) {
            if (loop.collection.isUnknown()) {
                return Nature.UNKNOWN;
            }
            return loop.collection.isList()
                    ? loop.collection.elem()
                    : fail(node, "cannot use " + loop.collection + " as array");
        }
        if (node.name.equals("index") && loop.hasIndex) {
            return Nature.INT;
        }
        if (node.name.equals("acc") && loop.hasAccumulator) {
            return Nature.UNKNOWN;
        }
        return fail(node, "unknown pointer #" + node.name);
    }

    @Override
    public Nature let(Ast.Let node) {
        if (env.has(node.name)) {
            return fail(node, "cannot redeclare " + node.name);
        }
        if (Builtins.find(node.name) != null) {
            return fail(node, "cannot redeclare builtin " + node.name);
        }
        for (Variable variable : variables) {
            if (variable.name.equals(node.name)) {
                return fail(node, "cannot redeclare variable " + node.name);
            }
        }
        Nature value = visit(node.value);
        variables.add(new Variable(node.name, value));
        Nature body = visit(node.body);
        variables.remove(variables.size() - 1);
        return body;
    }

    @Override
    public Nature sequence(Ast.Sequence node) {
        Nature last = Nature.UNKNOWN;
        for (Ast part : node.nodes) {
            last = visit(part);
        }
        return last;
    }

    @Override
    public Nature conditional(Ast.Conditional node) {
        Nature condition = visit(node.condition).deref();
        if (!condition.isBool() && !condition.isUnknown()) {
            return fail(node.condition, "non-bool expression (type " + condition + ") used as condition");
        }
        Nature then = visit(node.then);
        Nature otherwise = visit(node.otherwise);
        if (then.nil()) {
            return otherwise.nil() ? Nature.NIL : otherwise;
        }
        if (otherwise.nil()) {
            return then;
        }
        if (!then.assignableTo(otherwise)) {
            return Nature.UNKNOWN;
        }
        if (then.isList() && otherwise.isList()) {
            Nature a = then.elem();
            Nature b = otherwise.elem();
            return a.assignableTo(b) && b.assignableTo(a) ? then : Nature.LIST;
        }
        return then;
    }

    @Override
    public Nature array(Ast.ArrayLiteral node) {
        Nature previous = null;
        boolean alike = true;
        for (Ast item : node.nodes) {
            Nature nature = visit(item);
            alike &= previous == null || nature.kind() == previous.kind();
            previous = nature;
        }
        return alike ? (previous == null ? Nature.UNKNOWN : previous).list() : Nature.LIST;
    }

    @Override
    public Nature map(Ast.MapLiteral node) {
        for (Ast.Pair pair : node.pairs) {
            visit(pair.key);
            visit(pair.value);
        }
        return Nature.MAP;
    }
}
