package dev.tiphys.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A container: what runs, with which words and environment. Probes, ports, mounts and the like stay data in {@code extra}.
 *
 * @param name the container's name; null means {@code main} for a main container
 * @param image the image; null when the manifest does not say
 * @param command the program and its first words; empty means the image's own entry point
 * @param args more words
 * @param env environment, in order; later ones win
 * @param envFrom whole config maps and secrets as environment
 * @param workingDir working directory; null means the image's own
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record ContainerTemplate(
        @Nullable String name,
        @Nullable String image,
        List<String> command,
        List<String> args,
        List<EnvVar> env,
        List<EnvFromSource> envFrom,
        @Nullable String workingDir,
        Map<String, @Nullable Object> extra) {
    /** Nothing at all. */
    public static final ContainerTemplate EMPTY = builder().build();

    /** Copies its lists and maps. */
    public ContainerTemplate {
        command = List.copyOf(command);
        args = List.copyOf(args);
        env = List.copyOf(env);
        envFrom = List.copyOf(envFrom);
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
        builder.image = image;
        builder.command = command;
        builder.args = args;
        builder.env = env;
        builder.envFrom = envFrom;
        builder.workingDir = workingDir;
        builder.extra = extra;
        return builder;
    }

    /** Sets what a {@link ContainerTemplate} holds; each method sets the component of its name. */
    public static final class Builder {
        private @Nullable String name;
        private @Nullable String image;
        private List<String> command = List.of();
        private List<String> args = List.of();
        private List<EnvVar> env = List.of();
        private List<EnvFromSource> envFrom = List.of();
        private @Nullable String workingDir;
        private Map<String, @Nullable Object> extra = Map.of();

        private Builder() {}

        /** Sets {@link ContainerTemplate#name()}. */
        public Builder name(@Nullable String value) {
            this.name = value;
            return this;
        }

        /** Sets {@link ContainerTemplate#image()}. */
        public Builder image(@Nullable String value) {
            this.image = value;
            return this;
        }

        /** Sets {@link ContainerTemplate#command()}. */
        public Builder command(List<String> value) {
            this.command = value;
            return this;
        }

        /** Sets {@link ContainerTemplate#args()}. */
        public Builder args(List<String> value) {
            this.args = value;
            return this;
        }

        /** Sets {@link ContainerTemplate#env()}. */
        public Builder env(List<EnvVar> value) {
            this.env = value;
            return this;
        }

        /** Sets {@link ContainerTemplate#envFrom()}. */
        public Builder envFrom(List<EnvFromSource> value) {
            this.envFrom = value;
            return this;
        }

        /** Sets {@link ContainerTemplate#workingDir()}. */
        public Builder workingDir(@Nullable String value) {
            this.workingDir = value;
            return this;
        }

        /** Sets {@link ContainerTemplate#extra()}. */
        public Builder extra(Map<String, @Nullable Object> value) {
            this.extra = value;
            return this;
        }

        /** What was set so far. */
        public ContainerTemplate build() {
            return new ContainerTemplate(name, image, command, args, env, envFrom, workingDir, extra);
        }
    }
}
