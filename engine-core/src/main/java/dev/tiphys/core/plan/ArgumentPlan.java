package dev.tiphys.core.plan;

import dev.tiphys.model.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * One argument of a call.
 *
 * @param parameter as declared
 * @param value its value's text; null if it has none
 */
public record ArgumentPlan(Parameter parameter, @Nullable Text value) {
    static ArgumentPlan of(Parameter parameter) {
        String value = parameter.value();
        return new ArgumentPlan(parameter, value == null ? null : Text.of(value));
    }

    public String name() {
        return parameter.name();
    }
}
