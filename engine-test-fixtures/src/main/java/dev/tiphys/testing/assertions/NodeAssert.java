package dev.tiphys.testing.assertions;

import dev.tiphys.graph.Node;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.model.Parameter;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about one node of a run. */
public final class NodeAssert extends AbstractAssert<NodeAssert, Node> {
    private final RunAssert run;

    NodeAssert(RunAssert run, Node node) {
        super(node, NodeAssert.class);
        this.run = run;
    }

    /** Back to the run. */
    public RunAssert and() {
        return run;
    }

    /** Another node of the run. */
    public NodeAssert node(String name) {
        return run.node(name);
    }

    /** It has ended well. */
    public NodeAssert isSucceeded() {
        return hasPhase(NodePhase.SUCCEEDED);
    }

    /** Its own work failed. */
    public NodeAssert isFailed() {
        return hasPhase(NodePhase.FAILED);
    }

    /** Something around its work went wrong. */
    public NodeAssert isError() {
        return hasPhase(NodePhase.ERROR);
    }

    /** Its condition was false. */
    public NodeAssert isSkipped() {
        return hasPhase(NodePhase.SKIPPED);
    }

    /** What it depends on ended in a way that rules it out. */
    public NodeAssert isOmitted() {
        return hasPhase(NodePhase.OMITTED);
    }

    /** It has begun and not ended. */
    public NodeAssert isRunning() {
        return hasPhase(NodePhase.RUNNING);
    }

    /** It waits to be started. */
    public NodeAssert isPending() {
        return hasPhase(NodePhase.PENDING);
    }

    /** It has that phase. */
    public NodeAssert hasPhase(NodePhase phase) {
        return check(
                actual.phase() == phase, "phase", phase.text(), actual.phase().text());
    }

    /** It has that type. */
    public NodeAssert hasType(NodeType type) {
        return check(actual.type() == type, "type", type.text(), actual.type().text());
    }

    /** It has exactly that message. */
    public NodeAssert hasMessage(String message) {
        return check(actual.message().equals(message), "message", message, actual.message());
    }

    /** Its message holds that text. */
    public NodeAssert hasMessageContaining(String text) {
        return check(actual.message().contains(text), "message with", text, actual.message());
    }

    /** Its input parameter has that value. */
    public NodeAssert hasInput(String name, String value) {
        String given = actual.inputs()
                .flatMap(inputs -> inputs.parameter(name))
                .map(Parameter::value)
                .orElse(null);
        return check(value.equals(given), "input " + name, value, given);
    }

    /** Its output parameter has that value. */
    public NodeAssert hasOutput(String name, String value) {
        String given = actual.outputs()
                .flatMap(outputs -> outputs.parameter(name))
                .map(Parameter::value)
                .orElse(null);
        return check(value.equals(given), "output " + name, value, given);
    }

    /** Its output artifact exists. */
    public NodeAssert hasArtifact(String name) {
        boolean there =
                actual.outputs().flatMap(outputs -> outputs.artifact(name)).isPresent();
        return check(there, "artifact", name, null);
    }

    /** It printed that. */
    public NodeAssert hasResult(String result) {
        String given = actual.outputs().map(outputs -> outputs.result()).orElse(null);
        return check(result.equals(given), "result", result, given);
    }

    /** Its main container ended with that exit code. */
    public NodeAssert hasExitCode(int code) {
        String given = actual.outputs().map(outputs -> outputs.exitCode()).orElse(null);
        return check(Objects.equals(String.valueOf(code), given), "exit code", String.valueOf(code), given);
    }

    private NodeAssert check(boolean right, String what, String expected, @Nullable String given) {
        if (!right) {
            RunTree tree = run.tree().mark(actual.name(), "expected " + what + " " + expected);
            throw run.fail(
                    tree,
                    "expected %s to have %s %s, but it has %s",
                    actual.name(),
                    what,
                    RunAssert.quoted(expected),
                    RunAssert.quoted(given));
        }
        return this;
    }
}
