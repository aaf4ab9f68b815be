/**
 * Tags in texts: {@code {{name}}} and {@code {{=expression}}}. A text is read once, into segments, and filled in by one
 * pass: a value is text and stays text, whatever it looks like. {@link dev.tiphys.core.template.TextTemplate} is a text,
 * {@link dev.tiphys.core.template.ConditionTemplate} a {@code when} condition, {@link
 * dev.tiphys.core.template.TreeTemplate} a tree of data.
 */
@NullMarked
package dev.tiphys.core.template;

import org.jspecify.annotations.NullMarked;
