package dev.tiphys.core.sprig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.core.golang.Budget;
import dev.tiphys.core.golang.GoBytes;
import dev.tiphys.core.golang.GoDuration;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoFunction;
import dev.tiphys.core.golang.GoInt;
import dev.tiphys.core.golang.GoSlice;
import dev.tiphys.core.golang.GoTime;
import dev.tiphys.core.golang.GoType;
import dev.tiphys.core.sprig.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random calls give a value or a {@link GoException}, nothing else. */
class FuzzedCallsTest {
    private static final int CALLS = 200_000;
    private static final String CHARACTERS = "ab01 .,-_$@*?[](){}'\"\\/:%+=~^<>|&!#\n\t\u0000é\uDCFF😀";

    private final Random random = new Random(20260102);

    @Test
    void functions_give_values_or_clean_errors() {
        List<GoFunction> functions = new ArrayList<>(new Sprig(1).functions().values());
        // Making keys is slow and takes no input that could break it.
        functions.removeIf(f -> f.name().startsWith("gen") && !f.name().endsWith("WithKey"));
        functions.removeIf(f -> List.of("bcrypt", "htpasswd", "derivePassword").contains(f.name()));
        int values = 0;
        for (int i = 0; i < CALLS; i++) {
            GoFunction function = functions.get(random.nextInt(functions.size()));
            List<@Nullable Object> args = arguments(function.goType());
            try {
                function.call(args, new Budget(100_000, 1 << 20));
                values++;
            } catch (GoException e) {
                assertThat(e.getMessage()).isNotNull();
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(function.name() + args, e);
            }
        }
        assertThat(values).isGreaterThan(CALLS / 4);
    }

    @Test
    void selectors_give_values_or_clean_errors() {
        Object document = JsonFunctions.read(
                "{\"a\":[{\"b\":1,\"c\":\"x\"},{\"b\":[2,3]},null],\"b\":{\"a\":true},\"0\":1.5}", Budget.standard());
        for (int i = 0; i < CALLS; i++) {
            String selector = "$" + (random.nextBoolean() ? "." : "[") + text(random.nextInt(20));
            try {
                Budget budget = new Budget(100_000, 1 << 20);
                JsonPath.compile(selector, budget).query(document, budget);
            } catch (GoException e) {
                assertThat(e.getMessage()).isNotNull();
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(selector, e);
            }
        }
    }

    private List<@Nullable Object> arguments(GoType type) {
        int count = type.in().size();
        if (type.isVariadic()) {
            count += random.nextInt(4) - 1;
        }
        List<@Nullable Object> args = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            args.add(random.nextInt(30) == 0 ? zero(type.inAt(i)) : value(type.inAt(i), 0));
        }
        return args;
    }

    private static @Nullable Object zero(GoType type) {
        return dev.tiphys.core.golang.GoZero.of(type);
    }

    private @Nullable Object value(GoType type, int depth) {
        return switch (type.kind()) {
            case STRING -> text(random.nextInt(12));
            case INT -> number();
            case BOOL -> random.nextBoolean();
            case FLOAT64 -> random.nextGaussian() * 10;
            case MAP -> map(depth);
            case SLICE -> list(depth);
            case STRUCT -> type.equals(GoType.TIME) ? time() : new Certificate(text(5), text(5));
            case UINT32 -> new GoInt(dev.tiphys.core.golang.GoKind.UINT32, random.nextInt());
            default -> any(depth);
        };
    }

    private @Nullable Object any(int depth) {
        return switch (random.nextInt(depth > 3 ? 10 : 13)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2, 3 -> text(random.nextInt(12));
            case 4 -> number();
            case 5 -> GoInt.int64(number());
            case 6 -> Double.longBitsToDouble(random.nextLong());
            case 7 -> time();
            case 8 -> new GoDuration(random.nextLong());
            case 9 -> GoBytes.of(text(5).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            case 10 -> map(depth);
            case 11 -> GoSlice.ofStrings(Arrays.asList(text(3), text(2)));
            default -> list(depth);
        };
    }

    private GoTime time() {
        return new GoTime(random.nextInt() * 10L, random.nextInt(1_000_000_000), dev.tiphys.core.golang.GoLocation.UTC);
    }

    private long number() {
        return switch (random.nextInt(10)) {
            case 0 -> random.nextLong();
            case 1 -> Long.MIN_VALUE;
            case 2 -> Long.MAX_VALUE;
            default -> random.nextInt(20) - 5;
        };
    }

    private Map<String, @Nullable Object> map(int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            map.put(random.nextBoolean() ? "a" : text(2), any(depth + 1));
        }
        return map;
    }

    private List<@Nullable Object> list(int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(any(depth + 1));
        }
        return list;
    }

    private String text(int length) {
        int[] runes = Objects.requireNonNull(CHARACTERS.codePoints().toArray());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(runes[random.nextInt(runes.length)]);
        }
        return text.toString();
    }
}
