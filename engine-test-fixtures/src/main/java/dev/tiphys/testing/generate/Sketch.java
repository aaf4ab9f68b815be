package dev.tiphys.testing.generate;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A random case before it is written down: what can be made smaller without becoming invalid.
 *
 * @param main the entry template with all below it
 * @param onExit the workflow's exit handler, if any
 * @param parallelism the workflow's limit; 0 for none
 * @param deadline the workflow's deadline in seconds; 0 for none
 * @param commands what the user does
 */
record Sketch(Piece main, @Nullable Piece onExit, int parallelism, int deadline, List<Command> commands) {
    Sketch {
        commands = List.copyOf(commands);
    }

    Stream<Sketch> smaller() {
        return Stream.of(
                        Stream.ofNullable(onExit)
                                .map(handler -> new Sketch(main, null, parallelism, deadline, commands)),
                        Smaller.lists(commands, 0, Command::smaller)
                                .map(other -> new Sketch(main, onExit, parallelism, deadline, other)),
                        main.smaller().map(other -> new Sketch(other, onExit, parallelism, deadline, commands)),
                        deadline == 0
                                ? Stream.<Sketch>empty()
                                : Stream.of(new Sketch(main, onExit, parallelism, 0, commands)),
                        parallelism == 0
                                ? Stream.<Sketch>empty()
                                : Stream.of(new Sketch(main, onExit, 0, deadline, commands)),
                        Stream.ofNullable(onExit)
                                .flatMap(Piece::smaller)
                                .map(other -> new Sketch(main, other, parallelism, deadline, commands)))
                .flatMap(all -> all)
                .filter(other -> other.size() < size());
    }

    int size() {
        int size = main.size() + (onExit == null ? 0 : 1 + onExit.size());
        size += parallelism + (deadline == 0 ? 0 : 1);
        return size + commands.stream().mapToInt(Command::size).sum();
    }
}
