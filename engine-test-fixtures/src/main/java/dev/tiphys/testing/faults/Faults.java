package dev.tiphys.testing.faults;

import dev.tiphys.engine.EngineTime;
import dev.tiphys.executor.Executor;
import java.time.Duration;
import java.util.Random;

/**
 * How things go wrong around an engine. The same seed makes the same things go wrong, as long as the engine asks in the
 * same order: on virtual time, always.
 *
 * @param seed what decides
 * @param lost of a hundred answers, how many never come
 * @param doubled of a hundred answers, how many come twice
 * @param delayed of a hundred answers, how many come late, and so behind others
 * @param longestDelay how late they come at most
 * @param thrown of a hundred calls, how many end with an exception
 * @param deaf of a hundred cancels, how many are not heard
 * @param clockJump how far the clock jumps at most, to and fro
 */
public record Faults(
        long seed,
        int lost,
        int doubled,
        int delayed,
        Duration longestDelay,
        int thrown,
        int deaf,
        Duration clockJump) {
    /** Some of everything. */
    public static Faults ofSeed(long seed) {
        return new Faults(seed, 5, 10, 20, Duration.ofSeconds(7), 5, 10, Duration.ofSeconds(3));
    }

    /** Nothing goes wrong but what is added. */
    public static Faults none(long seed) {
        return new Faults(seed, 0, 0, 0, Duration.ZERO, 0, 0, Duration.ZERO);
    }

    /** The same with so many of a hundred answers lost. */
    public Faults withLost(int percent) {
        return new Faults(seed, percent, doubled, delayed, longestDelay, thrown, deaf, clockJump);
    }

    /** The same with so many of a hundred answers doubled. */
    public Faults withDoubled(int percent) {
        return new Faults(seed, lost, percent, delayed, longestDelay, thrown, deaf, clockJump);
    }

    /** The same with so many of a hundred answers late. */
    public Faults withDelayed(int percent, Duration longest) {
        return new Faults(seed, lost, doubled, percent, longest, thrown, deaf, clockJump);
    }

    /** The same with so many of a hundred calls ending with an exception. */
    public Faults withThrown(int percent) {
        return new Faults(seed, lost, doubled, delayed, longestDelay, percent, deaf, clockJump);
    }

    /** The same with so many of a hundred cancels not heard. */
    public Faults withDeaf(int percent) {
        return new Faults(seed, lost, doubled, delayed, longestDelay, thrown, percent, clockJump);
    }

    /** The same with a clock that jumps so far at most. */
    public Faults withClockJump(Duration most) {
        return new Faults(seed, lost, doubled, delayed, longestDelay, thrown, deaf, most);
    }

    /** An executor around another one, between which and the engine things go wrong. */
    public Executor around(Executor executor, EngineTime time) {
        return new FaultyExecutor(executor, time, this);
    }

    /** A clock around another one that jumps to and fro. */
    public EngineTime around(EngineTime time) {
        return new JumpyTime(time, this);
    }

    /** Dice of their own for each purpose, so that one does not disturb the other. */
    Random dice(String purpose) {
        return new Random(seed * 31 + purpose.hashCode());
    }
}
