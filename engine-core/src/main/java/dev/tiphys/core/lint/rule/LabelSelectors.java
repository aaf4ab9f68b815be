package dev.tiphys.core.lint.rule;

import dev.tiphys.core.golang.GoStrconv;
import dev.tiphys.core.lint.text.NameText;
import dev.tiphys.core.lint.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Label selectors as Kubernetes reads them, with its words for what is wrong. */
final class LabelSelectors {
    private static final int NAME_LIMIT = 63;
    private static final int PREFIX_LIMIT = 253;
    private static final String NAME_FORM = "must consist of alphanumeric characters, '-', '_' or '.', and must start"
            + " and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for"
            + " validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
    private static final String VALUE_FORM = "a valid label must be an empty string or consist of alphanumeric"
            + " characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue', "
            + " or 'my_value',  or '12345', regex used for validation is"
            + " '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

    private LabelSelectors() {}

    static void check(Node selector, BiConsumer<Node, String> found) {
        Node labels = selector.get("matchLabels");
        for (String key : labels.keys()) {
            requirement(labels.get(key), key, "In", List.of(labels.get(key)), found);
        }
        for (Node expression : selector.get("matchExpressions").items()) {
            requirement(
                    expression,
                    expression.text("key"),
                    expression.text("operator"),
                    expression.get("values").items(),
                    found);
        }
    }

    private static void requirement(
            Node at, String key, String operator, List<Node> values, BiConsumer<Node, String> found) {
        List<String> wrong = new ArrayList<>();
        switch (operator) {
            case "In", "NotIn" -> {
                if (values.isEmpty()) {
                    wrong.add("values: Invalid value: null: for 'in', 'notin' operators, values set can't be empty");
                }
            }
            case "Exists", "DoesNotExist" -> {
                if (!values.isEmpty()) {
                    wrong.add("values: Invalid value: " + quoted(values)
                            + ": values set must be empty for exists and does not exist");
                }
            }
            default -> {
                found.accept(at, GoStrconv.quote(operator) + " is not a valid label selector operator");
                return;
            }
        }
        String keyProblem = keyProblem(key);
        if (!keyProblem.isEmpty()) {
            wrong.add(0, "key: Invalid value: " + GoStrconv.quote(key) + ": " + keyProblem);
        }
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i).text();
            String problem = valueProblem(value);
            if (!problem.isEmpty()) {
                wrong.add("values[" + i + "][" + key + "]: Invalid value: " + GoStrconv.quote(value) + ": " + problem);
            }
        }
        if (wrong.size() == 1) {
            found.accept(at, wrong.get(0));
        } else if (!wrong.isEmpty()) {
            found.accept(at, "[" + String.join(", ", wrong) + "]");
        }
    }

    private static String quoted(List<Node> values) {
        StringBuilder out = new StringBuilder("[");
        for (Node value : values) {
            out.append(out.length() > 1 ? "," : "").append(GoStrconv.quote(value.text()));
        }
        return out.append(']').toString();
    }

    private static String keyProblem(String key) {
        String[] parts = key.split("/", -1);
        List<String> wrong = new ArrayList<>();
        if (parts.length > 2) {
            return "a qualified name " + NAME_FORM
                    + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')";
        }
        if (parts.length == 2) {
            prefixProblems(parts[0], wrong);
        }
        String name = parts[parts.length - 1];
        if (name.isEmpty()) {
            wrong.add("name part must be non-empty");
        } else if (name.length() > NAME_LIMIT) {
            wrong.add("name part " + NameText.tooLong(NAME_LIMIT));
        }
        if (!isName(name)) {
            wrong.add("name part " + NAME_FORM);
        }
        return String.join("; ", wrong);
    }

    private static void prefixProblems(String prefix, List<String> wrong) {
        if (prefix.isEmpty()) {
            wrong.add("prefix part must be non-empty");
            return;
        }
        if (prefix.length() > PREFIX_LIMIT) {
            wrong.add("prefix part " + NameText.tooLong(PREFIX_LIMIT));
        }
        for (String label : prefix.split("\\.", -1)) {
            boolean good = isName(label) && label.chars().noneMatch(c -> c == '_' || (c >= 'A' && c <= 'Z'));
            if (!good) {
                wrong.add("prefix part a lowercase RFC 1123 subdomain must consist of lower case alphanumeric"
                        + " characters, '-' or '.', and must start and end with an alphanumeric character (e.g."
                        + " 'example.com', regex used for validation is"
                        + " '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')");
                return;
            }
        }
    }

    private static String valueProblem(String value) {
        List<String> wrong = new ArrayList<>();
        if (value.length() > NAME_LIMIT) {
            wrong.add(NameText.tooLong(NAME_LIMIT));
        }
        if (!value.isEmpty() && !isName(value)) {
            wrong.add(VALUE_FORM);
        }
        return String.join("; ", wrong);
    }

    private static boolean isName(String text) {
        if (text.isEmpty() || !isWord(text.charAt(0)) || !isWord(text.charAt(text.length() - 1))) {
            return false;
        }
        return text.chars().allMatch(c -> isWord(c) || c == '-' || c == '_' || c == '.');
    }

    private static boolean isWord(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
