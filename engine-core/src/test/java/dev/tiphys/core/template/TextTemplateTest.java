package dev.tiphys.core.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tiphys.core.template.Rendered.Departure;
import dev.tiphys.core.template.TemplateException.Kind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class TextTemplateTest {
    private static final Map<String, @Nullable Object> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("name", "hello");
        VALUES.put("inputs.parameters.message", "hi there");
        VALUES.put("inputs.parameters.which", "A");
        VALUES.put("inputs.parameters.tag", "{{name}} {{=1+1}} }} {{");
        VALUES.put("inputs.parameters.odd", "\u0000 \u0007 \u007f \"\\ \n \uDBFF\uDFFD");
        VALUES.put("tasks.A.outputs.result", "of A");
        VALUES.put("tasks.B.outputs.result", null);
        VALUES.put("item", "it");
    }

    private static final Scope SCOPE = Scope.of(Collections.unmodifiableMap(VALUES));

    private static String render(String text, Strictness strictness) {
        return TextTemplate.parse(text).render(SCOPE, strictness);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no tags | no tags",
                "{{name}} | hello",
                "{{  name }}! | hello!",
                "{{name}}{{item}} | helloit",
                "a }} b {{name}}}} | a }} b hello}}",
                "{{tasks.{{inputs.parameters.which}}.outputs.result}} | of A",
                "{{ tasks.{{ inputs.parameters.which }}.outputs.result }} | of A",
                "{{custom}} {{name}} | {{custom}} hello",
                "{{{name}}} | {{{name}}}",
                "{{x-{{custom}}}} | {{x-{{custom}}}}",
                "{{}} {{ }} | {{}} {{ }}",
                "{name} $\\{{name}} | {name} $\\hello"
            })
    void fills_in_tags(String text, String expected) {
        assertThat(render(text, Strictness.KNOWN)).isEqualTo(expected);
        assertThat(TextTemplate.parse(text).tryRender(SCOPE, Strictness.KNOWN).text())
                .isEqualTo(expected);
    }

    @Test
    void a_value_stays_what_it_is() {
        for (String name : new String[] {"inputs.parameters.tag", "inputs.parameters.odd"}) {
            assertThat(render("[{{" + name + "}}]", Strictness.ALL)).isEqualTo("[" + VALUES.get(name) + "]");
        }
    }

    @Test
    void a_text_that_is_one_tag_gives_the_very_value() {
        assertThat(render("{{name}}", Strictness.ALL)).isSameAs(VALUES.get("name"));
        String literal = new String("literal");
        assertThat(TextTemplate.parse(literal).render(SCOPE, Strictness.ALL)).isSameAs(literal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{inputs.parameters.nope}}",
                "{{steps.x.outputs.result}}",
                "{{workflow.parameters['a']}}",
                "{{retries}}",
                "{{item.x}}",
                "{{ pod.name }}"
            })
    void a_known_name_that_is_not_there_is_an_error(String text) {
        assertThatThrownBy(() -> render("x" + text, Strictness.KNOWN))
                .isInstanceOfSatisfying(
                        TemplateException.class, e -> assertThat(e.kind()).isEqualTo(Kind.MISSING))
                .hasMessage("failed to resolve " + text);
        assertThat(render("x" + text, Strictness.NONE)).isEqualTo("x" + text);
    }

    @Test
    void references_to_steps_and_tasks_must_be_there_but_not_their_artifacts() {
        Strictness references = Strictness.below("steps", "tasks");

        assertThat(render("{{steps.a.outputs.artifacts.x}} {{stepsy}} {{inputs.parameters.n}}", references))
                .isEqualTo("{{steps.a.outputs.artifacts.x}} {{stepsy}} {{inputs.parameters.n}}");
        assertThatThrownBy(() -> render("{{steps.a.outputs.result}}", references))
                .hasMessage("failed to resolve {{steps.a.outputs.result}}");
    }

    @Test
    void an_absent_value_is_an_error_everywhere() {
        String message = "unable to substitute {{tasks.B.outputs.result}}: "
                + "output is an absent optional (skipped/omitted node with no default)";
        for (Strictness strictness : new Strictness[] {Strictness.NONE, Strictness.KNOWN, Strictness.ALL}) {
            assertThatThrownBy(() -> render("{{tasks.B.outputs.result}}", strictness))
                    .isInstanceOfSatisfying(
                            TemplateException.class, e -> assertThat(e.kind()).isEqualTo(Kind.ABSENT))
                    .hasMessage(message);
        }
    }

    @Test
    void what_stays_is_listed() {
        Rendered rendered = TextTemplate.parse("{{a}} {{name}} {{ b }}").tryRender(SCOPE, Strictness.NONE);

        assertThat(rendered.text()).isEqualTo("{{a}} hello {{ b }}");
        assertThat(rendered.unresolved()).containsExactly("{{a}}", "{{ b }}");
        assertThat(TextTemplate.parse("{{a}}").tryRender(SCOPE, Strictness.ALL).error())
                .contains("failed to resolve {{a}}");
    }

    @Test
    void where_Argo_would_have_done_otherwise_is_said() {
        assertThat(TextTemplate.parse("{{name}} {{item}}")
                        .tryRender(SCOPE, Strictness.ALL)
                        .departures())
                .isEmpty();
        assertThat(TextTemplate.parse("{{inputs.parameters.tag}}")
                        .tryRender(SCOPE, Strictness.ALL)
                        .departures())
                .containsExactly(Departure.TAG_IN_VALUE);
        assertThat(TextTemplate.parse("{{inputs.parameters.odd}}")
                        .tryRender(SCOPE, Strictness.ALL)
                        .departures())
                .containsExactly(Departure.CONTROL_CHARACTER);
        Scope harmless = Scope.of(Map.of("a", "{{custom}} \u00e9\n\t😀", "b", "x"));
        assertThat(TextTemplate.parse("{{a}}")
                        .tryRender(harmless, Strictness.ALL)
                        .departures())
                .isEmpty();
    }

    @Test
    void a_tag_without_end_is_a_mistake() {
        TextTemplate text = TextTemplate.parse("a {{name}} \"{{x");

        assertThat(text.mistake())
                .contains("Cannot find end tag=\"}}\" in the template=\"\\\"a {{name}} \\\\\\\"{{x\\\"\" "
                        + "starting from \"x\\\"\"");
        assertThat(text.isLiteral()).isFalse();
        assertThatThrownBy(() -> text.render(SCOPE, Strictness.NONE))
                .isInstanceOfSatisfying(
                        TemplateException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNCLOSED));
    }

    @Test
    void tags_are_listed_with_those_inside_of_others() {
        TextTemplate text = TextTemplate.parse("{{ a }} {{b.{{c}}}} text");

        assertThat(text.tags()).extracting(Tag::source).containsExactly("{{ a }}", "{{c}}", "{{b.{{c}}}}");
        assertThat(text.tags()).extracting(Tag::content).containsExactly("a", "c", "b.{{c}}");
        assertThat(text.isLiteral()).isFalse();
        assertThat(TextTemplate.parse("{{ a }}").onlyName()).contains("a");
        assertThat(TextTemplate.parse("{{ a }} ").onlyName()).isEmpty();
        assertThat(TextTemplate.parse("text").isLiteral()).isTrue();
    }

    @Test
    void many_braces_take_little_time() {
        for (String part : new String[] {"{{a{{b}} ", "{{a", "{{{", "}}{{", "{{a{{b}}}}", "{{ {{ }} "}) {
            TextTemplate text = TextTemplate.parse(part.repeat(50_000));
            assertThat(text.tryRender(SCOPE, Strictness.NONE)).isNotNull();
        }
    }

    @Test
    void layers_hide_what_lies_below() {
        Scope upper = Scope.of(Map.of("name", "upper", "item.a", "1"));
        Scope both = upper.over(SCOPE);

        assertThat(TextTemplate.parse("{{name}} {{item}} {{item.a}}").render(both, Strictness.ALL))
                .isEqualTo("upper it 1");
        assertThat(both.root("item")).isEqualTo(Map.of("a", "1"));
        assertThat(both.root("tasks")).isEqualTo(Objects.requireNonNull(SCOPE.root("tasks")));
    }
}
