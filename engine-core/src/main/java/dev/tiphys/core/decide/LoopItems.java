package dev.tiphys.core.decide;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoJson;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.plan.Text;
import dev.tiphys.core.template.Scope;
import dev.tiphys.model.Activity;
import dev.tiphys.model.Item;
import dev.tiphys.model.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The items of a loop, by index. */
interface LoopItems {
    int size();

    LoopItem get(int index);

    /** No items. */
    LoopItems NONE = of(List.of());

    static LoopItems of(List<String> json) {
        return new LoopItems() {
            @Override
            public int size() {
                return json.size();
            }

            @Override
            public LoopItem get(int index) {
                return new LoopItem(json.get(index));
            }
        };
    }

    /**
     * The items of a step or task; null if its list turns out to be no list at all, which Argo takes for no loop.
     *
     * @throws PlanException with Argo's words if they cannot be made out
     */
    static @Nullable LoopItems of(Activity activity, Scope scope) throws PlanException {
        if (!activity.withItems().isEmpty()) {
            List<String> items = new java.util.ArrayList<>();
            for (Item item : activity.withItems()) {
                items.add(resolved(item.json(), scope));
            }
            return of(items);
        }
        String list = activity.withParam();
        if (list != null && !list.isEmpty()) {
            String text = Text.of(list).render(scope);
            return text.isEmpty() ? null : parse(plainHtml(text));
        }
        Sequence sequence = activity.withSequence();
        return sequence == null ? null : SequenceItems.of(sequence, scope);
    }

    /** Tags may stand in the texts of an item. */
    private static String resolved(String json, Scope scope) throws PlanException {
        if (!json.contains("{{")) {
            return json;
        }
        return ItemTexts.resolve(json, scope);
    }

    /** Argo takes Go's escapes of HTML's signs out of every text that it fills in. */
    private static String plainHtml(String text) {
        return text.replace("\\u003c", "<").replace("\\u003e", ">").replace("\\u0026", "&");
    }

    private static LoopItems parse(String text) throws PlanException {
        try {
            Object value = GoJson.unmarshal(text);
            if (value == null) {
                return NONE;
            }
            if (!(value instanceof List<?>)) {
                throw new GoException(
                        "json: cannot unmarshal " + kind(value) + " into Go value of type []v1alpha1.Item");
            }
        } catch (GoException e) {
            throw PlanException.ofExpansion(
                    "withParam value could not be parsed as a JSON list: " + text.strip() + ": " + e.getMessage());
        }
        return of(RawJson.elements(text));
    }

    private static String kind(Object value) {
        return value instanceof String
                ? "string"
                : value instanceof Boolean ? "bool" : value instanceof Number ? "number" : "object";
    }
}
