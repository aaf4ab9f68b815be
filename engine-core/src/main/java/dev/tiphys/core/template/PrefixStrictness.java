package dev.tiphys.core.template;

import java.util.List;

/** Demands names below some prefixes. */
record PrefixStrictness(List<String> prefixes) implements Strictness {
    @Override
    public boolean mustResolve(String name) {
        return mustResolveInExpression(name) && !name.contains(".outputs.artifacts.");
    }

    @Override
    public boolean mustResolveInExpression(String name) {
        for (String prefix : prefixes) {
            if (name.startsWith(prefix) && (name.length() == prefix.length() || name.charAt(prefix.length()) == '.')) {
                return true;
            }
        }
        return false;
    }
}
