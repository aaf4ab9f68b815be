/**
 * The functions that Argo adds to expressions: {@code asInt}, {@code asFloat}, {@code jsonpath}, {@code toJson} and the
 * map {@code sprig} (sprig 3.3.0 without {@code env} and {@code expandenv}).
 * {@link dev.tiphys.core.sprig.ArgoFunctions} is the way in.
 *
 * <p>A group of functions is a class with one table: names, Go signature, body. Arguments are checked against the
 * signature before a body runs, so bodies read them without asking.
 */
@NullMarked
package dev.tiphys.core.sprig;

import org.jspecify.annotations.NullMarked;
