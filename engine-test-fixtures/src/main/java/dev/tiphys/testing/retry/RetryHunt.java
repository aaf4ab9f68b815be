package dev.tiphys.testing.retry;

import dev.tiphys.testing.generate.Feature;
import dev.tiphys.testing.generate.GeneratedCase;
import dev.tiphys.testing.generate.Knobs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Looks for generated cases that break a promise about retries. Arguments: {@code [COUNT [FIRST-SEED]]}. */
public final class RetryHunt {
    /** Cases with retries, whatever else. */
    public static final Knobs RETRIED = Knobs.DEFAULTS.without(Feature.RESUBMIT, Feature.FAIL_FAST);

    /** Cases in which only tasks fail. */
    public static final Knobs ONLY_TASKS_FAIL = Knobs.DEFAULTS.without(
            Feature.DEADLINE,
            Feature.FAIL_FAST,
            Feature.COMMANDS,
            Feature.MANUAL_RETRY,
            Feature.RESUBMIT,
            Feature.SUSPEND,
            Feature.HOOK,
            Feature.MEMOIZE,
            Feature.DAEMON);

    private RetryHunt() {}

    /** Exit code 1 when something was found. */
    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        long from = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
        boolean broken = hunt("promises", RETRIED, RetryHunt::promises, from, count);
        boolean late = hunt("second time", ONLY_TASKS_FAIL, RetryHunt::secondTime, from, count);
        boolean later = hunt("third time", ONLY_TASKS_FAIL, RetryHunt::thirdTime, from, count);
        System.exit(broken || late || later ? 1 : 0);
    }

    /** What is broken of {@link RetryPromises}. */
    public static List<String> promises(GeneratedCase generated) {
        return RetryPromises.broken(generated.recorded());
    }

    /** What is broken of {@link SecondTime}. */
    public static List<String> secondTime(GeneratedCase generated) {
        return SecondTime.broken(generated.recorded());
    }

    /** What is broken of {@link SecondTime} after two retries, of which the first fails as the run did. */
    public static List<String> thirdTime(GeneratedCase generated) {
        return SecondTime.broken(generated.recorded(), 2);
    }

    private static boolean hunt(
            String what, Knobs knobs, Function<GeneratedCase, List<String>> check, long from, int count) {
        Map<String, List<Long>> found = new LinkedHashMap<>();
        IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> Map.entry(from + i, safely(check, GeneratedCase.ofSeed(from + i, knobs))))
                .toList()
                .forEach(entry -> entry.getValue().stream()
                        .map(RetryHunt::shape)
                        .distinct()
                        .forEach(shape -> found.computeIfAbsent(shape, key -> new ArrayList<>())
                                .add(entry.getKey())));
        found.forEach((shape, seeds) -> {
            GeneratedCase small = shrink(GeneratedCase.ofSeed(seeds.get(0), knobs), check, shape);
            System.out.println("=== " + seeds.size() + " times, seeds " + seeds.subList(0, Math.min(5, seeds.size()))
                    + ": " + shape);
            System.out.println(small);
            safely(check, small).forEach(System.out::println);
        });
        System.out.println(what + ": " + count + " cases, " + found.size() + " kinds of breakage");
        found.forEach((shape, seeds) -> System.out.println("  " + seeds.size() + " " + shape));
        return !found.isEmpty();
    }

    private static List<String> safely(Function<GeneratedCase, List<String>> check, GeneratedCase generated) {
        try {
            return check.apply(generated);
        } catch (RuntimeException | StackOverflowError | AssertionError crash) {
            return List.of("crash: " + crash);
        }
    }

    private static String shape(String breakage) {
        return breakage.replaceAll("wf[^ ,:]*", "wf…").replaceAll("\\d+", "N").replaceAll("'[^']*'", "'…'");
    }

    private static GeneratedCase shrink(
            GeneratedCase generated, Function<GeneratedCase, List<String>> check, String shape) {
        GeneratedCase small = generated;
        while (true) {
            Optional<GeneratedCase> next = small.smaller()
                    .filter(candidate -> safely(check, candidate).stream()
                            .map(RetryHunt::shape)
                            .anyMatch(shape::equals))
                    .findFirst();
            if (next.isEmpty()) {
                return small;
            }
            small = next.get();
        }
    }
}
