package dev.tiphys.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tiphys.engine.WorkflowEngine;
import dev.tiphys.graph.Node;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.RunSnapshot;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShapeTest {
    private static RunSnapshot run(Shape shape, int nodes) throws InterruptedException {
        try (WorkflowEngine engine =
                WorkflowEngine.builder().executor(new NoOpExecutor()).build()) {
            return engine.submit(shape.workflow(nodes)).await();
        }
    }

    private static Node node(RunSnapshot run, String name) {
        return run.nodes().stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void every_shape_succeeds_and_has_about_the_nodes_asked_for(Shape shape) throws InterruptedException {
        RunSnapshot end = run(shape, 300);

        assertThat(end.succeeded()).as(end.message()).isTrue();
        assertThat(end.nodes()).hasSizeBetween(300, 305);
    }

    @Test
    void a_chain_hands_its_parameter_on() throws InterruptedException {
        Node last = node(run(Shape.CHAIN, 20), "bench.t19");

        assertThat(last.inputs().orElseThrow().parameters().get(0).value()).isEqualTo("v");
    }

    @Test
    void the_last_step_of_a_fan_out_takes_all_results() throws InterruptedException {
        Node all = node(run(Shape.FAN_OUT, 3), "bench[1].all");

        assertThat(all.inputs().orElseThrow().parameters().get(0).value()).isEqualTo("[\"v\",\"v\",\"v\"]");
    }

    @Test
    void the_loop_leaves_every_third_item_out() throws InterruptedException {
        RunSnapshot end = run(Shape.LOOP, 30);

        assertThat(end.nodes())
                .filteredOn(node -> node.phase() == NodePhase.SKIPPED)
                .hasSize(10);
    }

    @Test
    void a_task_of_a_layer_depends_on_three_of_the_layer_before() {
        int[][] dependencies = Shape.layeredDependencies(250);

        assertThat(Arrays.stream(dependencies).limit(100)).allMatch(before -> before.length == 0);
        assertThat(dependencies[230]).hasSize(3).doesNotHaveDuplicates();
        assertThat(Arrays.stream(dependencies[230])).allMatch(before -> before >= 100 && before < 200);
    }

    @Test
    void shapes_are_found_by_name() {
        assertThat(Shape.named("fan-out")).isEqualTo(List.of(Shape.FAN_OUT));
        assertThat(Shape.named("all")).containsExactly(Shape.values());
        assertThatThrownBy(() -> Shape.named("ring"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chain, fan-out, dag, loop or all, not ring");
    }
}
