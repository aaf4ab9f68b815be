package dev.tiphys.core.decide;

import dev.tiphys.core.golang.GoJson;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.plan.Text;
import dev.tiphys.core.template.Scope;
import java.util.List;
import java.util.Map;

/** Fills in the tags in the texts of a literal item; other parts keep their form. */
final class ItemTexts {
    private ItemTexts() {}

    static String resolve(String json, Scope scope) throws PlanException {
        return switch (json.charAt(0)) {
            case '"' -> GoJson.quote(Text.of(RawJson.unquote(json)).render(scope), false);
            case '[' -> list(RawJson.elements(json), scope);
            case '{' -> map(RawJson.members(json), scope);
            default -> json;
        };
    }

    private static String list(List<String> elements, Scope scope) throws PlanException {
        StringBuilder text = new StringBuilder("[");
        for (String element : elements) {
            text.append(text.length() > 1 ? "," : "").append(resolve(element, scope));
        }
        return text.append(']').toString();
    }

    private static String map(Map<String, String> members, Scope scope) throws PlanException {
        StringBuilder text = new StringBuilder("{");
        for (Map.Entry<String, String> member : members.entrySet()) {
            text.append(text.length() > 1 ? "," : "")
                    .append(GoJson.quote(member.getKey(), false))
                    .append(':')
                    .append(resolve(member.getValue(), scope));
        }
        return text.append('}').toString();
    }
}
