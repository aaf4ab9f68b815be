package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.rule.Advice;
import dev.tiphys.core.lint.scope.Tags;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.manifest.DataPath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        Node spec = view.spec();
        if (Tags.anyBelow(spec.value())) {
            Tags.texts(spec, rules::text);
        }
        for (Unit unit : view.units()) {
            rules.unit(unit);
        }
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
        String root = tag.split("[.\\[]", 2)[0];
        boolean dotted = root.length() < tag.length() && root.matches("[a-zA-Z]{3,}");
        if (dotted && !ROOTS.contains(root) && !OF_METRICS.contains(root)) {
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
        if (!Tags.anyBelow(node.value())) {
            return;
        }
        boolean retries = node.has("retryStrategy")
                || view.spec().has("retryStrategy")
                || view.spec().get("templateDefaults").has("retryStrategy");
        Tags.texts(
                node,
                text -> Tags.forEachSimple(text.text(), tag -> {
                    String name = tag.strip();
                    if ((name.equals("retries") || name.startsWith("lastRetry.")) && !retries) {
                        unknownHere(text, name, "there is no retryStrategy here");
                    }
                    if (name.equals("item") && !unit.inLoop() && !isInLoop(node, text)) {
                        unknownHere(text, name, "there is no loop here");
                    }
                }));
    }

    /** Whether a text belongs to a step or task that loops. */
    private static boolean isInLoop(Node template, Node text) {
        Optional<DataPath> at = Optional.of(text.path());
        while (at.isPresent() && !at.get().equals(template.path())) {
            Node around = ancestor(template, at.get());
            if (around.get("withItems").size() > 0
                    || !around.text("withParam").isEmpty()
                    || around.has("withSequence")) {
                return true;
            }
            at = at.get().parent();
        }
        return false;
    }

    /** The node at a path below the template. */
    private static Node ancestor(Node template, DataPath path) {
        Node at = template;
        for (DataPath part : path.fromTop()) {
            if (part.fromTop().size() > template.path().fromTop().size()) {
                at = part.lastKey().isPresent()
                        ? at.get(part.lastKey().get())
                        : at.items().size() > part.lastIndex() ? at.items().get(part.lastIndex()) : at.with(null);
            }
        }
        return at;
    }

    private void unknownHere(Node text, String name, String why) {
        warnings.warn(LintCode.VARIABLE_UNRESOLVED, text, "{{" + name + "}} stays as it is: " + why);
    }
}
