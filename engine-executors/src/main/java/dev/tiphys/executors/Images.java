package dev.tiphys.executors;

import dev.tiphys.executor.Task;
import dev.tiphys.graph.NodeType;
import dev.tiphys.model.ContainerTemplate;
import dev.tiphys.model.ScriptTemplate;
import dev.tiphys.model.Template;
import java.util.function.Predicate;

/** The images of tasks. */
final class Images {
    private Images() {}

    /** Whether a task has that image, with any tag if it is given without. */
    static Predicate<Task> matching(String wanted) {
        boolean anyTag = wanted.equals(withoutTag(wanted));
        return task -> {
            String image = of(task);
            return image.equals(wanted) || (anyTag && withoutTag(image).equals(wanted));
        };
    }

    /** The image of a container or script; empty if there is none. */
    static String of(Task task) {
        if (task.type() != NodeType.POD) {
            return "";
        }
        Template template = task.template();
        ScriptTemplate script = template.script();
        ContainerTemplate container = template.container();
        if (container == null && script != null) {
            container = script.container();
        }
        String image = container == null ? null : container.image();
        return image == null ? "" : image;
    }

    /** A registry's port is no tag: {@code host:5000/name:tag} gives {@code host:5000/name}. */
    private static String withoutTag(String image) {
        int digest = image.indexOf('@');
        String name = digest < 0 ? image : image.substring(0, digest);
        int colon = name.lastIndexOf(':');
        return colon > name.lastIndexOf('/') ? name.substring(0, colon) : name;
    }
}
