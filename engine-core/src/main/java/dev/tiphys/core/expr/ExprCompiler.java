package dev.tiphys.core.expr;

import dev.tiphys.core.golang.GoException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Compiles expressions. */
public final class ExprCompiler {
    private ExprCompiler() {}

    /**
     * Parses, checks and plans an expression.
     *
     * @throws ExprCompileException when the source is wrong
     */
    public static ExprProgram compile(String source, ExprEnv env) {
        Ast tree = Parser.parse(source, env::has);
        Set<List<String>> paths = PathFinder.find(tree);
        SourceView view = new SourceView(source);
        Mistake mistake = Checker.check(tree, env);
        if (mistake != null) {
            throw view.compileError(mistake);
        }
        tree = Rewrites.apply(tree, view);
        Planner planner = new Planner();
        Node node;
        try {
            node = planner.plan(tree);
        } catch (GoException e) {
            // The check does not look into arguments of functions of which it knows nothing.
            throw view.compileError(new Mistake(e.getMessage(), planner.at()));
        }
        return new PlannedProgram(source, node, planner.variables(), paths);
    }

    /**
     * The paths that an expression reads, whether or not they exist: see {@link ExprProgram#paths()}.
     *
     * @param overridden whether a root name exists that hides a builtin function of the same name
     * @throws ExprCompileException when it cannot be parsed
     */
    public static Set<List<String>> paths(String source, Predicate<String> overridden) {
        return PathFinder.find(Parser.parse(source, overridden));
    }
}
