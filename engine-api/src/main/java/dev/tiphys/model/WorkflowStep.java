package dev.tiphys.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of a steps template.
 *
 * @param name the step's name; empty when the manifest gives none
 * @param template the template to run; null when the manifest does not say
 * @param inline or the template itself; null when the manifest does not say
 * @param templateRef or a template elsewhere; null when the manifest does not say
 * @param arguments what the template is given
 * @param withItems loop: one child for each; empty when there is no such loop
 * @param withParam loop over a JSON list, usually a tag; null when the manifest does not say
 * @param withSequence loop over numbers; null when the manifest does not say
 * @param when condition; null means always
 * @param continueOn which bad ends are tolerated; null means none
 * @param onExit template to run after the step; null when the manifest does not say
 * @param hooks hooks by name
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record WorkflowStep(
        String name,
        @Nullable String template,
        @Nullable Template inline,
        @Nullable TemplateRef templateRef,
        Arguments arguments,
        List<Item> withItems,
        @Nullable String withParam,
        @Nullable Sequence withSequence,
        @Nullable String when,
        @Nullable ContinueOn continueOn,
        @Nullable String onExit,
        Map<String, LifecycleHook> hooks,
        Map<String, @Nullable Object> extra)
        implements Activity {
    /** Copies its lists and maps. */
    public WorkflowStep {
        withItems = List.copyOf(withItems);
        hooks = Copies.map(hooks);
        extra = Copies.data(extra);
    }

    /** A builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds all of this. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.name = name;
        builder.template = template;
        builder.inline = inline;
        builder.templateRef = templateRef;
        builder.arguments = arguments;
        builder.withItems = withItems;
        builder.withParam = withParam;
        builder.withSequence = withSequence;
        builder.when = when;
        builder.continueOn = continueOn;
        builder.onExit = onExit;
        builder.hooks = hooks;
        builder.extra = extra;
        return builder;
    }

    /** Sets what a {@link WorkflowStep} holds; each method sets the component of its name. */
    public static final class Builder {
        private String name = "";
        private @Nullable String template;
        private @Nullable Template inline;
        private @Nullable TemplateRef templateRef;
        private Arguments arguments = Arguments.EMPTY;
        private List<Item> withItems = List.of();
        private @Nullable String withParam;
        private @Nullable Sequence withSequence;
        private @Nullable String when;
        private @Nullable ContinueOn continueOn;
        private @Nullable String onExit;
        private Map<String, LifecycleHook> hooks = Map.of();
        private Map<String, @Nullable Object> extra = Map.of();

        private Builder() {}

        /** Sets {@link WorkflowStep#name()}. */
        public Builder name(String value) {
            this.name = value;
            return this;
        }

        /** Sets {@link WorkflowStep#template()}. */
        public Builder template(@Nullable String value) {
            this.template = value;
            return this;
        }

        /** Sets {@link WorkflowStep#inline()}. */
        public Builder inline(@Nullable Template value) {
            this.inline = value;
            return this;
        }

        /** Sets {@link WorkflowStep#templateRef()}. */
        public Builder templateRef(@Nullable TemplateRef value) {
            this.templateRef = value;
            return this;
        }

        /** Sets {@link WorkflowStep#arguments()}. */
        public Builder arguments(Arguments value) {
            this.arguments = value;
            return this;
        }

        /** Sets {@link WorkflowStep#withItems()}. */
        public Builder withItems(List<Item> value) {
            this.withItems = value;
            return this;
        }

        /** Sets {@link WorkflowStep#withParam()}. */
        public Builder withParam(@Nullable String value) {
            this.withParam = value;
            return this;
        }

        /** Sets {@link WorkflowStep#withSequence()}. */
        public Builder withSequence(@Nullable Sequence value) {
            this.withSequence = value;
            return this;
        }

        /** Sets {@link WorkflowStep#when()}. */
        public Builder when(@Nullable String value) {
            this.when = value;
            return this;
        }

        /** Sets {@link WorkflowStep#continueOn()}. */
        public Builder continueOn(@Nullable ContinueOn value) {
            this.continueOn = value;
            return this;
        }

        /** Sets {@link WorkflowStep#onExit()}. */
        public Builder onExit(@Nullable String value) {
            this.onExit = value;
            return this;
        }

        /** Sets {@link WorkflowStep#hooks()}. */
        public Builder hooks(Map<String, LifecycleHook> value) {
            this.hooks = value;
            return this;
        }

        /** Sets {@link WorkflowStep#extra()}. */
        public Builder extra(Map<String, @Nullable Object> value) {
            this.extra = value;
            return this;
        }

        /** What was set so far. */
        public WorkflowStep build() {
            return new WorkflowStep(
                    name,
                    template,
                    inline,
                    templateRef,
                    arguments,
                    withItems,
                    withParam,
                    withSequence,
                    when,
                    continueOn,
                    onExit,
                    hooks,
                    extra);
        }
    }
}
