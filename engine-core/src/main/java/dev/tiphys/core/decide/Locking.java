package dev.tiphys.core.decide;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoStrconv;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.plan.Text;
import dev.tiphys.core.template.Scope;
import dev.tiphys.model.KeySelector;
import dev.tiphys.model.Mutex;
import dev.tiphys.model.SemaphoreRef;
import dev.tiphys.model.Synchronization;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The locks of one call: taken together or not at all, given up when its node has ended. */
final class Locking {
    private final Call call;
    private final Surroundings.Holder holder;
    private Map<String, Integer> limits;
    private boolean waited;
    private boolean held;

    private Locking(Call call, Map<String, Integer> limits) {
        this.call = call;
        this.limits = limits;
        this.holder = holder(call.run(), call.name());
    }

    static Surroundings.Holder holder(Run run, String node) {
        Integer priority = run.spec.priority();
        return new Surroundings.Holder(node, priority == null ? 0 : priority, run.identity.created());
    }

    static Locking of(Call call) throws PlanException {
        Synchronization synchronization = call.template().template().synchronization();
        Map<String, Integer> limits = names(call.run(), synchronization, call.templateScope(null));
        for (Call above = call.caller(); above != null; above = above.caller()) {
            for (String lock : limits.keySet()) {
                if (above.holds(lock) && limits.get(lock) == 1) {
                    call.run().depart(Departure.ANCESTORS_LOCK);
                    throw new PlanException("lock " + lock + " can never be had: " + above.name()
                            + " holds it and waits for this node");
                }
            }
        }
        return new Locking(call, limits);
    }

    /** The locks with their limits. @throws PlanException with Argo's words if one cannot be set up */
    static Map<String, Integer> names(Run run, @Nullable Synchronization synchronization, Scope scope)
            throws PlanException {
        Map<String, Integer> limits = new LinkedHashMap<>();
        if (synchronization == null) {
            return limits;
        }
        for (SemaphoreRef semaphore : synchronization.semaphores()) {
            KeySelector key = semaphore.configMapKeyRef();
            String namespace = namespace(run, semaphore.namespace(), scope);
            if (key == null) {
                String database =
                        semaphore.database() == null ? "" : semaphore.database().key();
                throw new PlanException(
                        "failed to initialize semaphore " + namespace + "/Database/" + database + " with limit");
            }
            String map = Text.of(key.name()).render(scope);
            String entry = Text.of(key.key()).render(scope);
            String lock = namespace + "/ConfigMap/" + map + "/" + entry;
            put(limits, lock, limit(run, lock, namespace, map, entry));
        }
        for (Mutex mutex : synchronization.mutexes()) {
            String name = mutex.name() == null ? "" : Text.of(mutex.name()).render(scope);
            put(
                    limits,
                    namespace(run, mutex.namespace(), scope) + (mutex.database() ? "/Database/" : "/Mutex/") + name,
                    1);
        }
        return limits;
    }

    private static void put(Map<String, Integer> limits, String lock, int limit) throws PlanException {
        if (limits.put(lock, limit) != null) {
            throw new PlanException("requested configuration is invalid: duplicate synchronization item found");
        }
    }

    private static String namespace(Run run, @Nullable String namespace, Scope scope) throws PlanException {
        return namespace == null || namespace.isEmpty()
                ? run.identity.namespace()
                : Text.of(namespace).render(scope);
    }

    private static int limit(Run run, String lock, String namespace, String map, String key) throws PlanException {
        String text = run.surroundings
                .configMap(namespace, map)
                .map(found -> found.data().get(key))
                .orElse("");
        try {
            int limit = (int) GoStrconv.atoi(text);
            if (limit > 0) {
                return limit;
            }
        } catch (GoException e) {
            // the same message, whatever is wrong
        }
        throw new PlanException("failed to initialize semaphore " + lock + " with limit");
    }

    boolean holds(String lock) {
        return held && limits.containsKey(lock);
    }

    /** A limit may have been changed while the node waited; one that is no longer there stays as it was. */
    private void refreshLimits() {
        try {
            limits = names(call.run(), call.template().template().synchronization(), call.templateScope(null));
        } catch (PlanException e) {
            // as it was
        }
    }

    /** Tries to have the locks; if not, the node waits and says so. */
    boolean acquire() throws PlanException {
        Run run = call.run();
        if (waited) {
            refreshLimits();
        }
        Surroundings.Attempt attempt = run.surroundings.locks().tryAcquire(limits, holder);
        waited = true;
        if (attempt.acquired()) {
            held = true;
            run.lockWaiters.remove(call);
            if (call.node() >= 0 && !run.node(call.node()).waitingFor().isEmpty()) {
                run.change(call.node(), node -> {
                    node.waitingFor("");
                    node.message = "";
                });
            }
            return true;
        }
        checkDaemons(attempt);
        String message = waiting(attempt);
        if (call.node() < 0) {
            call.createEarly(message, call.flags());
        }
        if (!run.node(call.node()).waitingFor().equals(attempt.failedLock())
                || !run.node(call.node()).message.equals(message)) {
            run.change(call.node(), node -> {
                node.waitingFor(attempt.failedLock());
                node.message = message;
            });
        }
        run.lockWaiters.add(call);
        return false;
    }

    /** Daemons that end only after this node must not have all there is of the lock. */
    private void checkDaemons(Surroundings.Attempt attempt) throws PlanException {
        Run run = call.run();
        int kept = 0;
        String keeper = "";
        for (int node : run.daemons) {
            TaskExecution daemon = run.daemonTasks.get(node);
            if (daemon != null && daemon.call.holds(attempt.failedLock()) && encloses(run.node(node).boundary)) {
                kept++;
                keeper = daemon.call.name();
            }
        }
        if (kept > 0) {
            run.depart(Departure.DAEMON_LOCK);
        }
        if (kept > 0 && kept >= attempt.limit()) {
            throw new PlanException("lock " + attempt.failedLock() + " can never be had: the daemon " + keeper
                    + " keeps it until what waits here has ended");
        }
    }

    private boolean encloses(int boundary) {
        for (int at = call.boundary(); at >= 0; at = call.run().node(at).boundary) {
            if (at == boundary) {
                return true;
            }
        }
        return false;
    }

    static String waiting(Surroundings.Attempt attempt) {
        return "Waiting for " + attempt.failedLock() + " lock. Lock status: " + attempt.free() + "/" + attempt.limit();
    }

    /** Gives the locks up, or the places in their queues. */
    void release() {
        Run run = call.run();
        run.surroundings.locks().release(holder);
        run.lockWaiters.remove(call);
        if (held) {
            run.changes++;
        }
        held = false;
    }
}
