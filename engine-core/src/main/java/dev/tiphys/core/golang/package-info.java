/**
 * Go's values as Java values, and Go's text forms of them.
 *
 * <p>The mapping: {@code nil} is null, {@code bool} Boolean, {@code string} String, {@code int} Long, {@code float64}
 * Double, every other integer kind {@link GoInt}, {@code []byte} {@link GoBytes}, {@code []interface{}} any
 * {@link java.util.List} that is not a {@link GoSlice}, other slices and arrays {@link GoSlice},
 * {@code map[string]interface{}} any {@link java.util.Map} that is not a {@link GoMap}, other maps {@link GoMap}, a
 * function {@link GoFunction}, and everything with methods a {@link GoObject} ({@link GoTime}, {@link GoDuration}, …).
 *
 * <p>Strings: Go's are bytes, ours are Java's; a byte that is no valid UTF-8 is kept as the lone surrogate U+DC00 + byte
 * (see {@link GoStrings}).
 */
@NullMarked
package dev.tiphys.core.golang;

import org.jspecify.annotations.NullMarked;
