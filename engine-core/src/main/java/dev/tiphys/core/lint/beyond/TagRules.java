package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.rule.Advice;
import dev.tiphys.core.lint.scope.Tags;
import dev.tiphys.core.lint.tree.Node;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tags that Argo leaves alone: misspelt names, and names that are not known where they stand. */
final class TagRules {
    private static final List<String> ROOTS =
            List.of("inputs", "outputs", "steps", "tasks", "workflow", "item", "retries", "lastRetry", "pod", "node");
    /** Only near enough to be meant: one letter. */
    private static final Set<String> OF_METRICS = Set.of("duration", "status", "exitCode", "resourcesDuration");

    private final SpecView view;
    private final Warnings warnings;

    private TagRules(SpecView view, Warnings warnings) {
        this.view = view;
        this.warnings = warnings;
    }

    static void check(SpecView view, Warnings warnings) {
        TagRules rules = new TagRules(view, warnings);
        view.tagged().forEach(rules::text);
        boolean local = view.tagged().stream().anyMatch(TagRules::mayBeLocal);
        for (Unit unit : local ? view.units() : List.<Unit>of()) {
            rules.unit(unit);
        }
    }

    private static boolean mayBeLocal(Node text) {
        return text.text().contains("item") || text.text().contains("etr");
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

    private void unit(Unit unit) {
        Node node = unit.template().node();
        boolean retries = node.has("retryStrategy")
                || view.spec().has("retryStrategy")
                || view.spec().get("templateDefaults").has("retryStrategy");
        for (String key : node.keys()) {
            if (!key.equals("steps") && !key.equals("dag")) {
                local(node.get(key), retries, unit.inLoop());
            }
        }
        for (Call call : unit.calls()) {
            for (String key : call.kind() == Call.Kind.HOOK
                    ? Set.<String>of()
                    : call.node().keys()) {
                if (!key.equals("inline")) {
                    local(call.node().get(key), retries, unit.inLoop() || call.isLoop());
                }
            }
        }
    }

    /** Names that are only there in a loop, or under a retry strategy. */
    private void local(Node below, boolean retries, boolean loop) {
        Tags.texts(
                below,
                text -> Tags.forEachSimple(mayBeLocal(text) ? text.text() : "", tag -> {
                    String name = tag.strip();
                    if ((name.equals("retries") || name.startsWith("lastRetry.")) && !retries) {
                        unknownHere(text, name, "there is no retryStrategy here");
                    }
                    if (name.equals("item") && !loop) {
                        unknownHere(text, name, "there is no loop here");
                    }
                }));
    }

    private void unknownHere(Node text, String name, String why) {
        warnings.warn(LintCode.VARIABLE_UNRESOLVED, text, "{{" + name + "}} stays as it is: " + why);
    }
}
