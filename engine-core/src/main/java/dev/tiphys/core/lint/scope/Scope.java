package dev.tiphys.core.lint.scope;

import dev.tiphys.core.golang.GoUnicode;
import dev.tiphys.core.lint.tree.TemplateNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The names that texts of one template, step or task may use, beside the global ones. */
public final class Scope {
    private static final List<String> KNOWN_PREFIXES =
            List.of("item.", "steps.", "inputs.", "outputs.", "pod.", "workflow.", "tasks.");
    private static final List<String> ALWAYS = List.of(
            "outputs.",
            "workflow.creationTimestamp",
            "workflow.scheduledTime",
            "workflow.duration",
            "tasks.name",
            "steps.name",
            "node.name");

    private final @Nullable Scope outer;
    private final Globals globals;
    private final boolean anyWorkflowParameter;
    private final @Nullable TemplateNode template;
    private final Set<String> names = new LinkedHashSet<>(4);
    private final Map<String, NodeNames> nodes = new LinkedHashMap<>(4);
    private final Set<String> poisoned = new HashSet<>(4);
    private final List<Predicate<String>> rules = new ArrayList<>(0);
    private boolean anyItem;
    private boolean anyOutputParameter;
    private boolean anyOutputArtifact;

    private Scope(
            @Nullable Scope outer, @Nullable TemplateNode template, Globals globals, boolean anyWorkflowParameter) {
        this.outer = outer;
        this.template = template;
        this.globals = globals;
        this.anyWorkflowParameter = anyWorkflowParameter;
    }

    /**
     * A new scope of a template, with its inputs.
     *
     * @param anyWorkflowParameter whether the workflow's parameters are not known yet
     */
    public static Scope of(TemplateNode template, Globals globals, boolean anyWorkflowParameter) {
        Scope scope = new Scope(null, template, globals, anyWorkflowParameter);
        scope.anyOutputArtifact = globals.allowsAnyOutputArtifact();
        return scope;
    }

    /** A scope inside this one: sees what this one has and gets, keeps what it is given to itself. */
    public Scope inner() {
        return new Scope(this, null, globals, anyWorkflowParameter);
    }

    /** Adds a name. */
    public void add(String name) {
        names.add(name);
    }

    /** Adds names by a rule. */
    public void addRule(Predicate<String> rule) {
        rules.add(rule);
    }

    /** The names of a step or task, such as {@code steps.a}; made when they are first asked for. */
    public NodeNames node(String prefix) {
        return nodes.computeIfAbsent(prefix, key -> new NodeNames());
    }

    /** Adds what a step or task gives, and what its template exports to the whole workflow. */
    public void addOutputs(String prefix, @Nullable TemplateNode template, boolean aggregated) {
        node(prefix).add(template, aggregated);
        if (template == null) {
            return;
        }
        template.outputParameters().forEach(parameter -> export(parameter.text("globalName"), true));
        template.outputArtifacts().forEach(artifact -> export(artifact.text("globalName"), false));
    }

    private void export(String globalName, boolean parameter) {
        if (globalName.isEmpty()) {
            return;
        }
        if (!Tags.isReference(globalName)) {
            globals.add((parameter ? "workflow.outputs.parameters." : "workflow.outputs.artifacts.") + globalName);
        } else if (parameter) {
            anyOutputParameter = true;
        } else {
            anyOutputArtifact = true;
        }
    }

    /** From now on any {@code item.…} counts as known: the items come from a variable. */
    public void allowAnyItem() {
        anyItem = true;
    }

    /** From now on nothing is said about names with this beginning, up to a dot: what gives them is wrong itself. */
    public void poison(String prefix) {
        poisoned.add(prefix);
    }

    /** Whether Argo would take the tag: known here, or none of its own names. */
    public boolean accepts(String tag) {
        String name = GoUnicode.trimSpace(tag);
        if (!isOfTheEngine(name) || has(name) || globals.has(name)) {
            return true;
        }
        for (String prefix : ALWAYS) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        if (anyWorkflowParameter && name.startsWith("workflow.parameters")) {
            return true;
        }
        return any(scope -> scope.allows(name));
    }

    private static boolean isOfTheEngine(String name) {
        for (String prefix : KNOWN_PREFIXES) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private boolean has(String name) {
        return any(scope -> scope.hasHere(name));
    }

    private boolean any(Predicate<Scope> test) {
        for (Scope at = this; at != null; at = at.outer) {
            if (test.test(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasHere(String name) {
        if (names.contains(name) || (template != null && InputNames.has(template, name))) {
            return true;
        }
        for (Predicate<String> rule : rules) {
            if (rule.test(name)) {
                return true;
            }
        }
        int end = endOfNode(name);
        if (end < 0) {
            return false;
        }
        NodeNames node = nodes.get(name.substring(0, end));
        return node != null && node.has(name.substring(end + 1));
    }

    /** Where the name of the step or task ends in {@code steps.a.outputs.result}. */
    private static int endOfNode(String name) {
        return name.startsWith("steps.") || name.startsWith("tasks.") ? name.indexOf('.', 6) : -1;
    }

    private boolean allows(String name) {
        if (anyItem && name.startsWith("item.")) {
            return true;
        }
        if (anyOutputParameter && name.startsWith("workflow.outputs.parameters.")) {
            return true;
        }
        if (anyOutputArtifact && name.startsWith("workflow.outputs.artifacts.")) {
            return true;
        }
        return isPoisoned(name);
    }

    private boolean isPoisoned(String name) {
        for (int dot = name.indexOf('.'); dot >= 0 && !poisoned.isEmpty(); dot = name.indexOf('.', dot + 1)) {
            if (poisoned.contains(name.substring(0, dot + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Everything that could be named here, for suggestions. */
    public Set<String> candidates() {
        Set<String> found = new LinkedHashSet<>();
        for (Scope at = this; at != null; at = at.outer) {
            found.addAll(at.names);
            if (at.template != null) {
                found.addAll(InputNames.all(at.template));
            }
            at.nodes.forEach((prefix, node) -> node.all().forEach(rest -> found.add(prefix + "." + rest)));
        }
        found.addAll(globals.names());
        return found;
    }
}
