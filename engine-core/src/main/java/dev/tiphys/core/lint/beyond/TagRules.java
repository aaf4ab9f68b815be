package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.rule.Advice;
import dev.tiphys.core.lint.scope.Tags;
import dev.tiphys.core.lint.tree.Node;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tags that Argo leaves alone: misspelt names, and what looks like the beginning of one. */
final class TagRules {
    private static final List<String> ROOTS =
            List.of("inputs", "outputs", "steps", "tasks", "workflow", "item", "retries", "lastRetry", "pod", "node");
    /** Only near enough to be meant: one letter. */
    private static final Set<String> OF_METRICS = Set.of("duration", "status", "exitCode", "resourcesDuration");

    private final Warnings warnings;

    private TagRules(Warnings warnings) {
        this.warnings = warnings;
    }

    static void check(SpecView view, Warnings warnings) {
        view.tagged().forEach(new TagRules(warnings)::text);
    }

    private void text(Node text) {
        Tags.forEachSimple(text.text(), tag -> misspelt(text, tag.strip()));
        Tags.unclosed(text.text())
                .ifPresent(rest -> warnings.warn(
                        LintCode.TAG_UNCLOSED,
                        text,
                        "the tag {{" + rest.lines().findFirst().orElse("") + " is never closed"));
    }

    private void misspelt(Node text, String tag) {
        String root = root(tag);
        if (root.length() > 2 && root.length() < tag.length() && !ROOTS.contains(root) && !OF_METRICS.contains(root)) {
            String near = nearRoot(root);
            if (!near.isEmpty()) {
                warnings.warn(
                        LintCode.VARIABLE_UNRESOLVED,
                        text,
                        "{{" + tag + "}} is not known and stays as it is",
                        Advice.of("did you mean \"" + near + tag.substring(root.length()) + "\"?"));
            }
        }
    }

    /** The letters before the first dot or bracket; empty when there is anything else. */
    private static String root(String tag) {
        for (int i = 0; i < tag.length() && i < 20; i++) {
            char c = tag.charAt(i);
            if (c == '.' || c == '[') {
                return tag.substring(0, i);
            }
            if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) {
                return "";
            }
        }
        return "";
    }

    private static String nearRoot(String root) {
        String lower = root.toLowerCase(Locale.ROOT);
        for (String known : ROOTS) {
            String wanted = known.toLowerCase(Locale.ROOT);
            if (wanted.equals(lower) || isOneLetterAway(lower, wanted)) {
                return known;
            }
        }
        return "";
    }

    /** Whether one letter was left out, put in, changed, or two swapped. */
    private static boolean isOneLetterAway(String one, String two) {
        if (Math.abs(one.length() - two.length()) > 1) {
            return false;
        }
        int i = 0;
        while (i < one.length() && i < two.length() && one.charAt(i) == two.charAt(i)) {
            i++;
        }
        String restOne = one.substring(i);
        String restTwo = two.substring(i);
        boolean dropped = restTwo.length() > 0 && restOne.equals(restTwo.substring(1));
        boolean added = restOne.length() > 0 && restTwo.equals(restOne.substring(1));
        boolean changed = restOne.length() > 0
                && restTwo.length() > 0
                && restOne.substring(1).equals(restTwo.substring(1));
        boolean swapped = restOne.length() > 1
                && restTwo.length() > 1
                && restOne.charAt(0) == restTwo.charAt(1)
                && restOne.charAt(1) == restTwo.charAt(0)
                && restOne.substring(2).equals(restTwo.substring(2));
        return dropped || added || changed || swapped;
    }
}
