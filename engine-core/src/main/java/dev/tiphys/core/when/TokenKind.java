package dev.tiphys.core.when;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Kinds of tokens, and which kind may follow which. The names are those that govaluate's messages show. */
enum TokenKind {
    /** Before the first token. */
    UNKNOWN(false),
    PREFIX(false),
    NUMERIC(true),
    BOOLEAN(true),
    STRING(true),
    PATTERN(true),
    TIME(true),
    VARIABLE(true),
    SEPARATOR(false),
    ACCESSOR(true),
    COMPARATOR(false),
    LOGICALOP(false),
    MODIFIER(false),
    CLAUSE(false),
    CLAUSE_CLOSE(true),
    TERNARY(false);

    private static final Map<TokenKind, Set<TokenKind>> NEXT = Followers.table();

    private final boolean mayEnd;

    TokenKind(boolean mayEnd) {
        this.mayEnd = mayEnd;
    }

    /** Whether an expression may end behind a token of this kind. */
    boolean mayEnd() {
        return mayEnd;
    }

    boolean mayPrecede(TokenKind next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** The table of a lexer that is looser than a grammar: {@code (a) b} passes, {@code !'a'} does not. */
    private static final class Followers {
        private Followers() {}

        static Map<TokenKind, Set<TokenKind>> table() {
            Set<TokenKind> operand = EnumSet.of(NUMERIC, BOOLEAN, VARIABLE, ACCESSOR, STRING, TIME, CLAUSE, PREFIX);
            Set<TokenKind> operator = EnumSet.of(MODIFIER, COMPARATOR, LOGICALOP, CLAUSE_CLOSE, TERNARY, SEPARATOR);
            Set<TokenKind> operatorButTernary = without(operator, TERNARY);
            return Map.ofEntries(
                    Map.entry(UNKNOWN, with(operand, PATTERN)),
                    Map.entry(CLAUSE, with(operand, PATTERN, CLAUSE_CLOSE)),
                    Map.entry(CLAUSE_CLOSE, with(operator, NUMERIC, BOOLEAN, VARIABLE, STRING, PATTERN, TIME, CLAUSE)),
                    Map.entry(NUMERIC, operator),
                    Map.entry(BOOLEAN, operator),
                    Map.entry(STRING, operator),
                    Map.entry(TIME, operatorButTernary),
                    Map.entry(PATTERN, operatorButTernary),
                    Map.entry(VARIABLE, operator),
                    Map.entry(ACCESSOR, with(operator, CLAUSE)),
                    Map.entry(MODIFIER, with(without(operand, TIME), CLAUSE_CLOSE)),
                    Map.entry(COMPARATOR, with(operand, PATTERN, CLAUSE_CLOSE)),
                    Map.entry(LOGICALOP, with(operand, CLAUSE_CLOSE)),
                    Map.entry(PREFIX, EnumSet.of(NUMERIC, BOOLEAN, VARIABLE, ACCESSOR, CLAUSE, CLAUSE_CLOSE)),
                    Map.entry(TERNARY, with(operand, SEPARATOR)),
                    Map.entry(SEPARATOR, operand));
        }

        private static Set<TokenKind> with(Set<TokenKind> base, TokenKind... more) {
            Set<TokenKind> all = EnumSet.copyOf(base);
            all.addAll(Set.of(more));
            return all;
        }

        private static Set<TokenKind> without(Set<TokenKind> base, TokenKind less) {
            Set<TokenKind> rest = EnumSet.copyOf(base);
            rest.remove(less);
            return rest;
        }
    }
}
