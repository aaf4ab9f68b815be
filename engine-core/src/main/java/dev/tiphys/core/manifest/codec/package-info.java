/**
 * Between plain data (mappings, lists, texts, numbers) and the records of the model, both ways, by the rules of Argo's
 * JSON decoder. One codec per record; each reads like a table of the record's fields.
 */
@NullMarked
package dev.tiphys.core.manifest.codec;

import org.jspecify.annotations.NullMarked;
