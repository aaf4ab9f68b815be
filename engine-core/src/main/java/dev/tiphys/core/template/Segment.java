package dev.tiphys.core.template;

import org.jspecify.annotations.Nullable;

/** A part of a text: literal text or a tag. */
sealed interface Segment permits Literal, SimpleTag, NestedTag, ExpressionTag {
    /** As it is written. */
    String source();

    /**
     * The text that takes its place, or null when it stays as it is.
     *
     * @throws TemplateException when it must be resolved and cannot be
     */
    @Nullable
    String resolve(Scope scope, Strictness strictness);
}
