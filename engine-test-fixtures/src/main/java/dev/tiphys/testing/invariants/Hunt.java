package dev.tiphys.testing.invariants;

import dev.tiphys.testing.assertions.RunTree;
import dev.tiphys.testing.conformance.CaseEngine;
import dev.tiphys.testing.conformance.CaseFiles;
import dev.tiphys.testing.conformance.Moment;
import dev.tiphys.testing.conformance.Played;
import dev.tiphys.testing.generate.GeneratedCase;
import dev.tiphys.testing.generate.Knobs;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for cases that break an invariant, groups them by what is broken, and makes one of each group small.
 *
 * <p>Arguments: {@code [--count N] [--from SEED] [--size N] [--write DIR]}.
 */
public final class Hunt {
    private static final int LONGEST = 4_000;
    private final CaseEngine engine;
    private final PrintStream out;

    private Hunt(CaseEngine engine, PrintStream out) {
        this.engine = engine;
        this.out = out;
    }

    /** Exit code 1 when something was found. */
    public static void main(String[] arguments) {
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        int count = 2_000;
        long from = 0;
        Knobs knobs = Knobs.DEFAULTS;
        Path folder = null;
        while (!rest.isEmpty()) {
            String word = rest.pop();
            switch (word) {
                case "--count" -> count = Integer.parseInt(rest.pop());
                case "--from" -> from = Long.parseLong(rest.pop());
                case "--size" -> knobs = knobs.withSize(Integer.parseInt(rest.pop()));
                case "--write" -> folder = Path.of(rest.pop());
                default -> {
                    System.err.println("usage: [--count N] [--from SEED] [--size N] [--write DIR]");
                    System.exit(2);
                }
            }
        }
        boolean found = new Hunt(CaseEngine.decider(), System.out).hunt(from, count, knobs, folder);
        System.exit(found ? 1 : 0);
    }

    /**
     * A case that breaks an invariant.
     *
     * @param seed of the case as it was found
     * @param breakage what is broken
     * @param small the case, made small
     * @param nodes how many nodes the small one has
     */
    public record Found(long seed, String breakage, GeneratedCase small, int nodes) {}

    /** The first case, by seed, that breaks an invariant, made small. */
    public static Optional<Found> first(CaseEngine engine, long from, int count, Knobs knobs) {
        Hunt hunt = new Hunt(engine, System.out);
        for (long seed = from; seed < from + count; seed++) {
            GeneratedCase generated = GeneratedCase.ofSeed(seed, knobs);
            List<String> breakages = hunt.breakages(generated);
            if (!breakages.isEmpty()) {
                String shape = shape(breakages.get(0));
                GeneratedCase small = hunt.shrink(generated, shape);
                return Optional.of(new Found(seed, breakages.get(0), small, hunt.nodes(small)));
            }
        }
        return Optional.empty();
    }

    private int nodes(GeneratedCase generated) {
        try {
            return Played.of(generated.recorded(), engine).end().nodes().size();
        } catch (RuntimeException | StackOverflowError | AssertionError crash) {
            return generated.workflow().spec().templates().size();
        }
    }

    private boolean hunt(long from, int count, Knobs knobs, @Nullable Path folder) {
        long begin = System.nanoTime();
        Map<String, List<Long>> groups = new LinkedHashMap<>();
        IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> Map.entry(from + i, breakages(GeneratedCase.ofSeed(from + i, knobs))))
                .toList()
                .forEach(seed -> seed.getValue().stream()
                        .map(Hunt::shape)
                        .distinct()
                        .forEach(shape -> groups.computeIfAbsent(shape, key -> new ArrayList<>())
                                .add(seed.getKey())));
        long millis = (System.nanoTime() - begin) / 1_000_000;
        List<Map.Entry<String, List<Long>>> biggest = new ArrayList<>(groups.entrySet());
        biggest.sort((a, b) -> b.getValue().size() - a.getValue().size());
        int number = 0;
        for (Map.Entry<String, List<Long>> group : biggest) {
            number++;
            report(number, group.getKey(), group.getValue(), knobs, folder);
        }
        out.println(count + " cases in " + millis + " ms, " + groups.size() + " kinds of breakage");
        biggest.forEach(group -> out.printf("%5d  %s%n", group.getValue().size(), group.getKey()));
        return !groups.isEmpty();
    }

    private List<String> breakages(GeneratedCase generated) {
        try {
            Played played = Played.of(generated.recorded(), engine);
            if (played.invalid()) {
                return List.of("refused: " + played.recording().path("invalid").asText());
            }
            return Invariants.broken(played);
        } catch (RuntimeException | StackOverflowError | AssertionError crash) {
            return List.of("crash: " + crash + " "
                    + Optional.of(crash.getStackTrace())
                            .filter(frames -> frames.length > 0)
                            .map(frames -> frames[0].toString())
                            .orElse(""));
        }
    }

    private static String shape(String breakage) {
        return breakage.replaceAll("wf[^ ]*", "wf…")
                .replaceAll("\\d{4}-[^ ]*", "…")
                .replaceAll("\\d+", "N")
                .replaceAll("\n.*", "");
    }

    private void report(int number, String shape, List<Long> seeds, Knobs knobs, @Nullable Path folder) {
        GeneratedCase small = shrink(GeneratedCase.ofSeed(seeds.get(0), knobs), shape);
        out.println("=== " + number + ": " + seeds.size() + " times: " + shape);
        out.println("seeds " + seeds.subList(0, Math.min(6, seeds.size())) + ", shrunk:");
        out.println(CaseFiles.yaml(small.recorded()));
        try {
            Played played = Played.of(small.recorded(), engine);
            for (Moment moment : played.moments()) {
                out.println(moment.at() + " " + moment.step() + (moment.accepted() ? "" : " (refused)"));
                String tree = RunTree.of(moment.run()).toString();
                out.println(tree.substring(0, Math.min(LONGEST, tree.length())));
            }
            Invariants.broken(played).stream().limit(10).forEach(out::println);
        } catch (RuntimeException | StackOverflowError | AssertionError crash) {
            out.println(crash);
        }
        out.println();
        if (folder != null) {
            small.write(folder, String.format("hunted-%02d", number));
        }
    }

    private GeneratedCase shrink(GeneratedCase generated, String shape) {
        GeneratedCase small = generated;
        for (boolean smaller = true; smaller; ) {
            Optional<GeneratedCase> next = small.smaller()
                    .filter(candidate ->
                            breakages(candidate).stream().map(Hunt::shape).anyMatch(shape::equals))
                    .findFirst();
            smaller = next.isPresent();
            small = next.orElse(small);
        }
        return small;
    }
}
