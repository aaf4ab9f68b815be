package dev.tiphys.core.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Random texts: filled in, or a clean error. {@code -Dtiphys.fuzz=1000000} for a long run. */
@Timeout(600)
class TemplateFuzzTest {
    private static final int RUNS = Integer.getInteger("tiphys.fuzz", 50_000);
    private static final long SEED = Long.getLong("tiphys.fuzz.seed", 20260101L);

    private static final String[] PARTS = {
        "{{",
        "}}",
        "{{",
        "}}",
        "{",
        "}",
        "{{=",
        "name",
        " name ",
        "inputs.parameters.a",
        "item",
        "steps.x.status",
        "nil",
        "tags",
        "a",
        ".",
        "'",
        "\"",
        "\\",
        "\n",
        "\t",
        " ",
        "😀",
        "\uD83D",
        "\u0000",
        "1",
        "+",
        "1 + 1",
        "name + 'x'",
        "inputs.parameters['a']",
        "?? 1",
        "(",
        ")",
        "[",
        "]",
        "len(",
        "map([1], #)",
        "true ? 1 : 2",
        "let x = 1; x",
        "{a: 1} ",
        "\\u003c",
        "nope",
        "item.x",
        "text"
    };

    private final Random random = new Random(SEED);

    @Test
    void every_text_is_filled_in_or_is_a_clean_error() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("name", "hello");
        values.put("inputs.parameters.a", "5");
        values.put("item", "{{name}}");
        values.put("tags", "}} {{ {{=1}}");
        values.put("nil", null);
        Scope scope = Scope.of(values);
        int filled = 0;
        int failed = 0;
        for (int i = 0; i < RUNS; i++) {
            String text = text();
            try {
                TextTemplate template = TextTemplate.parse(text);
                assertThat(template.tags()).isNotNull();
                for (Strictness strictness : new Strictness[] {Strictness.NONE, Strictness.KNOWN, Strictness.ALL}) {
                    Rendered rendered = template.tryRender(scope, strictness);
                    filled += rendered.failure() == null && !rendered.text().equals(text) ? 1 : 0;
                    failed += rendered.failure() == null ? 0 : 1;
                }
                assertThat(ConditionTemplate.of(template)).isNotNull();
                ArgoText.substitute(text, scope, Strictness.NONE);
            } catch (TemplateException e) {
                failed++;
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("template " + text, e);
            }
        }
        assertThat(filled).isGreaterThan(RUNS / 100);
        assertThat(failed).isGreaterThan(RUNS / 100);
    }

    @Test
    void without_variables_simple_tags_stay() {
        for (int i = 0; i < RUNS / 10; i++) {
            String text = text().replace("=", "");
            TextTemplate template = TextTemplate.parse(text);
            if (template.mistake().isEmpty()) {
                assertThat(template.render(Scope.EMPTY, Strictness.NONE)).isEqualTo(text);
            }
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int parts = 1 + random.nextInt(8);
        for (int i = 0; i < parts; i++) {
            boolean tag = random.nextInt(3) == 0;
            text.append(tag ? tag() : part());
        }
        return text.toString();
    }

    private String tag() {
        StringBuilder tag = new StringBuilder(random.nextBoolean() ? "{{" : "{{=");
        int parts = 1 + random.nextInt(4);
        for (int i = 0; i < parts; i++) {
            tag.append(part());
        }
        return tag.append("}}").toString();
    }

    private String part() {
        return random.nextInt(20) == 0
                ? Character.toString(random.nextInt(0x300))
                : PARTS[random.nextInt(PARTS.length)];
    }
}
