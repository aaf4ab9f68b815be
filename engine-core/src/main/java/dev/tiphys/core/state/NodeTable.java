package dev.tiphys.core.state;

import dev.tiphys.graph.NodeType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All nodes of a run, by an index that counts up. One owner writes; {@link #freeze()} gives a view that never changes,
 * at no cost but that of copying what is written to afterwards: chunk by chunk, record by record.
 */
public final class NodeTable implements NodeReader {
    static final int CHUNK_BITS = 8;
    static final int CHUNK = 1 << CHUNK_BITS;

    private final String workflowName;
    private final NodeIndex names = new NodeIndex();
    private @Nullable NodeRecord[][] chunks = new NodeRecord[4][];
    private int[] chunkEpochs = new int[4];
    private boolean spineShared;
    private int epoch = 1;
    private int limit;
    private int size;
    private long edits;

    public NodeTable(String workflowName) {
        this.workflowName = workflowName;
    }

    /** A table with the same nodes that goes its own way from here on. */
    public NodeTable fork() {
        freeze();
        NodeTable fork = new NodeTable(workflowName);
        fork.names.takeOver(names);
        fork.chunks = chunks.clone();
        fork.chunkEpochs = new int[chunkEpochs.length];
        fork.epoch = epoch;
        fork.limit = limit;
        fork.size = size;
        return fork;
    }

    @Override
    public int limit() {
        return limit;
    }

    @Override
    public int size() {
        return size;
    }

    /** How often a node was made or changed since the table exists; tells tests what an event touched. */
    public long edits() {
        return edits;
    }

    @Override
    public @Nullable NodeRecord find(int index) {
        return chunks[index >>> CHUNK_BITS][index & (CHUNK - 1)];
    }

    /** The node, to be changed. The reference is good until the next {@link #freeze()}. */
    public NodeRecord edit(int index) {
        edits++;
        NodeRecord node = get(index);
        if (node.epoch == epoch) {
            return node;
        }
        NodeRecord copy = node.copy(epoch);
        writable(index >>> CHUNK_BITS)[index & (CHUNK - 1)] = copy;
        return copy;
    }

    /** Makes a node. The caller sees to it that the name is new. */
    public NodeRecord add(NodeName name, int boundary, Origin origin, NodeType type) {
        edits++;
        int index = limit++;
        int hash = name.hash(name.base() < 0 ? Fnv.START : get(name.base()).hash);
        byte twins = (byte) names.add(hash, index, this::hashAt);
        NodeRecord node = new NodeRecord(index, hash, twins, epoch, name, boundary, origin, type);
        int chunk = index >>> CHUNK_BITS;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunk * 2);
            chunkEpochs = Arrays.copyOf(chunkEpochs, chunk * 2);
            spineShared = false;
        }
        if (chunks[chunk] == null) {
            unshareSpine();
            chunks[chunk] = new NodeRecord[CHUNK];
            chunkEpochs[chunk] = epoch;
        }
        // beyond the limit of every frozen view: no copy needed
        chunks[chunk][index & (CHUNK - 1)] = node;
        size++;
        return node;
    }

    private int hashAt(int index) {
        NodeRecord node = find(index);
        return node == null ? 0 : node.hash;
    }

    @Override
    public int indexOf(NodeName name) {
        return FrozenNodes.indexOf(this, names.slots(), name);
    }

    @Override
    public int indexOf(String name) {
        return FrozenNodes.indexOf(this, names.slots(), name);
    }

    @Override
    public int indexOfId(String id) {
        return FrozenNodes.indexOfId(this, names.slots(), id, workflowName);
    }

    /** Takes a node away. Its place stays empty; who points to it has to be changed, too. */
    public void remove(int index) {
        edits++;
        get(index);
        writable(index >>> CHUNK_BITS)[index & (CHUNK - 1)] = null;
        size--;
    }

    /** The nodes as they are now, for ever. */
    public NodeReader freeze() {
        epoch++;
        spineShared = true;
        return new FrozenNodes(chunks, names.slots(), limit, size, workflowName);
    }

    private @Nullable NodeRecord[] writable(int chunk) {
        if (chunkEpochs[chunk] != epoch) {
            unshareSpine();
            chunks[chunk] = chunks[chunk].clone();
            chunkEpochs[chunk] = epoch;
        }
        return chunks[chunk];
    }

    private void unshareSpine() {
        if (spineShared) {
            chunks = chunks.clone();
            spineShared = false;
        }
    }
}
