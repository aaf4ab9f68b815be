package dev.tiphys.testing.generate;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A step or a task: how a piece is called. It may speak of others by their number; where one is missing, it says
 * something simple instead, so that whatever is taken away leaves a valid workflow.
 *
 * @param name a number that is unique in the workflow
 * @param piece what is called
 * @param loop over what; {@link Loop#NONE} for no loop
 * @param argument what is handed over
 * @param when under which condition
 * @param tolerates whether failures and errors are tolerated
 * @param onExit its exit handler, if any
 * @param hook its hook, if any
 * @param hookPhase the phase in which the hook runs
 * @param about the numbers of the tasks that it depends on, or of the step that it takes a value from
 * @param depends how it depends on them
 */
record Use(
        int name,
        Piece piece,
        Loop loop,
        Argument argument,
        When when,
        boolean tolerates,
        @Nullable Piece onExit,
        @Nullable Piece hook,
        String hookPhase,
        List<Integer> about,
        Depends depends) {
    /** Over what a step or a task is repeated. */
    enum Loop {
        NONE,
        ONE_ITEM,
        ITEMS,
        NO_ITEMS,
        SEQUENCE,
        RESULT
    }

    /** What is handed over. */
    enum Argument {
        NONE,
        LITERAL,
        WORKFLOW_PARAMETER,
        EXPRESSION,
        ITEM,
        RESULT,
        OUTPUT
    }

    /** Under which condition. */
    enum When {
        ALWAYS,
        NEVER,
        PARAMETER,
        RESULT,
        ITEM
    }

    /** How a task depends on others. */
    enum Depends {
        DEPENDENCIES,
        SUCCEEDED,
        FAILED,
        ANY_END,
        OR
    }

    Use {
        about = List.copyOf(about);
    }

    static Use of(int name, Piece piece) {
        return new Use(
                name,
                piece,
                Loop.NONE,
                Argument.NONE,
                When.ALWAYS,
                false,
                null,
                null,
                "Running",
                List.of(),
                Depends.DEPENDENCIES);
    }

    Stream<Piece> pieces() {
        return Stream.of(piece, onExit, hook).flatMap(Stream::ofNullable);
    }

    Use withPiece(Piece other) {
        return new Use(name, other, loop, argument, when, tolerates, onExit, hook, hookPhase, about, depends);
    }

    Use withLoop(Loop other) {
        return new Use(name, piece, other, argument, when, tolerates, onExit, hook, hookPhase, about, depends);
    }

    Use withArgument(Argument other) {
        return new Use(name, piece, loop, other, when, tolerates, onExit, hook, hookPhase, about, depends);
    }

    Use withWhen(When other) {
        return new Use(name, piece, loop, argument, other, tolerates, onExit, hook, hookPhase, about, depends);
    }

    Use withTolerates(boolean flag) {
        return new Use(name, piece, loop, argument, when, flag, onExit, hook, hookPhase, about, depends);
    }

    Use withOnExit(@Nullable Piece handler) {
        return new Use(name, piece, loop, argument, when, tolerates, handler, hook, hookPhase, about, depends);
    }

    Use withHook(@Nullable Piece other, String phase) {
        return new Use(name, piece, loop, argument, when, tolerates, onExit, other, phase, about, depends);
    }

    Use withDepends(List<Integer> others, Depends how) {
        return new Use(name, piece, loop, argument, when, tolerates, onExit, hook, hookPhase, others, how);
    }

    Stream<Use> smaller() {
        Stream<Use> simple = Stream.of(
                        withOnExit(null),
                        withHook(null, "Running"),
                        withLoop(Loop.NONE),
                        withLoop(loop == Loop.NONE ? Loop.NONE : Loop.ONE_ITEM),
                        withWhen(When.ALWAYS),
                        withArgument(Argument.NONE),
                        withArgument(argument == Argument.NONE ? Argument.NONE : Argument.LITERAL),
                        withTolerates(false),
                        withDepends(about, Depends.DEPENDENCIES))
                .filter(other -> !other.equals(this))
                .distinct();
        return Stream.of(
                        piece.smaller().map(this::withPiece),
                        simple,
                        Smaller.lists(about, 0, number -> Stream.empty()).map(others -> withDepends(others, depends)),
                        Stream.ofNullable(onExit).flatMap(Piece::smaller).map(this::withOnExit),
                        Stream.ofNullable(hook).flatMap(Piece::smaller).map(other -> withHook(other, hookPhase)))
                .flatMap(all -> all);
    }

    int size() {
        int size = piece.size() + about.size();
        size += onExit == null ? 0 : 1 + onExit.size();
        size += hook == null ? 0 : 1 + hook.size();
        size += loop == Loop.NONE ? 0 : loop == Loop.ONE_ITEM ? 1 : 2;
        size += argument == Argument.NONE ? 0 : argument == Argument.LITERAL ? 1 : 2;
        size += when == When.ALWAYS ? 0 : 1;
        size += depends == Depends.DEPENDENCIES ? 0 : 1;
        return size + (tolerates ? 1 : 0);
    }
}
