package dev.tiphys.core.sprig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tiphys.core.golden.GoldenFile;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SignaturesTest {
    /** The file was printed by the real library: names and types of its function map. */
    @Test
    void every_function_has_the_name_and_the_type_it_has_in_go() {
        List<String> ours = new TreeMap<>(new Sprig(1).functions())
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue().goType())
                        .toList();
        assertThat(ours).isEqualTo(GoldenFile.resource("/dev/tiphys/core/sprig/signatures.txt"));
    }

    @Test
    void the_roots_are_argos_five_names() {
        ArgoFunctions argo = new ArgoFunctions(() -> Sprig.NOW, new java.util.Random(1));
        assertThat(argo.names()).containsExactly("asInt", "asFloat", "jsonpath", "toJson", "sprig");
        assertThat(argo.roots().keySet()).isEqualTo(argo.names());
        assertThat(argo.get("now")).isNull();
    }
}
