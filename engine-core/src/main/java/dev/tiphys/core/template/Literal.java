package dev.tiphys.core.template;

/** Text without tags. */
record Literal(String source) implements Segment {
    @Override
    public String resolve(Scope scope, Strictness strictness) {
        return source;
    }
}
