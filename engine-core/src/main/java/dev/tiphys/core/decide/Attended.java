package dev.tiphys.core.decide;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/** The calls of a fleet with hooks or a handler that may still have something to do, by their positions. */
final class Attended {
    private final Fleet fleet;
    private final TreeSet<Integer> positions = new TreeSet<>();

    Attended(Fleet fleet) {
        this.fleet = fleet;
    }

    void add(Call call) {
        positions.add(call.position);
    }

    /** Nothing of the call's hooks and handler is left to do. */
    void release(Call call) {
        positions.remove(call.position);
        call.attendance = null;
    }

    boolean isEmpty() {
        return positions.isEmpty();
    }

    /** Whether a call at an earlier position is among them. */
    boolean isBehind(int position) {
        return !positions.isEmpty() && positions.first() < position;
    }

    /** All of them as they are now. */
    List<Call> calls() {
        List<Call> calls = new ArrayList<>(positions.size());
        for (Iterator<Integer> all = positions.iterator(); all.hasNext(); ) {
            Call call = fleet.call(all.next());
            if (call != null && call.attendance != null) {
                calls.add(call);
            } else {
                all.remove();
            }
        }
        return calls;
    }
}
