package dev.tiphys.core.state;

import org.jspecify.annotations.Nullable;

/** The nodes as they were at one moment. */
final class FrozenNodes implements NodeReader {
    private final @Nullable NodeRecord[][] chunks;
    private final int[] slots;
    private final int limit;
    private final int size;
    private final String workflowName;

    FrozenNodes(@Nullable NodeRecord[][] chunks, int[] slots, int limit, int size, String workflowName) {
        this.chunks = chunks;
        this.slots = slots;
        this.limit = limit;
        this.size = size;
        this.workflowName = workflowName;
    }

    @Override
    public int limit() {
        return limit;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public @Nullable NodeRecord find(int index) {
        return index >= limit ? null : chunks[index >>> NodeTable.CHUNK_BITS][index & (NodeTable.CHUNK - 1)];
    }

    @Override
    public int indexOf(NodeName name) {
        return indexOf(this, slots, name);
    }

    @Override
    public int indexOf(String name) {
        return indexOf(this, slots, name);
    }

    static int indexOf(NodeReader nodes, int[] slots, NodeName name) {
        int hash = name.hash(name.base() < 0 ? Fnv.START : nodes.get(name.base()).hash);
        return NodeIndex.find(slots, hash, at -> {
            NodeRecord node = at >= nodes.limit() ? null : nodes.find(at);
            return node != null && node.hash == hash && node.sameName(name);
        });
    }

    @Override
    public int indexOfId(String id) {
        return indexOfId(this, slots, id, workflowName);
    }

    static int indexOf(NodeReader nodes, int[] slots, String name) {
        int hash = Fnv.extend(Fnv.START, name);
        return NodeIndex.find(slots, hash, at -> {
            NodeRecord node = at >= nodes.limit() ? null : nodes.find(at);
            return node != null && node.hash == hash && nodes.name(node).equals(name);
        });
    }

    static int indexOfId(NodeReader nodes, int[] slots, String id, String workflowName) {
        if (id.equals(workflowName)) {
            return indexOf(nodes, slots, id);
        }
        int hash = hashOf(id, workflowName);
        return NodeIndex.find(slots, hash, at -> {
            NodeRecord node = at >= nodes.limit() ? null : nodes.find(at);
            return node != null
                    && node.hash == hash
                    && nodes.id(node, workflowName).equals(id);
        });
    }

    private static int hashOf(String id, String workflowName) {
        if (!id.startsWith(workflowName + "-")) {
            return 0;
        }
        String digits = id.substring(workflowName.length() + 1);
        int dash = digits.indexOf('-');
        try {
            return Integer.parseUnsignedInt(dash < 0 ? digits : digits.substring(0, dash));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
