package dev.tiphys.core.manifest.text;

import dev.tiphys.manifest.SourceMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document as plain data: mappings with text keys in the document's order, lists, texts, {@link Long}, {@link
 * java.math.BigInteger}, {@link Double}, {@link java.math.BigDecimal} (a JSON number whose form is not a double's),
 * {@link Boolean} and null.
 *
 * @param data the data; null for an empty document
 * @param source where its parts stand
 * @param warnings what is strange in the text
 */
public record ParsedText(@Nullable Object data, SourceMap source, List<TextWarning> warnings) {}
