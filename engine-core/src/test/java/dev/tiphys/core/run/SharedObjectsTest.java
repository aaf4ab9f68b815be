package dev.tiphys.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tiphys.core.decide.Surroundings;
import dev.tiphys.core.decide.Surroundings.CacheEntry;
import dev.tiphys.model.ClusterWorkflowTemplate;
import dev.tiphys.model.ConfigMap;
import dev.tiphys.model.ObjectMeta;
import dev.tiphys.model.Outputs;
import dev.tiphys.model.WorkflowSpec;
import dev.tiphys.model.WorkflowTemplate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedObjectsTest {
    private final SharedObjects shared = new SharedObjects();
    private final Surroundings seen = shared.seenBy("run", () -> {});

    private static ObjectMeta named(String name, String namespace) {
        return ObjectMeta.builder().name(name).namespace(namespace).build();
    }

    @Test
    void objects_are_found_by_namespace_and_name() {
        WorkflowTemplate here =
                new WorkflowTemplate(ObjectMeta.builder().name("t").build(), WorkflowSpec.EMPTY);
        WorkflowTemplate there = new WorkflowTemplate(named("t", "there"), WorkflowSpec.EMPTY);
        ClusterWorkflowTemplate everywhere = new ClusterWorkflowTemplate(named("t", "ignored"), WorkflowSpec.EMPTY);
        ConfigMap map = new ConfigMap(named("t", "there"), Map.of("k", "v"));
        shared.define(List.of(here, there, everywhere, map));
        assertThat(seen.workflowTemplate("default", "t")).containsSame(here);
        assertThat(seen.workflowTemplate("there", "t")).containsSame(there);
        assertThat(seen.workflowTemplate("elsewhere", "t")).isEmpty();
        assertThat(seen.clusterWorkflowTemplate("t")).containsSame(everywhere);
        assertThat(seen.configMap("there", "t")).containsSame(map);
        assertThat(seen.configMap("default", "t")).isEmpty();
    }

    @Test
    void an_object_takes_the_place_of_one_with_its_name() {
        shared.define(List.of(new ConfigMap(named("c", "n"), Map.of("k", "old"))));
        ConfigMap newer = new ConfigMap(named("c", "n"), Map.of("k", "new"));
        shared.define(List.of(newer));
        assertThat(seen.configMap("n", "c")).containsSame(newer);
    }

    @Test
    void a_workflow_is_refused_and_nothing_is_added() {
        ConfigMap map = new ConfigMap(named("c", "n"), Map.of());
        assertThatThrownBy(() -> shared.define(List.of(map, Fakes.workflow(1, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nothing can refer to a Workflow");
        assertThat(seen.configMap("n", "c")).isEmpty();
    }

    @Test
    void a_cache_keeps_the_entries_that_were_used_last() {
        CacheEntry entry = new CacheEntry(Outputs.EMPTY, "node", Instant.EPOCH);
        for (int i = 0; i < 10_000; i++) {
            seen.caches().save("n", "c", "key" + i, entry);
        }
        seen.caches().load("n", "c", "key0", Instant.EPOCH);
        seen.caches().save("n", "c", "one more", entry);
        assertThat(seen.caches().load("n", "c", "key0", Instant.EPOCH)).contains(entry);
        assertThat(seen.caches().load("n", "c", "key1", Instant.EPOCH)).isEmpty();
        assertThat(seen.caches().load("other", "c", "key0", Instant.EPOCH)).isEmpty();
    }
}
