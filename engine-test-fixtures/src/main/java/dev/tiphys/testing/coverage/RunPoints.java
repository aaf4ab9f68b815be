package dev.tiphys.testing.coverage;

import dev.tiphys.graph.MemoizationStatus;
import dev.tiphys.graph.Node;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.testing.coverage.Point.Kind;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a run has reached. */
final class RunPoints {
    private static final Pattern ITEM_OR_ATTEMPT = Pattern.compile("\\(.*$", Pattern.DOTALL);
    private static final String ON_EXIT = ".onExit";
    private static final String HOOKS = ".hooks.";

    private final RunSnapshot run;
    private final String main;
    private final Set<Point> points = new HashSet<>();

    private RunPoints(RunSnapshot run, String main) {
        this.run = run;
        this.main = main;
    }

    /**
     * What a run has reached.
     *
     * @param main what the workflow's own manifest is called
     */
    static Set<Point> of(RunSnapshot run, String main) {
        RunPoints all = new RunPoints(run, main);
        run.nodes().forEach(all::node);
        return all.points;
    }

    /** Where a template of a node stands. */
    private String holder(Node node) {
        return node.templateRef().map(use -> use.name()).orElseGet(() -> {
            String scope = node.templateScope();
            String name = scope.substring(scope.indexOf('/') + 1);
            return name.isEmpty() || scope.startsWith("local/") ? main : name;
        });
    }

    private static String template(Node node) {
        return node.templateRef().map(use -> use.template()).orElse(node.templateName());
    }

    private void node(Node node) {
        boolean ran = node.type() != NodeType.SKIPPED
                && node.phase() != NodePhase.SKIPPED
                && node.phase() != NodePhase.OMITTED;
        if (ran && !template(node).isEmpty()) {
            points.add(new Point(holder(node), template(node), "", Kind.RUN));
            if (node.type() == NodeType.RETRY && run.node(node.name() + "(1)").isPresent()) {
                points.add(new Point(holder(node), template(node), "", Kind.RETRY));
            }
        }
        if (node.memoization().map(MemoizationStatus::hit).orElse(false)) {
            points.add(new Point(holder(node), template(node), "", Kind.CACHE_HIT));
        }
        activity(node, ran);
    }

    private void activity(Node node, boolean ran) {
        String shown = node.displayName();
        if (shown.equals(run.workflowName() + ON_EXIT)) {
            points.add(new Point(main, "", "", Kind.EXIT_HANDLER));
        } else if (shown.startsWith(run.workflowName() + HOOKS)) {
            points.add(new Point(main, "", "", Kind.HOOK));
        }
        Optional<Node> boundary = run.nodeById(node.boundaryId());
        if (boundary.isEmpty() || node.type() == NodeType.STEP_GROUP) {
            return;
        }
        if (shown.endsWith(ON_EXIT)) {
            reach(boundary.get(), shown.substring(0, shown.length() - ON_EXIT.length()), Kind.EXIT_HANDLER);
        } else if (shown.contains(HOOKS)) {
            reach(boundary.get(), shown.substring(0, shown.indexOf(HOOKS)), Kind.HOOK);
        } else if (ran) {
            reach(boundary.get(), shown, Kind.RUN);
            reach(boundary.get(), shown, Kind.WHEN_TRUE);
            if (shown.matches("(?s).*\\(\\d+:.*")) {
                reach(boundary.get(), shown, Kind.LOOP);
            }
        } else if (node.message().startsWith("when '")) {
            reach(boundary.get(), shown, Kind.WHEN_FALSE);
        } else if (node.message().startsWith("Skipped, empty params")) {
            reach(boundary.get(), shown, Kind.LOOP_EMPTY);
        }
    }

    private void reach(Node boundary, String shown, Kind kind) {
        String activity = ITEM_OR_ATTEMPT.matcher(shown).replaceFirst("");
        points.add(new Point(holder(boundary), template(boundary), activity, kind));
    }
}
