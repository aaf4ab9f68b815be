package dev.tiphys.core.plan;

import dev.tiphys.core.template.Scope;
import dev.tiphys.model.LifecycleHook;

/**
 * A lifecycle hook or exit handler.
 *
 * @param name the hook's name; {@code exit} for a handler
 * @param expression when it runs; empty if it has none
 * @param call the template that it calls
 */
public record HookPlan(String name, String expression, CallPlan call) {
    public static final String EXIT = "exit";

    /** What the node of an exit handler is called, behind the name of what it attends. */
    public static final String EXIT_STEM = ".onExit";

    public static HookPlan of(String name, LifecycleHook hook) {
        return new HookPlan(name, text(hook), CallPlan.of(".hooks." + name, hook));
    }

    public static HookPlan exit(LifecycleHook hook) {
        return new HookPlan(EXIT, text(hook), CallPlan.of(EXIT_STEM, hook));
    }

    /** The condition with its tags filled in. @throws PlanException if a known name cannot be resolved */
    public String condition(Scope scope) throws PlanException {
        return expression.contains("{{") ? Text.of(expression).render(scope) : expression;
    }

    /** Whether its arguments name the item of a loop. */
    public boolean namesItem() {
        for (ArgumentPlan argument : call.arguments()) {
            if (argument.value() != null && argument.value().mentions("item")) {
                return true;
            }
        }
        return expression.contains("item");
    }

    private static String text(LifecycleHook hook) {
        String expression = hook.expression();
        return expression == null ? "" : expression;
    }
}
