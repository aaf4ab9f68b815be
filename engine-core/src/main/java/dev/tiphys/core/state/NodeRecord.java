package dev.tiphys.core.state;

import dev.tiphys.graph.MemoizationStatus;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.graph.Progress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a node. Belongs to its {@link NodeTable}: read it through {@link NodeTable#get}, change it only
 * through {@link NodeTable#edit}, which copies it first if a snapshot still shows it.
 */
public final class NodeRecord {
    static final int[] NONE = {};

    private static final int HOOKED = 1;
    private static final int RETRIED = 2;
    private static final int DAEMONED = 4;
    private static final int PART_OF_EXIT_HANDLER = 8;
    private static final int TAKEN_OVER = 16;

    final int index;
    final int hash;
    final byte twin;
    int epoch;

    private final int base;
    private final String stem;
    private final int item;
    private final @Nullable String itemText;

    /** The node's boundary; -1 if it has none. */
    public final int boundary;

    public final Origin origin;
    private final NodeType type;
    private byte phase;
    private byte flags;
    private int childCount;
    private int[] children = NONE;
    private int[] outbound = NONE;
    /** Epoch milliseconds; 0 if there is none. */
    public long startedAt;
    /** Epoch milliseconds; 0 if there is none. */
    public long finishedAt;

    public String message = "";
    public @Nullable NodeInputs inputs;
    public @Nullable NodeOutputs outputs;
    private @Nullable Rare rare;

    /** What few nodes have. */
    private record Rare(
            @Nullable MemoizationStatus memoization,
            String waitingFor,
            String podIp,
            String displayName,
            @Nullable Progress progress) {
        static final Rare EMPTY = new Rare(null, "", "", "", null);
    }

    NodeRecord(int index, int hash, byte twin, int epoch, NodeName name, int boundary, Origin origin, NodeType type) {
        this.index = index;
        this.hash = hash;
        this.twin = twin;
        this.epoch = epoch;
        this.base = name.base();
        this.stem = name.stem();
        this.item = name.item();
        this.itemText = name.description();
        this.boundary = boundary;
        this.origin = origin;
        this.type = type;
    }

    NodeRecord copy(int newEpoch) {
        NodeRecord copy = new NodeRecord(index, hash, twin, newEpoch, name(), boundary, origin, type);
        copy.phase = phase;
        copy.flags = flags;
        copy.childCount = childCount;
        copy.children = children;
        copy.outbound = outbound;
        copy.startedAt = startedAt;
        copy.finishedAt = finishedAt;
        copy.message = message;
        copy.inputs = inputs;
        copy.outputs = outputs;
        copy.rare = rare;
        return copy;
    }

    public int index() {
        return index;
    }

    /** The hash of the full name, which makes the id. */
    public int hash() {
        return hash;
    }

    /** How many nodes with the same hash were there before. */
    public int twin() {
        return twin;
    }

    public NodeName name() {
        return new NodeName(base, stem, item, itemText);
    }

    /** The index of the node whose name comes first; -1 if there is none. */
    public int base() {
        return base;
    }

    /** The index in a loop; -1 outside of one. */
    public int item() {
        return item;
    }

    public String stem() {
        return stem;
    }

    boolean sameName(NodeName other) {
        return base == other.base()
                && item == other.item()
                && stem.equals(other.stem())
                && java.util.Objects.equals(itemText, other.description());
    }

    public NodeType type() {
        return type;
    }

    public NodePhase phase() {
        return PHASES[phase];
    }

    private static final NodePhase[] PHASES = NodePhase.values();

    public void phase(NodePhase newPhase) {
        phase = (byte) newPhase.ordinal();
    }

    public boolean hooked() {
        return (flags & HOOKED) != 0;
    }

    public void hooked(boolean on) {
        flag(HOOKED, on);
    }

    public boolean retried() {
        return (flags & RETRIED) != 0;
    }

    public void retried(boolean on) {
        flag(RETRIED, on);
    }

    /** A daemon that is ready and runs. */
    public boolean daemoned() {
        return (flags & DAEMONED) != 0;
    }

    public void daemoned(boolean on) {
        flag(DAEMONED, on);
    }

    public boolean partOfExitHandler() {
        return (flags & PART_OF_EXIT_HANDLER) != 0;
    }

    public void partOfExitHandler(boolean on) {
        flag(PART_OF_EXIT_HANDLER, on);
    }

    /** Whether it succeeded in another run, and is Skipped in this one for that. */
    public boolean takenOver() {
        return (flags & TAKEN_OVER) != 0;
    }

    public void takenOver(boolean on) {
        flag(TAKEN_OVER, on);
    }

    private void flag(int bit, boolean on) {
        flags = (byte) (on ? flags | bit : flags & ~bit);
    }

    /** Ended, or a ready daemon. */
    public boolean fulfilled() {
        return phase().isFinal() || daemoned() && phase() != NodePhase.PENDING;
    }

    public int childCount() {
        return childCount;
    }

    public int child(int position) {
        return children[position];
    }

    public boolean hasChild(int child) {
        for (int i = childCount - 1; i >= 0; i--) {
            if (children[i] == child) {
                return true;
            }
        }
        return false;
    }

    /** Appends a child that is not there yet. Older copies share the array and do not look behind their own count. */
    public void appendChild(int child) {
        if (childCount == children.length) {
            children =
                    Arrays.copyOf(children, childCount == 0 ? 1 : childCount < 4 ? 4 : childCount + (childCount >> 1));
        }
        children[childCount++] = child;
    }

    public int[] children() {
        return Arrays.copyOf(children, childCount);
    }

    public void children(int[] newChildren) {
        children = newChildren;
        childCount = newChildren.length;
    }

    /** The last nodes of a finished group; do not change the array. */
    public int[] outbound() {
        return outbound;
    }

    public void outbound(int[] nodes) {
        outbound = nodes;
    }

    private Rare rare() {
        return rare == null ? Rare.EMPTY : rare;
    }

    public @Nullable MemoizationStatus memoization() {
        return rare().memoization;
    }

    public void memoization(@Nullable MemoizationStatus status) {
        Rare old = rare();
        rare = new Rare(status, old.waitingFor, old.podIp, old.displayName, old.progress);
    }

    /** The lock that the node waits for; empty if none. */
    public String waitingFor() {
        return rare().waitingFor;
    }

    public void waitingFor(String lock) {
        Rare old = rare();
        if (!old.waitingFor.equals(lock)) {
            rare = new Rare(old.memoization, lock, old.podIp, old.displayName, old.progress);
        }
    }

    public String podIp() {
        return rare().podIp;
    }

    public void podIp(String address) {
        Rare old = rare();
        rare = new Rare(old.memoization, old.waitingFor, address, old.displayName, old.progress);
    }

    /** The display name that the template's annotation gives; empty if it gives none. */
    public String displayName() {
        return rare().displayName;
    }

    public void displayName(String name) {
        Rare old = rare();
        rare = new Rare(old.memoization, old.waitingFor, old.podIp, name, old.progress);
    }

    public @Nullable Progress progress() {
        return rare().progress;
    }

    public void progress(@Nullable Progress progress) {
        Rare old = rare();
        rare = new Rare(old.memoization, old.waitingFor, old.podIp, old.displayName, progress);
    }
}
