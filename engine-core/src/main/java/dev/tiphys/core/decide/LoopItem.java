package dev.tiphys.core.decide;

import dev.tiphys.core.golang.GoJson;
import dev.tiphys.core.template.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One item of a loop: its name's part, and what {@code item} and {@code item.KEY} stand for. */
final class LoopItem implements Scope {
    private final String json;
    private @Nullable Map<String, String> members;
    private boolean shownEscapes;

    LoopItem(String json) {
        this.json = json;
    }

    /** What stands in the node's name: as Argo prints the item, without parentheses. */
    String description() {
        String text = switch (json.charAt(0)) {
            case '{' -> ofMap();
            case '[' -> ofList();
            case 'n' -> "[]";
            default -> plain(json);
        };
        return text.indexOf('(') < 0 && text.indexOf(')') < 0
                ? text
                : text.replace("(", "").replace(")", "");
    }

    private String ofMap() {
        TreeSet<String> pairs = new TreeSet<>();
        members().forEach((key, value) -> pairs.add(key + ":" + plain(value)));
        return String.join(",", pairs);
    }

    private String ofList() {
        List<String> elements = RawJson.elements(json);
        elements.replaceAll(LoopItem::plain);
        return "[" + String.join(" ", elements) + "]";
    }

    /** The JSON text without its outer quotes; escapes stay. */
    private static String plain(String json) {
        return json.charAt(0) == '"' ? json.substring(1, json.length() - 1) : json;
    }

    private Map<String, String> members() {
        if (members == null) {
            members = json.charAt(0) == '{' ? RawJson.members(json) : Map.of();
        }
        return members;
    }

    private static String value(String json) {
        return switch (json.charAt(0)) {
            case '"' -> json.indexOf('\\') < 0 ? plain(json) : RawJson.unquote(json);
            case '{', '[' -> RawJson.compact(json);
            default -> json;
        };
    }

    /** Whether a member was asked for that Argo shows with the escapes of JSON in it. */
    boolean hasShownEscapes() {
        return shownEscapes;
    }

    private String memberValue(String member) {
        String value = value(member);
        if (!shownEscapes && member.charAt(0) != '{' && member.charAt(0) != '[') {
            shownEscapes = !value.equals(plain(member));
        } else if (value.indexOf('"') >= 0 || value.indexOf('\\') >= 0) {
            shownEscapes = true;
        }
        return value;
    }

    @Override
    public @Nullable Object lookup(String name) {
        if (name.equals("item")) {
            return json.charAt(0) == '{' ? sortedMap() : value(json);
        }
        if (name.startsWith("item.")) {
            String member = members().get(name.substring("item.".length()));
            return member == null ? null : memberValue(member);
        }
        return null;
    }

    private String sortedMap() {
        StringBuilder text = new StringBuilder("{");
        new java.util.TreeMap<>(members())
                .forEach((key, value) -> text.append(text.length() > 1 ? "," : "")
                        .append(GoJson.quote(key, true))
                        .append(':')
                        .append(RawJson.compact(value)));
        return text.append('}').toString();
    }

    @Override
    public @Nullable Object root(String name) {
        if (!name.equals("item")) {
            return null;
        }
        if (json.charAt(0) != '{') {
            return value(json);
        }
        Map<String, @Nullable Object> values = new Members();
        members().forEach((key, value) -> values.put(key, value(value)));
        return values;
    }

    /** The members; it is noticed which are asked for. */
    private final class Members extends LinkedHashMap<String, @Nullable Object> {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Object get(Object key) {
            String member = key instanceof String name ? members().get(name) : null;
            return member == null ? super.get(key) : memberValue(member);
        }
    }
}
