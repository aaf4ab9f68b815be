package dev.tiphys.core.plan;

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

    public static HookPlan of(String name, LifecycleHook hook) {
        return new HookPlan(name, text(hook), CallPlan.of(".hooks." + name, hook));
    }

    public static HookPlan exit(LifecycleHook hook) {
        return new HookPlan(EXIT, text(hook), CallPlan.of(".onExit", hook));
    }

    private static String text(LifecycleHook hook) {
        String expression = hook.expression();
        return expression == null ? "" : expression;
    }
}
