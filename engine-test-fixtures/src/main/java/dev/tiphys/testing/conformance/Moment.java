package dev.tiphys.testing.conformance;

import dev.tiphys.graph.RunSnapshot;
import java.time.Instant;

/**
 * A run as it was after a step of its user.
 *
 * @param step what the user did
 * @param accepted whether it was carried out
 * @param at when
 * @param run what it was like then
 * @param lives how many pods had been started until then
 */
public record Moment(Step step, boolean accepted, Instant at, RunSnapshot run, int lives) {}
