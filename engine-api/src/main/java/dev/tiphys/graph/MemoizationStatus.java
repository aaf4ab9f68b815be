package dev.tiphys.graph;

/**
 * What a look-up in a memoization cache gave.
 *
 * @param hit whether an entry was found and used
 * @param key the key after substitution
 * @param cacheName the name of the cache
 */
public record MemoizationStatus(boolean hit, String key, String cacheName) {}
