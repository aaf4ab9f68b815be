package dev.tiphys.core.plan;

import dev.tiphys.core.manifest.codec.TemplateCodec;
import dev.tiphys.core.template.Tag;
import dev.tiphys.core.template.TextTemplate;
import dev.tiphys.model.Template;
import java.util.function.Consumer;

/** Looks for expressions in tags that cannot be read. */
final class SyntaxErrors implements Consumer<String> {
    private static final String EXPRESSION = "{{=";

    private String first = "";

    private SyntaxErrors() {}

    /** What is wrong with the first such expression of a template; empty if there is none. */
    static String firstIn(Template template) {
        SyntaxErrors errors = new SyntaxErrors();
        TemplateCodec.CODEC.forEachText(template, errors);
        return errors.first;
    }

    @Override
    public void accept(String text) {
        if (!first.isEmpty() || !text.contains(EXPRESSION)) {
            return;
        }
        for (Tag tag : TextTemplate.parse(text).tags()) {
            if (tag.isExpression() && first.isEmpty()) {
                first = Expressions.syntaxError(tag.content());
            }
        }
    }
}
