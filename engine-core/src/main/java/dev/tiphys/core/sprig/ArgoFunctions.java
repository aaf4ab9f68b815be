package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoFunction;
import dev.tiphys.core.golang.GoJson;
import dev.tiphys.core.sprig.jsonpath.JsonPath;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The names that Argo puts into the environment of every expression: {@code asInt}, {@code asFloat}, {@code jsonpath},
 * {@code toJson} and {@code sprig}. They hide values of the same name. Immutable; built once and shared as far as clock
 * and random source can be.
 */
public final class ArgoFunctions {
    /** The functions that depend on nothing but their arguments. */
    private static final FunctionTable PURE = new FunctionTable()
            .addAll(StringFunctions.table())
            .addAll(WordFunctions.table())
            .addAll(NumberFunctions.table())
            .addAll(DefaultFunctions.table())
            .addAll(JsonFunctions.table())
            .addAll(ReflectFunctions.table())
            .addAll(ListFunctions.table())
            .addAll(DictFunctions.table())
            .addAll(EncodingFunctions.table())
            .addAll(PathFunctions.table())
            .addAll(UrlFunctions.table())
            .addAll(SemverFunctions.table())
            .add("getHostByName", "string -> string", a -> {
                throw new GoException("host names cannot be looked up in an expression: " + a.text(0));
            });

    private final Map<String, Object> roots;

    /**
     * Builds the functions.
     *
     * @param clock what {@code sprig.now} and its kin read
     * @param random what passwords, keys and shuffles come from; shared by all evaluations that use these functions
     */
    public ArgoFunctions(InstantSource clock, RandomGenerator random) {
        FunctionTable own = new FunctionTable()
                .add(
                        "jsonpath",
                        "string, string -> any",
                        a -> JsonPath.compile(a.text(1), a.budget())
                                .query(JsonFunctions.read(a.text(0), a.budget()), a.budget()))
                .add("toJson", "any -> string", a -> GoJson.marshal(a.any(0), a.budget()));
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("asInt", ConversionFunctions.asInt());
        names.put("asFloat", ConversionFunctions.asFloat());
        names.putAll(own.functions());
        names.put("sprig", sprig(clock, random).functions());
        roots = Collections.unmodifiableMap(names);
    }

    private static FunctionTable sprig(InstantSource clock, RandomGenerator random) {
        return new FunctionTable()
                .addAll(PURE)
                .addAll(new RegexFunctions().table())
                .addAll(new DateFunctions(clock).table())
                .addAll(new RandomFunctions(random).table())
                .addAll(new HashFunctions(random).table())
                .addAll(new CipherFunctions(random).table())
                .addAll(new CertificateFunctions(clock, random).table());
    }

    /** The five names. */
    public Set<String> names() {
        return roots.keySet();
    }

    /** The value of one of the names; null for any other. */
    public @Nullable Object get(String name) {
        return roots.get(name);
    }

    /** Names and values; four {@link GoFunction}s and the map of sprig's functions. */
    public Map<String, Object> roots() {
        return roots;
    }
}
