/**
 * JSONPath selectors as Argo's {@code jsonpath} function reads them (the dialect of evilmonkeyinc/jsonpath 0.8.1, default
 * options): a selector is cut into tokens, each becomes a {@link dev.tiphys.core.sprig.jsonpath.Step}, and a
 * {@link dev.tiphys.core.sprig.jsonpath.Walk} leads a document through them.
 */
@NullMarked
package dev.tiphys.core.sprig.jsonpath;

import org.jspecify.annotations.NullMarked;
