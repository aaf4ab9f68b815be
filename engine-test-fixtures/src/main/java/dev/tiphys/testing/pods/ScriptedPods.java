package dev.tiphys.testing.pods;

import dev.tiphys.executor.Executor;
import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskEvents;
import dev.tiphys.executor.TaskHandle;
import dev.tiphys.graph.NodeType;
import dev.tiphys.testing.time.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An executor whose pods do what a script says, in virtual time. Nothing happens by itself: whoever moves the time says
 * when pods end. Not thread-safe: everything happens on one thread.
 */
public final class ScriptedPods implements Executor, World {
    private final PodBehaviour behaviour;
    private final InstantSource clock;
    private final List<Execution> executions = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<Pod> pods = new ArrayList<>();
    private List<Pod> created = new ArrayList<>();
    private List<Pod> running = new ArrayList<>();
    private List<Pod> killed = new ArrayList<>();
    private int addresses;

    /**
     * Pods that do what somebody says.
     *
     * @param behaviour what they do
     * @param clock the virtual clock
     */
    public ScriptedPods(PodBehaviour behaviour, InstantSource clock) {
        this.behaviour = behaviour;
        this.clock = clock;
    }

    /**
     * A task that was started.
     *
     * @param at when
     * @param task what
     */
    public record Execution(Instant at, Task task) {}

    /**
     * From when to when a task ran.
     *
     * @param task what
     * @param begin when it was started
     * @param end when it answered; empty if it has not
     * @param outcome what it does
     */
    public record Life(Task task, Instant begin, Optional<Instant> end, PodOutcome outcome) {}

    /** How many tasks were started. */
    public int started() {
        return pods.size();
    }

    /** The lives of all tasks that were started and could be, in order. */
    public List<Life> lives() {
        return pods.stream().map(Pod::life).toList();
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public boolean accepts(Task task) {
        return true;
    }

    @Override
    public TaskHandle start(Task task, TaskEvents events) {
        int execution = counts.merge(task.nodeName(), 1, Integer::sum) - 1;
        PodOutcome outcome = behaviour.of(task, execution);
        executions.add(new Execution(clock.instant(), task));
        if (outcome.manners().throwsAtStart()) {
            throw new IllegalStateException(outcome.message().isEmpty() ? "cannot be started" : outcome.message());
        }
        Pod pod = new Pod(task, events, outcome, clock);
        pods.add(pod);
        created.add(pod);
        return reason -> kill(pod);
    }

    private void kill(Pod pod) {
        if (pod.cancel(clock.instant()) && !killed.contains(pod)) {
            killed.add(pod);
        }
    }

    /** Every task that was started, in order. */
    public List<Execution> executions() {
        return Collections.unmodifiableList(executions);
    }

    /**
     * What happens between two rounds of decisions: the pods that the round created run, those that it killed end.
     *
     * @return whether anything happened
     */
    @Override
    public boolean settle() {
        List<Pod> fresh = created;
        List<Pod> dead = killed;
        created = new ArrayList<>();
        killed = new ArrayList<>();
        fresh.sort(Comparator.comparing(pod -> pod.task.nodeName()));
        for (Pod pod : fresh) {
            begin(pod, dead.contains(pod));
        }
        for (Pod pod : dead) {
            pod.end(PodResults.KILLED);
        }
        forgetEnded();
        return !fresh.isEmpty() || !dead.isEmpty();
    }

    private void begin(Pod pod, boolean dead) {
        running.add(pod);
        if (pod.task.type() == NodeType.POD) {
            addresses++;
            if (!dead) {
                pod.events.started("10.0.0." + addresses);
            }
        }
    }

    /** Ends the pods whose time or whose own limit has come, but for those that take no time at all. */
    @Override
    public boolean finishDue() {
        return finish(running.stream().filter(pod -> !pod.takesNoTime()).toList());
    }

    /** Ends the pods that take no time at all. */
    @Override
    public boolean finishInstant() {
        return finish(running.stream().filter(Pod::takesNoTime).toList());
    }

    private boolean finish(List<Pod> pods) {
        boolean any = false;
        Instant now = clock.instant();
        for (Pod pod : pods) {
            any |= pod.endIfDue(now);
        }
        forgetEnded();
        return any;
    }

    private void forgetEnded() {
        running = new ArrayList<>(running.stream().filter(pod -> !pod.ended).toList());
    }

    /** Forgets all pods that are alive: they never report anything again. */
    public void forget() {
        created.clear();
        running.clear();
        killed.clear();
    }

    /** When the next pod ends, if any does by itself. */
    @Override
    public Optional<Instant> nextEnd() {
        return running.stream().flatMap(Pod::ends).min(Comparator.naturalOrder());
    }

    /** Names of the nodes whose pods are still alive. */
    public List<String> alive() {
        return Stream.concat(created.stream(), running.stream())
                .map(pod -> pod.task.nodeName())
                .toList();
    }
}
