package dev.tiphys.core.expr;

import java.util.Random;

/** Texts that look like expressions: some are, some nearly, some not at all. */
final class RandomExpressions {
    private static final String[] ATOMS = {
        "i",
        "f",
        "s",
        "ok",
        "list",
        "numbers",
        "m",
        "m.k",
        "m.deep.x",
        "m?.nope",
        "ts",
        "$env",
        "nil",
        "true",
        "false",
        "0",
        "1",
        "-1",
        "2.5",
        "1e3",
        "0x1F",
        "9223372036854775807",
        "1e999",
        "\"a\"",
        "'b'",
        "`r`",
        "b\"\\xff\"",
        "\"\"",
        "[]",
        "{}",
        "[1, 2]",
        "{a: 1}",
        "1..5",
        "1..1000000000",
        "#",
        "#index",
        "#acc",
        ".k",
        "unknown",
        "date(ts)",
        "duration(\"90m\")",
        "timezone(\"UTC\")",
        "now()",
        "\u00e9",
        "\"\\ud83d\\ude00\"",
        "len",
        "s[1:2]"
    };
    private static final String[] BINARY = {
        "+",
        "-",
        "*",
        "/",
        "%",
        "**",
        "^",
        "==",
        "!=",
        "<",
        ">",
        "<=",
        ">=",
        "and",
        "or",
        "&&",
        "||",
        "in",
        "not in",
        "matches",
        "contains",
        "startsWith",
        "endsWith",
        "..",
        "??",
        "|",
        ";",
        ",",
        "?.",
        ".",
        ":",
        "?",
        "="
    };
    private static final String[] FUNCTIONS = {
        "len",
        "type",
        "abs",
        "ceil",
        "floor",
        "round",
        "int",
        "float",
        "string",
        "trim",
        "upper",
        "lower",
        "max",
        "min",
        "mean",
        "median",
        "toJSON",
        "fromJSON",
        "toBase64",
        "fromBase64",
        "duration",
        "date",
        "timezone",
        "first",
        "last",
        "keys",
        "values",
        "toPairs",
        "fromPairs",
        "reverse",
        "uniq",
        "concat",
        "flatten",
        "sort",
        "split",
        "splitAfter",
        "indexOf",
        "lastIndexOf",
        "hasPrefix",
        "hasSuffix",
        "repeat",
        "join",
        "get",
        "take",
        "bitand",
        "bitshl",
        "bitushr",
        "replace",
        "trimPrefix",
        "now",
        "m.k",
        "i",
        "::len"
    };
    private static final String[] LOOPS = {
        "all",
        "none",
        "any",
        "one",
        "filter",
        "map",
        "count",
        "sum",
        "find",
        "findIndex",
        "findLast",
        "findLastIndex",
        "groupBy",
        "sortBy",
        "reduce"
    };
    private static final String SOUP =
            "abc019.,:;?!#$%&|<>=+-*/^~@()[]{}'\"`\\ \n\t_\u00e9\u4e2d\ud83d\ude00\ud800\u0000";

    private final Random random;

    RandomExpressions(Random random) {
        this.random = random;
    }

    String next() {
        return switch (random.nextInt(10)) {
            case 0 -> soup();
            case 1 -> words();
            case 2 -> damaged(expression(3));
            case 3 -> deep();
            default -> expression(1 + random.nextInt(4));
        };
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    private String soup() {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(20); i >= 0; i--) {
            out.append(SOUP.charAt(random.nextInt(SOUP.length())));
        }
        return out.toString();
    }

    private String words() {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            out.append(
                    switch (random.nextInt(4)) {
                        case 0 -> pick(BINARY);
                        case 1 -> pick(FUNCTIONS) + "(";
                        case 2 ->
                            pick(new String[] {"(", ")", "[", "]", "{", "}", "let x = ", "if ", "else", "not ", "-"});
                        default -> pick(ATOMS);
                    });
            out.append(random.nextBoolean() ? " " : "");
        }
        return out.toString();
    }

    private String damaged(String text) {
        int at = random.nextInt(text.length());
        char c = SOUP.charAt(random.nextInt(SOUP.length()));
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + c + text.substring(at);
            default -> text.substring(0, at) + text.substring(at + 1);
        };
    }

    private String deep() {
        int depth = random.nextInt(50) == 0 ? 20_000 : random.nextInt(300);
        String[] pair = new String[][] {
                    {"(", ")"},
                    {"[", "]"},
                    {"-", ""},
                    {"not ", ""},
                    {"len([", "])"},
                    {"{a: ", "}"},
                    {"map(numbers, ", ")"},
                    {"1 < len([", "]) < 3"},
                    {"ok ? ", " : 1"},
                    {"", ".k"},
                    {"", "[0]"},
                    {"", " | string()"},
                    {"1 + ", ""},
                    {"", " + 1"},
                    {"", " ?? 1"},
                    {"let a = 1; ", ""}
                }
                [random.nextInt(16)];
        return pair[0].repeat(depth) + pick(ATOMS) + pair[1].repeat(depth);
    }

    private String expression(int depth) {
        if (depth <= 0) {
            return pick(ATOMS);
        }
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> "(" + expression(depth - 1) + " " + pick(BINARY) + " " + expression(depth - 1) + ")";
            case 3 -> pick(FUNCTIONS) + "(" + expression(depth - 1) + ")";
            case 4 -> pick(FUNCTIONS) + "(" + expression(depth - 1) + ", " + expression(depth - 1) + ")";
            case 5, 6 -> pick(LOOPS) + "(" + expression(depth - 1) + ", " + expression(depth - 1) + ")";
            case 7 -> expression(depth - 1) + "[" + expression(depth - 2) + (random.nextBoolean() ? ":" : "") + "]";
            case 8 -> "[" + expression(depth - 1) + ", " + expression(depth - 1) + "]";
            case 9 -> "{a: " + expression(depth - 1) + ", (s): " + expression(depth - 1) + "}";
            case 10 -> "let v" + depth + " = " + expression(depth - 1) + "; " + expression(depth - 1);
            default -> expression(depth - 1) + " ? " + expression(depth - 1) + " : " + expression(depth - 1);
        };
    }
}
