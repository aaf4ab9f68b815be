package dev.tiphys.testing.retry;

import dev.tiphys.engine.RetryOptions;
import dev.tiphys.engine.RetryPlan;
import dev.tiphys.executor.TaskResult.Outcome;
import dev.tiphys.graph.Node;
import dev.tiphys.graph.NodeType;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.graph.WorkflowPhase;
import dev.tiphys.testing.conformance.CaseEngine;
import dev.tiphys.testing.conformance.Played;
import dev.tiphys.testing.conformance.RecordedCase;
import dev.tiphys.testing.conformance.Step;
import dev.tiphys.testing.pods.PodOutcome;
import dev.tiphys.testing.pods.PodRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A workflow whose tasks all succeed the second time succeeds after one retry; where no failure was tolerated, with the
 * nodes that it would have had if they had succeeded the first time.
 */
public final class SecondTime {
    private static final Pattern HOOK = Pattern.compile("\\.onExit|\\.hooks\\.[^.(\\[]+");

    private SecondTime() {}

    /** Plays a case three times and says what is broken; nothing if all is well or the first run did not fail. */
    public static List<String> broken(RecordedCase recorded) {
        return broken(recorded, 1);
    }

    /**
     * The same for tasks that fail again and again, as they did the first time, until after the last of some retries.
     *
     * @param retries how many there are
     */
    public static List<String> broken(RecordedCase recorded, int retries) {
        Played first = play(recorded, recorded.pods(), List.of(new Step.Run(null)), new Notes());
        if (first.invalid() || !first.end().failed()) {
            return List.of();
        }
        Notes notes = new Notes();
        Played retried = play(recorded, later(recorded, first, retries), timeline(retries), notes);
        RunSnapshot end = retried.end();
        if (notes.retries.isEmpty()) {
            return List.of();
        }
        if (notes.retries.size() < retries && end.failed() && !decidedBadly(end)) {
            return List.of("retry " + (notes.retries.size() + 1) + " was refused");
        }
        if (end.phase() != WorkflowPhase.SUCCEEDED) {
            return decidedBadly(end)
                    ? List.of()
                    : List.of("all tasks succeeded the second time, and the run is " + end.phase() + ": "
                            + end.message());
        }
        if (tolerates(notes, end)) {
            return List.of();
        }
        Played clean = play(recorded, fine(recorded), List.of(new Step.Run(null)), new Notes());
        return compare(shape(clean.end()), shape(end));
    }

    /** The retries, once there was one. */
    private static final class Notes {
        List<RetryWitness.Noted> retries = List.of();
    }

    private static List<Step> timeline(int retries) {
        List<Step> timeline = new ArrayList<>();
        timeline.add(new Step.Run(null));
        for (int i = 0; i < retries; i++) {
            timeline.add(new Step.Retry(RetryOptions.defaults()));
            timeline.add(new Step.Run(null));
        }
        return timeline;
    }

    private static Played play(RecordedCase recorded, List<PodRule> pods, List<Step> timeline, Notes notes) {
        RetryWitness witness = new RetryWitness(CaseEngine.deciders());
        RecordedCase changed = new RecordedCase(
                recorded.name(),
                recorded.about(),
                recorded.workflow(),
                recorded.objects(),
                pods,
                timeline,
                recorded.recording());
        Played played = Played.of(changed, CaseEngine.decider(witness));
        notes.retries = witness.retries();
        return played;
    }

    /** Each node that has run does the same as often as before the last retry, and succeeds then; others succeed. */
    private static List<PodRule> later(RecordedCase recorded, Played first, int retries) {
        Map<String, List<PodOutcome>> byNode = new LinkedHashMap<>();
        first.lives()
                .forEach(life -> byNode.computeIfAbsent(life.task().nodeName(), name -> new ArrayList<>())
                        .add(life.outcome()));
        List<PodRule> rules = new ArrayList<>();
        byNode.forEach((node, outcomes) -> {
            List<PodOutcome> all = new ArrayList<>();
            for (int i = 0; i < retries; i++) {
                all.addAll(outcomes);
            }
            all.add(success(outcomes.get(outcomes.size() - 1)));
            rules.add(new PodRule(node, null, all));
        });
        rules.addAll(fine(recorded));
        return rules;
    }

    private static List<PodRule> fine(RecordedCase recorded) {
        return recorded.pods().stream()
                .map(rule -> new PodRule(
                        rule.node(),
                        rule.template(),
                        rule.outcomes().stream()
                                .map(SecondTime::success)
                                .limit(1)
                                .toList()))
                .toList();
    }

    private static PodOutcome success(PodOutcome outcome) {
        return new PodOutcome(
                Outcome.SUCCEEDED, null, "", outcome.after(), outcome.result(), outcome.parameters(), Map.of());
    }

    /** Whether it was no task that failed, but a decision about one. */
    private static boolean decidedBadly(RunSnapshot end) {
        return end.nodes().stream()
                .noneMatch(node -> node.type().isTask()
                        && node.phase().isFailure()
                        && node.finishedAt().equals(end.finishedAt()));
    }

    private static boolean tolerates(Notes notes, RunSnapshot end) {
        boolean kept = notes.retries.stream().anyMatch(SecondTime::keepsFailure);
        return kept || end.nodes().stream().anyMatch(node -> node.phase().isFailure());
    }

    private static boolean keepsFailure(RetryWitness.Noted retry) {
        return retry.plan().entries().stream()
                .filter(entry -> entry.action() == RetryPlan.Action.KEEP)
                .map(entry -> retry.before().node(entry.node()))
                .anyMatch(node -> node.isPresent() && node.get().phase().isFailure());
    }

    /** Nodes by name, attempts without their numbers, with what does not depend on when they ran. */
    private static Map<String, String> shape(RunSnapshot run) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        run.nodes().forEach(node -> nodes.put(node.id(), node));
        Map<String, NodeType> types = new LinkedHashMap<>();
        run.nodes().forEach(node -> types.put(node.name(), node.type()));
        Map<String, Set<String>> children = new LinkedHashMap<>();
        for (Node node : run.nodes()) {
            for (String child : node.children()) {
                Node below = nodes.get(child);
                String name = below == null ? child : below.name();
                parent(node.name(), name, types)
                        .ifPresent(parent -> children.computeIfAbsent(parent, any -> new TreeSet<>())
                                .add(plain(name)));
            }
        }
        Map<String, String> shape = new TreeMap<>();
        for (Node node : run.nodes()) {
            String name = plain(node.name());
            shape.put(
                    name,
                    node.type() + " " + node.phase() + " " + node.message() + " "
                            + node.outputs()
                                    .map(outputs -> outputs.parameters())
                                    .orElse(List.of())
                            + " " + children.getOrDefault(name, Set.of()));
        }
        return shape;
    }

    /**
     * What hangs below a handler, for this was the last node, may as well hang below what it attended: a retry that
     * runs only the handler again leaves it there. What comes after a loop or container set
     * hangs below each item or container anyway.
     */
    private static Optional<String> parent(String node, String child, Map<String, NodeType> types) {
        Matcher hook = HOOK.matcher(node);
        while (hook.find()) {
            if (!child.startsWith(node.substring(0, hook.end()))) {
                String attended = node.substring(0, hook.start());
                return types.get(attended) == NodeType.RETRY ? Optional.of(plain(attended + "(0)")) : Optional.empty();
            }
        }
        return Optional.of(plain(node));
    }

    private static String plain(String name) {
        return name.replaceAll("\\(\\d+\\)", "(n)");
    }

    private static List<String> compare(Map<String, String> clean, Map<String, String> retried) {
        List<String> broken = new ArrayList<>();
        clean.forEach((name, what) -> {
            if (!what.equals(retried.get(name))) {
                broken.add("after the retry " + name + " is " + retried.get(name) + " instead of " + what);
            }
        });
        retried.forEach((name, what) -> {
            if (!clean.containsKey(name)) {
                broken.add("after the retry there is " + name + ", " + what);
            }
        });
        return broken;
    }
}
