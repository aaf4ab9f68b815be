package dev.tiphys.core.expr;

/**
 * What is wrong with a source, and where.
 *
 * @param from position in runes
 */
record Mistake(String text, int from) {}
