package dev.tiphys.testing.generate;

import dev.tiphys.testing.generate.Piece.Leaf.Kind;
import dev.tiphys.testing.generate.Use.Argument;
import dev.tiphys.testing.generate.Use.Depends;
import dev.tiphys.testing.generate.Use.Loop;
import dev.tiphys.testing.generate.Use.When;
import dev.tiphys.testing.pods.PodOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes sketches at random. The same random numbers make the same sketch. */
final class SketchMaker {
    private static final List<String> RESULTS =
            List.of("heads", "tails", "[\"x\",\"y\"]", "3", "[]", "a b", "quo\"te", "");
    private static final List<String> PHASES = List.of("Running", "Succeeded", "Failed");
    private static final List<String> POLICIES = List.of("", "", "Always", "OnError", "OnTransientError");

    private final Knobs knobs;
    private final Random random;
    private int left;
    private int names;

    private SketchMaker(Knobs knobs, Random random) {
        this.knobs = knobs;
        this.random = random;
        this.left = 1 + random.nextInt(knobs.size());
    }

    static Sketch make(Knobs knobs, Random random) {
        return new SketchMaker(knobs, random).sketch();
    }

    private Sketch sketch() {
        Piece main = piece(knobs.depth());
        Piece onExit = maybe(Feature.EXIT_HANDLER, 20) ? piece(1) : null;
        int parallelism = maybe(Feature.PARALLELISM, 15) ? 1 + random.nextInt(3) : 0;
        int deadline = maybe(Feature.DEADLINE, 8) ? 1 + random.nextInt(8) : 0;
        return new Sketch(main, onExit, parallelism, deadline, commands());
    }

    private boolean maybe(Feature feature, int percent) {
        return knobs.features().contains(feature) && chance(percent);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Piece piece(int depth) {
        left--;
        if (depth <= 0 || left <= 0 || (depth < knobs.depth() && chance(55))) {
            return leaf();
        }
        return random.nextBoolean() ? steps(depth) : dag(depth);
    }

    private Piece.Leaf leaf() {
        Kind kind = kind();
        List<PodOutcome> runs = new ArrayList<>();
        if (!kind.waits()) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                runs.add(outcome());
            }
        }
        return new Piece.Leaf(kind, runs, maybe(Feature.OUTPUTS, 25), traits(true));
    }

    private Kind kind() {
        if (maybe(Feature.SUSPEND, 5)) {
            return random.nextBoolean() ? Kind.SUSPEND : Kind.SUSPEND_FOR_A_WHILE;
        }
        if (maybe(Feature.CONTAINER_SET, 5)) {
            return Kind.CONTAINER_SET;
        }
        if (maybe(Feature.HTTP, 5)) {
            return random.nextBoolean() ? Kind.HTTP : Kind.PLUGIN;
        }
        if (maybe(Feature.OTHER_PODS, 3)) {
            return Kind.RESOURCE;
        }
        return chance(70) ? Kind.CONTAINER : Kind.SCRIPT;
    }

    private PodOutcome outcome() {
        PodOutcome outcome = PodOutcome.SUCCESS;
        if (chance(knobs.failures())) {
            outcome = chance(75) ? PodOutcome.failure(1 + random.nextInt(3)) : PodOutcome.error("node lost");
        }
        if (chance(40)) {
            outcome = outcome.after(random.nextInt(5));
        }
        if (chance(40)) {
            outcome = outcome.result(one(RESULTS));
        }
        return chance(20) ? outcome.output("out", one(RESULTS)) : outcome;
    }

    private Traits traits(boolean leaf) {
        Traits traits = Traits.NONE;
        if (maybe(Feature.RETRY, 20)) {
            int backoff = maybe(Feature.BACKOFF, 30) ? 1 + random.nextInt(3) : 0;
            traits = traits.withRetries(random.nextInt(3), one(POLICIES), backoff);
        }
        if (!leaf && maybe(Feature.PARALLELISM, 15)) {
            traits = traits.withParallelism(1 + random.nextInt(2));
        }
        if (!leaf && maybe(Feature.FAIL_FAST, 10)) {
            traits = traits.withFailFast(true);
        }
        if (leaf && maybe(Feature.MUTEX, 8)) {
            traits = traits.withMutex(random.nextBoolean() ? "m1" : "m2");
        }
        if (leaf && maybe(Feature.DEADLINE, 8)) {
            traits = random.nextBoolean()
                    ? traits.withDeadline(1 + random.nextInt(4))
                    : traits.withTimeout(2 + random.nextInt(4));
        }
        if (maybe(Feature.MEMOIZE, 6)) {
            traits = traits.withMemoized(true);
        }
        return leaf && maybe(Feature.DAEMON, 3) ? traits.withDaemon(true) : traits;
    }

    private Piece steps(int depth) {
        List<List<Use>> groups = new ArrayList<>();
        List<Integer> before = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            List<Use> group = new ArrayList<>();
            int width = 1 + random.nextInt(3);
            for (int j = 0; j < width; j++) {
                group.add(use(depth, before, false));
            }
            groups.add(group);
            group.forEach(use -> before.add(use.name()));
        }
        return new Piece.Steps(groups, maybe(Feature.OUTPUTS, 20), traits(false));
    }

    private Piece dag(int depth) {
        List<Use> tasks = new ArrayList<>();
        List<Integer> before = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            Use use = use(depth, before, true);
            tasks.add(use);
            before.add(use.name());
        }
        return new Piece.Dag(tasks, chance(80), maybe(Feature.OUTPUTS, 20), traits(false));
    }

    private Use use(int depth, List<Integer> before, boolean task) {
        Use use = Use.of(++names, piece(depth - 1));
        List<Integer> about = new ArrayList<>();
        for (int other : before) {
            if (chance(task ? 45 : 30)) {
                about.add(other);
            }
        }
        use = use.withDepends(
                about, maybe(Feature.DEPENDS, 35) ? one(List.of(Depends.values())) : Depends.DEPENDENCIES);
        if (maybe(Feature.LOOP, 15)) {
            use = use.withLoop(one(List.of(Loop.values())));
        }
        if (chance(60)) {
            use = use.withArgument(argument());
        }
        if (maybe(Feature.WHEN, 15)) {
            use = use.withWhen(one(List.of(When.values())));
        }
        if (maybe(Feature.CONTINUE_ON, 15)) {
            use = use.withTolerates(true);
        }
        return handlers(use);
    }

    private Argument argument() {
        Argument argument = one(List.of(Argument.values()));
        boolean output = argument == Argument.RESULT || argument == Argument.OUTPUT;
        return output && !knobs.features().contains(Feature.OUTPUTS) ? Argument.LITERAL : argument;
    }

    private Use handlers(Use use) {
        Use handled = maybe(Feature.EXIT_HANDLER, 10) ? use.withOnExit(handler()) : use;
        return maybe(Feature.HOOK, 10) ? handled.withHook(handler(), one(PHASES)) : handled;
    }

    private @Nullable Piece handler() {
        Piece.Leaf leaf = leaf();
        return leaf.kind().waits() ? Piece.PLAIN : leaf;
    }

    private List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        if (maybe(Feature.COMMANDS, 40)) {
            long at = random.nextInt(4);
            commands.add(new Command(
                    one(List.of(Command.Kind.SUSPEND, Command.Kind.STOP, Command.Kind.TERMINATE, Command.Kind.RESUME)),
                    at));
            if (chance(60)) {
                commands.add(new Command(Command.Kind.RESUME, at + random.nextInt(4)));
            }
        }
        if (knobs.features().contains(Feature.SUSPEND) && chance(50)) {
            commands.add(new Command(Command.Kind.RESUME, null));
        }
        for (int i = 0; i < 2; i++) {
            if (maybe(Feature.MANUAL_RETRY, 50)) {
                commands.add(new Command(
                        one(List.of(
                                Command.Kind.RETRY,
                                Command.Kind.RETRY,
                                Command.Kind.RETRY_WITH_PARAMETER,
                                Command.Kind.RETRY_SOME)),
                        null));
            }
        }
        if (maybe(Feature.RESUBMIT, 10)) {
            commands.add(
                    new Command(random.nextBoolean() ? Command.Kind.RESUBMIT : Command.Kind.RESUBMIT_MEMOIZED, null));
        }
        return commands;
    }
}
