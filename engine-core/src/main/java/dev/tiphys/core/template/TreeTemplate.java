package dev.tiphys.core.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tree of data (maps, lists, texts, anything else) with tags in its texts and keys, read once. What has no tags in it
 * is shared between the tree and its copies. Immutable as long as nobody changes the tree.
 */
public final class TreeTemplate {
    // JSON libraries allow about as much.
    private static final int MAX_DEPTH = 1_000;

    private final Branch root;
    private final List<Leaf> leaves;

    private TreeTemplate(Branch root, List<Leaf> leaves) {
        this.root = root;
        this.leaves = List.copyOf(leaves);
    }

    /**
     * A text with tags.
     *
     * @param path where it stands: keys and indexes, joined by dots; of a key, the path of its entry
     */
    public record Leaf(String path, TextTemplate text) {}

    /** Reads a tree. */
    public static TreeTemplate of(@Nullable Object tree) {
        List<Leaf> leaves = new ArrayList<>();
        return new TreeTemplate(branch(tree, "", 0, leaves), leaves);
    }

    /** The texts with tags, in their order. */
    public List<Leaf> leaves() {
        return leaves;
    }

    /** Whether there is no tag in it. */
    public boolean isLiteral() {
        return leaves.isEmpty();
    }

    /**
     * The tree with the values of its tags.
     *
     * @throws TemplateException when a tag that must be resolved cannot be
     */
    public @Nullable Object render(Scope scope, Strictness strictness) {
        return root.render(scope, strictness);
    }

    private static Branch branch(@Nullable Object data, String path, int depth, List<Leaf> leaves) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("data is nested more than " + MAX_DEPTH + " levels deep");
        }
        if (data instanceof String text) {
            TextTemplate template = TextTemplate.parse(text);
            if (template.isLiteral()) {
                return new Same(data);
            }
            leaves.add(new Leaf(path, template));
            return template::render;
        }
        if (data instanceof Map<?, ?> map) {
            return map(map, path, depth, leaves);
        }
        return data instanceof List<?> list ? list(list, path, depth, leaves) : new Same(data);
    }

    private static Branch list(List<?> list, String path, int depth, List<Leaf> leaves) {
        int before = leaves.size();
        List<Branch> items = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            items.add(branch(list.get(i), below(path, i), depth + 1, leaves));
        }
        return leaves.size() == before ? new Same(list) : new Items(items);
    }

    private static Branch map(Map<?, ?> map, String path, int depth, List<Leaf> leaves) {
        int before = leaves.size();
        List<Entry> entries = new ArrayList<>(map.size());
        map.forEach((key, value) -> {
            String name = String.valueOf(key);
            String at = below(path, name);
            entries.add(new Entry(branch(name, at, depth + 1, leaves), branch(value, at, depth + 1, leaves)));
        });
        return leaves.size() == before ? new Same(map) : new Entries(entries);
    }

    private static String below(String path, Object key) {
        return path.isEmpty() ? key.toString() : path + "." + key;
    }

    private interface Branch {
        @Nullable
        Object render(Scope scope, Strictness strictness);
    }

    private record Same(@Nullable Object data) implements Branch {
        @Override
        public @Nullable Object render(Scope scope, Strictness strictness) {
            return data;
        }
    }

    private record Items(List<Branch> items) implements Branch {
        @Override
        public Object render(Scope scope, Strictness strictness) {
            List<@Nullable Object> rendered = new ArrayList<>(items.size());
            for (Branch item : items) {
                rendered.add(item.render(scope, strictness));
            }
            return rendered;
        }
    }

    private record Entry(Branch key, Branch value) {}

    private record Entries(List<Entry> entries) implements Branch {
        @Override
        public Object render(Scope scope, Strictness strictness) {
            Map<String, @Nullable Object> rendered = new LinkedHashMap<>(entries.size() * 2);
            for (Entry entry : entries) {
                rendered.put(
                        String.valueOf(entry.key.render(scope, strictness)), entry.value.render(scope, strictness));
            }
            return rendered;
        }
    }
}
