package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoKind;
import dev.tiphys.core.golang.GoRegexp;
import dev.tiphys.core.golang.GoSlice;
import dev.tiphys.core.golang.GoType;
import dev.tiphys.core.golang.TextSearch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the nodes that are evaluated of a checked tree. */
final class Planner implements Ast.Visitor<Node> {
    private final List<String> scope = new ArrayList<>();
    private final List<Integer> slots = new ArrayList<>();
    private final IdentityHashMap<Ast, Node> done = new IdentityHashMap<>();
    private int variables;

    /** Where planning failed, when it threw. */
    private int at;

    int variables() {
        return variables;
    }

    int at() {
        return at;
    }

    Node plan(Ast node) {
        Node known = done.get(node);
        if (known == null) {
            known = node.accept(this);
            done.put(node, node.shared ? new Nodes.Shared(known) : known);
        }
        return known;
    }

    private List<Node> planAll(List<Ast> nodes) {
        List<Node> planned = new ArrayList<>(nodes.size());
        for (Ast node : nodes) {
            planned.add(plan(node));
        }
        return planned;
    }

    private @Nullable Node planOrNull(@Nullable Ast node) {
        return node == null ? null : plan(node);
    }

    @Override
    public Node nil(Ast.Nil node) {
        return new Nodes.Value(null);
    }

    @Override
    public Node constant(Ast.Constant node) {
        return new Nodes.Value(node.value);
    }

    @Override
    public Node identifier(Ast.Identifier node) {
        int local = scope.lastIndexOf(node.name);
        if (local >= 0) {
            return new Nodes.Variable(slots.get(local));
        }
        return node.name.equals("$env") ? new Nodes.Env() : new Nodes.Root(node.name);
    }

    @Override
    public Node unary(Ast.Unary node) {
        Node operand = plan(node.operand);
        return switch (node.operator) {
            case "-" -> new Nodes.Negate(operand, node.from);
            case "+" -> operand;
            default -> new Nodes.Not(operand, node.from);
        };
    }

    @Override
    public Node binary(Ast.Binary node) {
        Deque<Ast.Binary> spine = new ArrayDeque<>();
        spine.push(node);
        while (spine.element().left instanceof Ast.Binary left && !left.shared) {
            spine.push(left);
        }
        Ast.Binary innermost = spine.element();
        Node first = operand(innermost, innermost.left);
        List<Step> steps = new ArrayList<>(spine.size());
        for (Ast.Binary binary : spine) {
            steps.add(step(binary));
        }
        return steps.size() == 1 ? new Nodes.Operation(first, steps.get(0)) : new Nodes.Operations(first, steps);
    }

    // As an operand of ?? an optional chain leaves a typed nil as it is.
    private Node operand(Ast.Binary parent, Ast operand) {
        if (operand instanceof Ast.Chain chain && parent.operator.equals("??")) {
            return new Access.Chain(plan(chain.inner), true);
        }
        return plan(operand);
    }

    private Step step(Ast.Binary node) {
        int at = node.from;
        Ast.Constant constant = node.right instanceof Ast.Constant c ? c : null;
        if (node.operator.equals("in") && constant != null && constant.value instanceof ConstantSet set) {
            return new Steps.InSet(set, at);
        }
        if (node.operator.equals("matches") && constant != null && constant.value instanceof String pattern) {
            this.at = at;
            return new Steps.Matches(GoRegexp.compile(pattern), at);
        }
        Node right = operand(node, node.right);
        return switch (node.operator) {
            case "==", "!=" -> equal(node, right);
            case "and", "&&" -> new Steps.Logical(true, right, at);
            case "or", "||" -> new Steps.Logical(false, right, at);
            case "??" -> new Steps.Coalesce(right);
            default -> new Steps.Plain(operator(node.operator), right, at);
        };
    }

    private static Step equal(Ast.Binary node, Node right) {
        boolean negated = node.operator.equals("!=");
        GoType type = node.left.type();
        boolean simple = type.kind() == node.right.type().kind()
                && !type.isNamed()
                && !node.right.type().isNamed();
        if (simple && type.kind() == GoKind.INT) {
            return new Steps.EqualTyped(Long.class, "int", negated, right, node.from);
        }
        if (simple && type.kind() == GoKind.STRING) {
            return new Steps.EqualTyped(String.class, "string", negated, right, node.from);
        }
        return new Steps.Equal(negated, right, node.from);
    }

    private static Steps.Operator operator(String operator) {
        return switch (operator) {
            case "<" -> (a, b, frame) -> Compare.less(a, b);
            case ">" -> (a, b, frame) -> Compare.more(a, b);
            case "<=" -> (a, b, frame) -> Compare.lessOrEqual(a, b);
            case ">=" -> (a, b, frame) -> Compare.moreOrEqual(a, b);
            case "+" -> (a, b, frame) -> Arithmetic.add(a, b, frame.budget());
            case "-" -> (a, b, frame) -> Arithmetic.subtract(a, b);
            case "*" -> (a, b, frame) -> Arithmetic.multiply(a, b);
            case "/" -> (a, b, frame) -> Arithmetic.divide(a, b);
            case "%" -> (a, b, frame) -> Arithmetic.modulo(a, b);
            case "**", "^" -> (a, b, frame) -> Arithmetic.power(a, b);
            case "in" -> (a, b, frame) -> Fetch.contains(a, b, frame.budget());
            case "matches" ->
                (a, b, frame) -> !Equality.isNil(a)
                        && !Equality.isNil(b)
                        && GoRegexp.compile(Args.text(b)).matches(Steps.textOrBytes(a), frame.budget());
            case "contains" -> (a, b, frame) -> present(a, b) && TextSearch.contains(Args.text(a), Args.text(b));
            case "startsWith" -> (a, b, frame) -> present(a, b) && Args.text(a).startsWith(Args.text(b));
            case "endsWith" -> (a, b, frame) -> present(a, b) && Args.text(a).endsWith(Args.text(b));
            case ".." -> Planner::range;
            default -> throw new GoException("unknown operator (" + operator + ")");
        };
    }

    private static boolean present(@Nullable Object a, @Nullable Object b) {
        return !Equality.isNil(a) && !Equality.isNil(b);
    }

    private static Object range(@Nullable Object from, @Nullable Object to, Frame frame) {
        long min = Numbers.index(from);
        // A range too long to be counted wraps, and is empty.
        long size = Math.max(0, Numbers.index(to) - min + 1);
        frame.grow(size);
        return GoSlice.of(GoType.INTS, new RangeList(min, (int) size));
    }

    @Override
    public Node chain(Ast.Chain node) {
        return new Access.Chain(plan(node.inner), false);
    }

    @Override
    public Node member(Ast.Member node) {
        String name = node.name();
        // A method that is known before does not look whether its receiver is nil.
        boolean method = name != null && node.base.nature.method(name) != null;
        boolean optional = node.optional && !method;
        Node base = plan(node.base);
        return name != null
                ? new Access.Named(base, name, optional, node.from)
                : new Access.Indexed(base, plan(node.property), optional, node.from);
    }

    @Override
    public Node slice(Ast.Slice node) {
        return new Access.Slice(plan(node.base), planOrNull(node.low), planOrNull(node.high), node.from);
    }

    @Override
    public Node call(Ast.Call node) {
        return new Calls.Call(plan(node.callee), planAll(node.arguments), node.from);
    }

    @Override
    public Node builtin(Ast.BuiltinCall node) {
        Builtin builtin = Objects.requireNonNull(Builtins.find(node.name));
        Builtin.Body body = builtin.body();
        if (body != null) {
            List<Ast> arguments = node.checked ? node.arguments : builtin.unchecked(node.arguments);
            if (arguments == null) {
                return new Calls.WrongCount(node.name, node.from);
            }
            boolean blindZone =
                    node.name.equals("date") && arguments.get(0).nature.isUnknown();
            return new Calls.BuiltinCall(
                    blindZone ? TimeBuiltins::dateWithoutZone : body, planAll(arguments), node.from);
        }
        if (node.fromTheRight && node.arguments.get(0) instanceof Ast.ArrayLiteral array) {
            return new Loops.SumFromTheRight(planAll(array.nodes), node.from);
        }
        return loop(node);
    }

    private Node loop(Ast.BuiltinCall node) {
        int at = node.from;
        Node collection = plan(node.arguments.get(0));
        if (node.arguments.size() == 1) {
            return node.name.equals("count")
                    ? new Loops.Count(collection, null, node.threshold, false, at)
                    : new Loops.Sum(collection, null, at);
        }
        Node body = plan(node.arguments.get(1));
        Node third = node.arguments.size() == 3 ? plan(node.arguments.get(2)) : null;
        Node mapped = planOrNull(node.mapped);
        return switch (node.name) {
            case "all" -> new Loops.Decide(collection, body, false, false, at);
            case "none" -> new Loops.Decide(collection, body, true, false, at);
            case "any" -> new Loops.Decide(collection, body, true, true, at);
            case "one" -> new Loops.Count(collection, body, 0, true, at);
            case "count" -> new Loops.Count(collection, body, node.threshold, false, at);
            case "filter" -> new Loops.Filter(collection, body, mapped, at);
            case "map" -> new Loops.MapEach(collection, body, at);
            case "sum" -> new Loops.Sum(collection, body, at);
            case "find" -> new Loops.Find(collection, body, false, false, node, mapped);
            case "findLast" -> new Loops.Find(collection, body, true, false, node, mapped);
            case "findIndex" -> new Loops.Find(collection, body, false, true, node, mapped);
            case "findLastIndex" -> new Loops.Find(collection, body, true, true, node, mapped);
            case "groupBy" -> new Loops.GroupBy(collection, body, at);
            case "sortBy" -> new Loops.SortBy(collection, body, third, at);
            default -> new Loops.Reduce(collection, body, third, at);
        };
    }

    @Override
    public Node predicate(Ast.Predicate node) {
        return plan(node.body);
    }

    @Override
    public Node pointer(Ast.Pointer node) {
        if (!node.name.isEmpty() && !node.name.equals("index") && !node.name.equals("acc")) {
            at = node.from;
            throw new GoException("unknown pointer " + node.name);
        }
        return new Loops.Pointer(node.name, node.from);
    }

    @Override
    public Node let(Ast.Let node) {
        Node value = plan(node.value);
        int slot = variables++;
        scope.add(node.name);
        slots.add(slot);
        Node body = plan(node.body);
        scope.remove(scope.size() - 1);
        slots.remove(slots.size() - 1);
        return new Nodes.Let(slot, value, body);
    }

    @Override
    public Node sequence(Ast.Sequence node) {
        return new Nodes.Sequence(planAll(node.nodes));
    }

    @Override
    public Node conditional(Ast.Conditional node) {
        return new Nodes.Conditional(plan(node.condition), plan(node.then), plan(node.otherwise), node.from);
    }

    @Override
    public Node array(Ast.ArrayLiteral node) {
        return new Nodes.ListLiteral(planAll(node.nodes), node.from);
    }

    @Override
    public Node map(Ast.MapLiteral node) {
        List<Node> keys = new ArrayList<>();
        List<Node> values = new ArrayList<>();
        for (Ast.Pair pair : node.pairs) {
            keys.add(plan(pair.key));
            values.add(plan(pair.value));
        }
        return new Nodes.MapLiteral(keys, values, node.from);
    }
}
