package dev.tiphys.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelTest {
    @Test
    void a_record_does_not_see_later_changes_of_what_it_was_made_from() {
        List<Parameter> parameters = new ArrayList<>(List.of(Parameter.of("a", "1")));
        List<@Nullable Object> inner = new ArrayList<>(List.of("x"));
        Map<String, @Nullable Object> extra = new LinkedHashMap<>();
        extra.put("list", inner);
        extra.put("nothing", null);
        Arguments arguments = new Arguments(parameters, List.of(), extra);
        parameters.clear();
        inner.add("y");
        extra.clear();
        assertThat(arguments.parameters()).hasSize(1);
        assertThat(arguments.extra()).containsOnlyKeys("list", "nothing").containsEntry("list", List.of("x"));
    }

    @Test
    void what_a_record_holds_cannot_be_changed() {
        Map<String, @Nullable Object> extra = new LinkedHashMap<>();
        extra.put("map", new LinkedHashMap<>(Map.of("a", new ArrayList<>(List.of(1L)))));
        Map<String, @Nullable Object> kept = new Arguments(List.of(), List.of(), extra).extra();
        assertThatThrownBy(kept::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((Map<?, ?>) Objects.requireNonNull(kept.get("map"))).clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((List<?>)
                                Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(kept.get("map"))).get("a")))
                        .clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void what_is_immutable_already_is_shared() {
        Template template = Template.builder()
                .name("a")
                .annotations(Map.of("k", "v"))
                .extra(Map.of("volumes", List.of()))
                .build();
        Template copy = template.toBuilder().timeout("1s").build();
        assertThat(copy.extra()).isSameAs(template.extra());
        assertThat(copy.annotations()).isSameAs(template.annotations());
        assertThat(copy.toBuilder().timeout(null).build()).isEqualTo(template).hasSameHashCodeAs(template);
    }

    @Test
    void data_of_any_depth_is_copied() {
        Object deep = "core";
        for (int i = 0; i < 100_000; i++) {
            deep = i % 2 == 0 ? List.of(deep) : Map.of("k", deep);
        }
        assertThat(new PluginTemplate("p", deep).value()).isNotNull();
    }

    @Test
    void arguments_are_replaced_by_name_and_added_at_the_end() {
        Arguments arguments = Arguments.of("a", "1").with("b", "2").with("a", "3");
        assertThat(arguments.parameters()).containsExactly(Parameter.of("a", "3"), Parameter.of("b", "2"));
        assertThat(arguments.parameter("b")).map(Parameter::value).contains("2");
        assertThat(arguments.parameter("c")).isEmpty();
        assertThat(Arguments.EMPTY.isEmpty()).isTrue();
    }

    @Test
    void a_value_takes_the_place_of_a_source() {
        Parameter parameter = Parameter.builder()
                .name("p")
                .valueFrom(ValueFrom.builder().path("/tmp/x").build())
                .build();
        assertThat(parameter.withValue("v")).isEqualTo(Parameter.of("p", "v"));
    }

    @Test
    void the_kind_of_an_item_is_told_from_its_text() {
        assertThat(List.of("\"a\"", "-1.10", "true", "null", "[]", "{}"))
                .extracting(json -> new Item(json).kind())
                .containsExactly(
                        Item.Kind.STRING,
                        Item.Kind.NUMBER,
                        Item.Kind.BOOL,
                        Item.Kind.NULL,
                        Item.Kind.LIST,
                        Item.Kind.MAP);
        assertThatThrownBy(() -> new Item("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_type_of_a_template_is_told_in_argos_order() {
        Template all = Template.builder()
                .plugin(new PluginTemplate("p", null))
                .http(HttpTemplate.builder().build())
                .suspend(new SuspendTemplate(null))
                .data(new DataTemplate(DataSource.EMPTY, List.of()))
                .resource(ResourceTemplate.builder().build())
                .script(new ScriptTemplate(ContainerTemplate.EMPTY, ""))
                .dag(new DagTemplate(null, List.of(), null))
                .steps(List.of())
                .containerSet(new ContainerSetTemplate(List.of(), null))
                .container(ContainerTemplate.EMPTY)
                .build();
        List<TemplateType> types = new ArrayList<>(List.of(TemplateType.values()));
        types.remove(TemplateType.UNKNOWN);
        assertThat(all.types()).isEqualTo(types);
        assertThat(all.type()).isEqualTo(TemplateType.CONTAINER);
        assertThat(Template.builder().build().type()).isEqualTo(TemplateType.UNKNOWN);
    }

    @Test
    void the_places_of_an_artifact_are_told() {
        Artifact artifact = Artifact.builder()
                .name("a")
                .raw(new RawArtifact(""))
                .extra(Map.of("s3", Map.of(), "archiveLogs", true))
                .build();
        assertThat(artifact.locations()).containsExactly("raw", "s3");
    }
}
