package dev.tiphys.core.lint.rule;

import dev.tiphys.core.golang.GoStrings;
import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.text.NameText;
import dev.tiphys.core.lint.tree.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names in lists: there, of the right form, no two alike. */
public final class NameRules {
    private static final int LIMIT = 128;

    private NameRules() {}

    /** Checks the names of parameters or artifacts. */
    public static void parameters(List<Node> items, Sink sink) {
        check(items, true, sink);
    }

    /** Checks the names of templates, tasks or containers. */
    public static void fields(List<Node> items, Sink sink) {
        check(items, false, sink);
    }

    private static void check(List<Node> items, boolean parameters, Sink sink) {
        if (items.isEmpty()) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            Node item = items.get(i);
            String name = item.text("name");
            if (name.isEmpty()) {
                sink.error(LintCode.NAME_MISSING, item, NameText.missing(i));
                continue;
            }
            List<String> wrong = parameters ? parameterProblems(name) : fieldProblems(name);
            if (!wrong.isEmpty()) {
                sink.error(LintCode.NAME_INVALID, item.get("name"), NameText.invalid(i, name, String.join(";", wrong)));
            }
            if (!seen.add(name)) {
                sink.error(LintCode.NAME_DUPLICATE, item.get("name"), NameText.duplicate(i, name));
            }
        }
    }

    /** What is wrong with the name of a template, step, task or container. */
    public static List<String> fieldProblems(String name) {
        List<String> wrong = new ArrayList<>(0);
        if (name.length() > LIMIT / 4 && GoStrings.byteLength(name) > LIMIT) {
            wrong.add(NameText.tooLong(LIMIT));
        }
        if (!isFieldName(name)) {
            wrong.add(NameText.FIELD_FORM);
        }
        return wrong;
    }

    private static List<String> parameterProblems(String name) {
        return isParameterName(name) ? List.of() : List.of(NameText.PARAMETER_FORM);
    }

    /** Whether a parameter or artifact may have that name. */
    public static boolean isParameterName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isWord(c) && c != '_' && c != '-') {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static boolean isFieldName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isWord(c) && (c != '-' || i == 0)) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static boolean isWord(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
