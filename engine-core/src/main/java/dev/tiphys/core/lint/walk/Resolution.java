package dev.tiphys.core.lint.walk;

import dev.tiphys.core.lint.tree.TemplateNode;
import org.jspecify.annotations.Nullable;

/**
 * Which template a call means.
 *
 * @param template the template; null when it is only known at run time, or wrong
 * @param base where its own calls are looked up
 * @param failed whether the call itself is wrong
 */
public record Resolution(@Nullable TemplateNode template, TemplateBase base, boolean failed) {}
