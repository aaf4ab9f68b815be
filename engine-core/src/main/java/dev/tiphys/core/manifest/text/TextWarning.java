package dev.tiphys.core.manifest.text;

/**
 * Something strange in a text that can be read nevertheless.
 *
 * @param code the finding's code
 * @param message what is strange
 * @param line line from 1
 * @param column column from 1
 */
public record TextWarning(String code, String message, int line, int column) {}
