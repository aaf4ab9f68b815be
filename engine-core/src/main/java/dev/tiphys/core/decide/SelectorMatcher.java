package dev.tiphys.core.decide;

import dev.tiphys.core.state.NodeReader;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.engine.OperationRefusedException;
import java.util.ArrayList;
import java.util.List;

/** A node field selector: comma-separated {@code field=value}, {@code field==value} or {@code field!=value}. */
final class SelectorMatcher {
    private record Term(String field, String value, boolean equal) {}

    private final List<Term> terms;

    private SelectorMatcher(List<Term> terms) {
        this.terms = terms;
    }

    static SelectorMatcher of(String text) {
        List<Term> terms = new ArrayList<>();
        List<String> parts = split(text);
        // in the order in which Argo's library looks at them, which decides about the message
        parts.sort(null);
        for (String part : parts) {
            if (part.isEmpty()) {
                continue;
            }
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw new OperationRefusedException(
                        "invalid selector: '" + text + "'; can't understand '" + part + "'");
            }
            boolean not = equals > 0 && part.charAt(equals - 1) == '!';
            boolean twice = equals + 1 < part.length() && part.charAt(equals + 1) == '=';
            terms.add(new Term(
                    part.substring(0, not ? equals - 1 : equals),
                    unescape(part.substring(equals + (twice ? 2 : 1))),
                    !not));
        }
        return new SelectorMatcher(terms);
    }

    /** At commas that no backslash protects. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                part.append(c).append(text.charAt(++i));
            } else if (c == ',') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static String unescape(String value) {
        return value.replaceAll("\\\\(.)", "$1");
    }

    boolean matches(NodeReader nodes, String workflow, NodeRecord node) {
        for (Term term : terms) {
            if (value(nodes, workflow, node, term.field).equals(term.value) != term.equal) {
                return false;
            }
        }
        return true;
    }

    private static String value(NodeReader nodes, String workflow, NodeRecord node, String field) {
        return switch (field) {
            case "displayName" -> Names.display(nodes, node);
            case "templateName" -> node.origin.effectiveTemplateName();
            case "phase" -> node.phase().text();
            case "name" -> nodes.name(node);
            case "id" -> nodes.id(node, workflow);
            case "templateRef.name" ->
                node.origin.templateRef() == null
                        ? ""
                        : node.origin.templateRef().name();
            case "templateRef.template" ->
                node.origin.templateRef() == null
                        ? ""
                        : node.origin.templateRef().template();
            default -> input(node, field);
        };
    }

    private static String input(NodeRecord node, String field) {
        String prefix = "inputs.parameters.";
        if (node.inputs == null || !field.startsWith(prefix) || !field.endsWith(".value")) {
            return "";
        }
        String value = node.inputs.value(field.substring(prefix.length(), field.length() - ".value".length()));
        return value == null ? "" : value;
    }
}
