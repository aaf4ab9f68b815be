package dev.tiphys.executors.process;

import dev.tiphys.model.ContainerNode;
import dev.tiphys.model.ContainerSetRetryStrategy;
import dev.tiphys.model.ContainerSetTemplate;
import dev.tiphys.model.ContainerTemplate;
import dev.tiphys.model.ScriptTemplate;
import dev.tiphys.model.Template;
import dev.tiphys.model.UserContainer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The containers of a task.
 *
 * @param inits run one after the other, before all others
 * @param mains do the work
 * @param sidecars run beside them, until they have ended
 * @param retry how often a main container is tried again; null for once
 */
record Pod(
        List<Container> inits,
        List<Container> mains,
        List<Container> sidecars,
        @Nullable ContainerSetRetryStrategy retry) {
    static final String MAIN = "main";

    /**
     * One container.
     *
     * @param name unique in the pod
     * @param spec what the manifest says
     * @param source of a script; null for others
     * @param dependencies names of containers that must have succeeded before
     */
    record Container(
            String name, ContainerTemplate spec, @Nullable String source, List<String> dependencies) {
        String image() {
            String image = spec.image();
            return image == null ? "" : image;
        }
    }

    /** Whether local processes can stand for such a task. */
    static boolean fits(Template template) {
        return switch (template.type()) {
            case CONTAINER, SCRIPT, CONTAINER_SET -> true;
            default -> false;
        };
    }

    static Pod of(Template template) {
        ContainerSetTemplate set = template.containerSet();
        return new Pod(
                users(template.initContainers()),
                mains(template),
                users(template.sidecars()),
                set == null ? null : set.retryStrategy());
    }

    private static List<Container> mains(Template template) {
        ContainerTemplate container = template.container();
        if (container != null) {
            return List.of(new Container(MAIN, container, null, List.of()));
        }
        ContainerSetTemplate set = template.containerSet();
        if (set != null) {
            List<Container> mains = new ArrayList<>();
            for (ContainerNode node : set.containers()) {
                mains.add(new Container(node.name(), node.container(), null, node.dependencies()));
            }
            return List.copyOf(mains);
        }
        ScriptTemplate script = template.script();
        if (script != null) {
            return List.of(new Container(MAIN, script.container(), script.source(), List.of()));
        }
        return List.of();
    }

    private static List<Container> users(List<UserContainer> users) {
        List<Container> containers = new ArrayList<>();
        for (UserContainer user : users) {
            String name = user.container().name();
            containers.add(new Container(name == null ? "" : name, user.container(), null, List.of()));
        }
        return List.copyOf(containers);
    }

    boolean hasMain() {
        return mains.stream().anyMatch(container -> container.name().equals(MAIN));
    }
}
