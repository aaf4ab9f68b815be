package dev.tiphys.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules about inputs, results and outputs. */
interface OutputRules extends ExecutorUnderTest {
    private String echo(String text) {
        return run(TestTask.of(optional(echoes(text), "prints"))).result().orElse("no result");
    }

    private Map<String, String> write(String text) {
        return run(TestTask.of(optional(writes(text), "writes an output parameter")))
                .parameters();
    }

    @Test
    default void theResultIsWhatTheWorkPrinted() {
        assertEquals("hello", echo("hello"));
    }

    @Test
    default void thereIsNoResultWhereNobodyWantsIt() {
        TestTask task = TestTask.of(optional(echoes("much"), "prints"));
        assertEquals(Optional.empty(), run(task.withoutResult()).result());
    }

    @Test
    default void whatTheWorkPrintsIsInItsLog() {
        Probe probe = start(
                        TestTask.of(optional(echoes("to the log"), "prints")).withoutResult())
                .probe();
        assertNotNull(probe.awaitEnd(patience()));
        assertTrue(probe.log().contains("to the log"), "neither reported by output() nor in main.log");
    }

    @Test
    default void everyTextOfTheWorldPassesThrough() {
        String text = "Grüße, 世界 🚀 e\u0301 \u202Eעברית";
        assertEquals(text, echo(text));
    }

    @Test
    default void lineEndsAndBlanksInsideOfATextPassThrough() {
        assertEquals("  a\n\n\tb  c\nd", echo("  a\n\n\tb  c\nd"));
    }

    @Test
    default void quotesTagsAndDollarsAreTextAsAnyOther() {
        String text = "\"'`$(x) ${y} %z% {{w}} \\n * ~ # | < > & ;";
        assertEquals(text, echo(text));
    }

    @Test
    default void bigResultsPassThrough() {
        String line = "0123456789abcdef".repeat(16);
        String big = (line + "\n").repeat(256) + "end";
        String result = echo(big);
        assertEquals(big.length(), result.length(), "the result was cut or padded");
        assertEquals(big, result);
    }

    @Test
    default void outputParametersAreReported() {
        assertEquals("value", write("value").get("out"));
    }

    @Test
    default void outputParametersKeepEveryText() {
        assertEquals("ü\n🚀 \"x\"", write("ü\n🚀 \"x\"").get("out"));
    }

    @Test
    default void onlyDeclaredOutputParametersAreReported() {
        assertTrue(Set.of("out").containsAll(write("value").keySet()), "it reports what nobody declared");
    }
}
