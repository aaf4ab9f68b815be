package dev.tiphys.core.golang;

/** A value that knows its Go type, because its Java class alone does not tell. */
public interface GoTyped {
    GoType goType();
}
