package dev.tiphys.executors;

import dev.tiphys.executor.Executor;
import dev.tiphys.executor.Task;
import dev.tiphys.graph.NodeType;
import java.util.function.Predicate;

/**
 * Executors made of Java functions. A function is bound to an image, to a template's name or to a plugin's name; to
 * something else by {@link #where}.
 *
 * <p>An image is given with its tag or digest, and then stands for just that, or without, and then stands for all of
 * them: {@code acme/report} for {@code acme/report}, {@code acme/report:1.2} and {@code acme/report@sha256:…}. It is
 * looked for in container and script templates.
 */
public final class Executors {
    private Executors() {}

    /** A function that stands for an image. */
    public static FunctionExecutor image(String image, TaskFunction function) {
        return where("image " + image, Images.matching(image), function);
    }

    /** As {@link #image(String, TaskFunction)}, for a function that reports, too. */
    public static FunctionExecutor image(String image, TaskBody body) {
        return where("image " + image, Images.matching(image), body);
    }

    /** As {@link #image(String, TaskFunction)}, for a function that does not wait for the work. */
    public static Executor imageAsync(String image, AsyncTaskFunction function) {
        return whereAsync("image " + image, Images.matching(image), function);
    }

    /** A function that stands for all templates of that name, of whatever type. */
    public static FunctionExecutor template(String name, TaskFunction function) {
        return where("template " + name, task -> task.templateName().equals(name), function);
    }

    /** As {@link #template(String, TaskFunction)}, for a function that reports, too. */
    public static FunctionExecutor template(String name, TaskBody body) {
        return where("template " + name, task -> task.templateName().equals(name), body);
    }

    /** As {@link #template(String, TaskFunction)}, for a function that does not wait for the work. */
    public static Executor templateAsync(String name, AsyncTaskFunction function) {
        return whereAsync("template " + name, task -> task.templateName().equals(name), function);
    }

    /** A function that does the plugin templates of that plugin. */
    public static FunctionExecutor plugin(String name, TaskFunction function) {
        return where("plugin " + name, isPlugin(name), function);
    }

    /** As {@link #plugin(String, TaskFunction)}, for a function that reports, too. */
    public static FunctionExecutor plugin(String name, TaskBody body) {
        return where("plugin " + name, isPlugin(name), body);
    }

    /** As {@link #plugin(String, TaskFunction)}, for a function that does not wait for the work. */
    public static Executor pluginAsync(String name, AsyncTaskFunction function) {
        return whereAsync("plugin " + name, isPlugin(name), function);
    }

    /**
     * A function for all tasks of some kind.
     *
     * @param what the kind, for messages
     * @param kind which tasks; must be quick
     * @param function does them
     */
    public static FunctionExecutor where(String what, Predicate<Task> kind, TaskFunction function) {
        return new FunctionExecutor(what, kind, (task, events) -> {
            events.started("");
            return function.run(task);
        });
    }

    /** As {@link #where(String, Predicate, TaskFunction)}, for a function that reports, too. */
    public static FunctionExecutor where(String what, Predicate<Task> kind, TaskBody body) {
        return new FunctionExecutor(what, kind, (task, events) -> {
            if (!task.daemon()) {
                events.started("");
            }
            return body.run(task, events);
        });
    }

    /** As {@link #where(String, Predicate, TaskFunction)}, for a function that does not wait for the work. */
    public static Executor whereAsync(String what, Predicate<Task> kind, AsyncTaskFunction function) {
        return new AsyncExecutor(what, kind, function);
    }

    private static Predicate<Task> isPlugin(String name) {
        return task -> {
            var plugin = task.type() == NodeType.PLUGIN ? task.template().plugin() : null;
            return plugin != null && plugin.name().equals(name);
        };
    }
}
