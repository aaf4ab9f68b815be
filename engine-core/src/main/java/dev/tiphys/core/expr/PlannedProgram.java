package dev.tiphys.core.expr;

import dev.tiphys.core.golang.Budget;
import dev.tiphys.core.golang.GoException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A program made of nodes. */
final class PlannedProgram implements ExprProgram {
    private final String source;
    private final Node node;
    private final int variables;
    private final Set<List<String>> paths;

    PlannedProgram(String source, Node node, int variables, Set<List<String>> paths) {
        this.source = source;
        this.node = node;
        this.variables = variables;
        this.paths = paths;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public @Nullable Object run(EnvValues values, Budget budget) {
        Frame frame = new Frame(values, budget, variables);
        try {
            return node.eval(frame);
        } catch (GoException e) {
            throw new SourceView(source).runtimeError(new Mistake(e.getMessage(), frame.at));
        }
    }

    @Override
    public Set<String> roots() {
        Set<String> roots = new LinkedHashSet<>();
        for (List<String> path : paths) {
            roots.add(path.get(0));
        }
        return roots;
    }

    @Override
    public Set<List<String>> paths() {
        return paths;
    }
}
