package dev.tiphys.model;

/**
 * A container that runs a script.
 *
 * @param container the container; its command is the interpreter
 * @param source the script; may hold tags
 */
public record ScriptTemplate(ContainerTemplate container, String source) {}
