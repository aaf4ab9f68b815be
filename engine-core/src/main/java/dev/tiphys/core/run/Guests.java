package dev.tiphys.core.run;

import dev.tiphys.executor.Executor;
import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.model.ContainerTemplate;
import dev.tiphys.model.Template;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The executors of an engine, in the order in which they are asked. */
final class Guests {
    private final List<Guest> guests;

    Guests(List<Executor> executors) {
        List<Guest> all = new ArrayList<>();
        executors.forEach(executor -> all.add(new Guest(executor)));
        guests = List.copyOf(all);
    }

    List<Guest> all() {
        return guests;
    }

    /** Starts a task with the first executor that accepts it. Whatever goes wrong ends that task. */
    void start(Execution execution) {
        Task task = execution.task();
        String doing = "look at";
        try {
            Guest guest = null;
            for (int i = 0; i < guests.size() && guest == null; i++) {
                Guest candidate = guests.get(i);
                if (!candidate.tooManyStuck()) {
                    execution.with(candidate);
                    guest = candidate.executor().accepts(task) ? candidate : null;
                }
            }
            if (guest == null) {
                execution.with(null);
                execution.fail(nobodyAccepts(task));
                return;
            }
            doing = "start";
            // A careless executor may well return null.
            @Nullable TaskHandle handle = guest.executor().start(task, execution);
            execution.startedAs(handle == null ? TaskHandle.NONE : handle);
        } catch (Throwable thrown) {
            execution.fail(execution.who() + " failed to " + doing + " the task: " + thrown);
        } finally {
            Thread.interrupted();
        }
    }

    private String nobodyAccepts(Task task) {
        StringBuilder text = new StringBuilder("no executor accepts template '")
                .append(task.templateName())
                .append('\'');
        String image = image(task.template());
        if (!image.isEmpty()) {
            text.append(" with image '").append(image).append('\'');
        }
        guests.stream()
                .filter(Guest::tooManyStuck)
                .forEach(guest -> text.append("; ").append(guest).append(" was not asked, calls to it do not return"));
        return text.append("; give the engine one: a Java function, as by Executors.")
                .append(image.isEmpty() ? "template(\"" + task.templateName() : "image(\"" + image)
                .append("\", task -> …), or for all containers new ProcessExecutor()")
                .toString();
    }

    private static String image(Template template) {
        ContainerTemplate container = template.container();
        if (container == null && template.script() != null) {
            container = template.script().container();
        }
        if (container == null
                && template.containerSet() != null
                && !template.containerSet().containers().isEmpty()) {
            container = template.containerSet().containers().get(0).container();
        }
        String image = container == null ? null : container.image();
        return image == null ? "" : image;
    }
}
