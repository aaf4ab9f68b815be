package dev.tiphys.model;

import org.jspecify.annotations.Nullable;

/** Something that runs a template with arguments. */
public sealed interface TemplateCall permits Activity, LifecycleHook {
    /** The template's name in the same object; null when it is given another way. */
    @Nullable
    String template();

    /** A template of another object; null when it is given another way. */
    @Nullable
    TemplateRef templateRef();

    /** What the template is given. */
    Arguments arguments();
}
