package dev.tiphys.core.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TreeTemplateTest {
    private final Scope scope = Scope.of(Map.of("x", "1\"", "y", "k"));

    @Test
    void texts_and_keys_are_filled_in_and_the_rest_is_shared() {
        List<Object> untouched = List.of("a", 1L, Map.of("b", true));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("untouched", untouched);
        tree.put("list", List.of("{{x}}", "same"));
        tree.put("{{y}}", 5L);

        TreeTemplate template = TreeTemplate.of(tree);

        assertThat(template.leaves())
                .extracting(leaf -> leaf.path() + "=" + leaf.text())
                .containsExactly("list.0={{x}}", "{{y}}={{y}}");
        Map<?, ?> rendered = (Map<?, ?>) Objects.requireNonNull(template.render(scope, Strictness.ALL));
        assertThat(rendered).isEqualTo(Map.of("untouched", untouched, "list", List.of("1\"", "same"), "k", 5L));
        assertThat(rendered.get("untouched")).isSameAs(untouched);
    }

    @Test
    void a_tree_without_tags_is_its_own_copy() {
        Map<String, Object> tree = Map.of("a", List.of(1L, "b"));
        TreeTemplate template = TreeTemplate.of(tree);

        assertThat(template.isLiteral()).isTrue();
        assertThat(template.render(scope, Strictness.ALL)).isSameAs(tree);
    }
}
