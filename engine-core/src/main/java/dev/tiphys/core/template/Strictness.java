package dev.tiphys.core.template;

import java.util.List;

/** Which tags must be resolved; the others may stay as text. */
@FunctionalInterface
public interface Strictness {
    /** No tag has to be resolved, nor does an expression that fails: for texts that are filled in again later. */
    Strictness NONE = new Strictness() {
        @Override
        public boolean mustResolve(String name) {
            return false;
        }

        @Override
        public boolean isLenient() {
            return true;
        }
    };

    /** Every tag must be resolved, as Argo has it for the items of a loop. */
    Strictness ALL = name -> true;

    /** Names that begin with a scope of the engine must be resolved; any other tag is text. */
    Strictness KNOWN = KnownNames::contains;

    /**
     * Whether a tag of that name fails when there is no such variable.
     *
     * @param name without blanks around it
     */
    boolean mustResolve(String name);

    /** Whether an expression that fails is left as text even if all its names are there. */
    default boolean isLenient() {
        return false;
    }

    /** Whether an expression that uses that name fails when there is no such variable. */
    default boolean mustResolveInExpression(String name) {
        return mustResolve(name);
    }

    /**
     * Names that are one of the prefixes or lie below it must be resolved, but output artifacts in simple tags may be
     * missing: Argo's way with references to steps and tasks.
     */
    static Strictness below(String... prefixes) {
        return new PrefixStrictness(List.of(prefixes));
    }
}
