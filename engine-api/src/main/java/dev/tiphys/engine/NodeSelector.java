package dev.tiphys.engine;

/**
 * Argo's node field selector, such as {@code displayName=build,phase!=Failed}. Fields: displayName, templateName,
 * phase, name, id, templateRef.name, templateRef.template, inputs.parameters.NAME.value.
 *
 * @param text the selector; empty matches every node
 */
public record NodeSelector(String text) {
    /** Matches every node. */
    public static final NodeSelector ALL = new NodeSelector("");

    /** Whether this matches every node. */
    public boolean matchesAll() {
        return text.isBlank();
    }
}
