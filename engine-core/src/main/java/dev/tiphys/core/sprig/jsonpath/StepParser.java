package dev.tiphys.core.sprig.jsonpath;

import dev.tiphys.core.golang.GoText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the text of one step. */
final class StepParser {
    private final ScriptParser scripts;
    private final String token;

    private StepParser(ScriptParser scripts, String token) {
        this.scripts = scripts;
        this.token = token;
    }

    /** @throws PathException when the text is no step */
    static Step parse(String text, ScriptParser scripts) {
        return new StepParser(scripts, GoText.trimSpace(text)).parse();
    }

    private Step parse() {
        switch (token) {
            case "" -> throw new PathException("invalid token. token string is empty");
            case "$" -> {
                return Steps.ROOT;
            }
            case "@" -> {
                return Steps.CURRENT;
            }
            case "*" -> {
                return Steps.WILDCARD;
            }
            case ".." -> {
                return Steps.RECURSIVE;
            }
            case "length" -> {
                return Steps.LENGTH;
            }
            default -> {}
        }
        if (!token.startsWith("[")) {
            return new Steps.Key(token);
        }
        if (!token.endsWith("]") || token.length() < 2) {
            throw PathException.format(token);
        }
        String subscript = GoText.trimSpace(token.substring(1, token.length() - 1));
        if (subscript.isEmpty()) {
            throw PathException.format(token);
        }
        if (subscript.equals("*")) {
            return Steps.WILDCARD;
        }
        if (subscript.startsWith("?")) {
            if (!subscript.startsWith("?(") || !subscript.endsWith(")")) {
                throw PathException.format(token);
            }
            return new Selections.Filter(
                    scripts.parse(GoText.trimSpace(subscript.substring(2, subscript.length() - 1))));
        }
        return ofArguments(new SubscriptArguments(token, subscript).read());
    }

    private Step ofArguments(SubscriptArguments.Parts parts) {
        List<@Nullable Object> arguments = parts.arguments();
        if (parts.isSingle()) {
            return ofOne(arguments.get(0));
        }
        if (parts.colons() > 0 && parts.commas() > 0) {
            throw PathException.format(token);
        }
        if (parts.commas() > 0) {
            if (parts.commas() >= arguments.size()) {
                throw PathException.format(token);
            }
            return union(arguments);
        }
        if (parts.colons() == 0 || parts.colons() > 2) {
            throw PathException.format(token);
        }
        return new Selections.Range(
                rangeArgument(arguments.get(0)),
                rangeArgument(arguments.size() > 1 ? arguments.get(1) : null),
                rangeArgument(arguments.size() > 2 ? arguments.get(2) : null));
    }

    private Step ofOne(@Nullable Object argument) {
        if (argument instanceof Long index) {
            return new Steps.Index(index);
        }
        if (argument instanceof String text && isKey(text)) {
            return new Steps.Key(Operands.unquoted(text));
        }
        if (argument instanceof String text && isScript(text)) {
            return new Selections.Computed(scripts.parse(Operands.unquoted(text)));
        }
        throw PathException.format(token);
    }

    private Step union(List<@Nullable Object> arguments) {
        List<Object> read = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument instanceof String text && isScript(text)) {
                read.add(script(text));
            } else if (argument instanceof String text && isKey(text)) {
                read.add(Operands.unquoted(text));
            } else if (argument instanceof Long) {
                read.add(argument);
            } else {
                throw PathException.format(token);
            }
        }
        return new Selections.Union(read);
    }

    private @Nullable Object rangeArgument(@Nullable Object argument) {
        if (!(argument instanceof String text)) {
            return argument;
        }
        if (!isScript(text)) {
            throw new PathException("invalid expression. invalid format '" + text + "'");
        }
        return script(text);
    }

    private Script script(String text) {
        try {
            return scripts.parse(Operands.unquoted(text));
        } catch (PathException e) {
            throw new PathException("invalid expression. " + e.text());
        }
    }

    static boolean isScript(String text) {
        return text.length() > 2 && text.startsWith("(") && text.endsWith(")");
    }

    static boolean isKey(String text) {
        return Operands.isQuoted(text, '\'') || Operands.isQuoted(text, '"');
    }
}
