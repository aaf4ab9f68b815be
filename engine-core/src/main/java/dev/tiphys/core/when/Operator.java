package dev.tiphys.core.when;

import dev.tiphys.core.golang.GoMath;
import dev.tiphys.core.golang.GoStrings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operators with how they are written, how tightly they bind and what they compute. */
enum Operator {
    SEPARATE(",", TokenKind.SEPARATOR, 0) {
        @Override
        @SuppressWarnings("unchecked")
        Object apply(@Nullable Object left, @Nullable Object right) {
            // A list belongs to the evaluation that made it, and nothing else refers to it.
            List<@Nullable Object> items;
            if (left instanceof List) {
                items = (List<@Nullable Object>) left;
            } else {
                items = new ArrayList<>();
                items.add(left);
            }
            items.add(right);
            return items;
        }
    },

    IF("?", TokenKind.TERNARY, 1) {
        @Override
        boolean decidedBy(@Nullable Object left) {
            return Boolean.FALSE.equals(left);
        }

        @Override
        @Nullable
        Object decision(@Nullable Object left) {
            return null;
        }

        @Override
        @Nullable
        Object apply(@Nullable Object left, @Nullable Object right) {
            bool(left);
            return right;
        }
    },
    ELSE(":", TokenKind.TERNARY, 1) {
        @Override
        boolean decidedBy(@Nullable Object left) {
            return left != null;
        }

        @Override
        @Nullable
        Object apply(@Nullable Object left, @Nullable Object right) {
            return right;
        }
    },
    COALESCE("??", TokenKind.TERNARY, 1) {
        @Override
        boolean decidedBy(@Nullable Object left) {
            return left != null;
        }

        @Override
        @Nullable
        Object apply(@Nullable Object left, @Nullable Object right) {
            return right;
        }
    },

    OR("||", TokenKind.LOGICALOP, 2) {
        @Override
        boolean decidedBy(@Nullable Object left) {
            return Boolean.TRUE.equals(left);
        }

        @Override
        Object apply(@Nullable Object left, @Nullable Object right) {
            bool(left);
            return bool(right);
        }
    },
    AND("&&", TokenKind.LOGICALOP, 3) {
        @Override
        boolean decidedBy(@Nullable Object left) {
            return Boolean.FALSE.equals(left);
        }

        @Override
        Object apply(@Nullable Object left, @Nullable Object right) {
            bool(left);
            return bool(right);
        }
    },

    EQUAL("==", TokenKind.COMPARATOR, 4) {
        @Override
        Object apply(@Nullable Object left, @Nullable Object right) {
            return WhenValues.deepEqual(left, right);
        }
    },
    NOT_EQUAL("!=", TokenKind.COMPARATOR, 4) {
        @Override
        Object apply(@Nullable Object left, @Nullable Object right) {
            return !WhenValues.deepEqual(left, right);
        }
    },
    GREATER(">", TokenKind.COMPARATOR, 4) {
        @Override
        Object apply(@Nullable Object left, @Nullable Object right) {
            return left instanceof Double a && right instanceof Double b ? a > b : compareText(left, right) > 0;
        }
    },
    GREATER_OR_EQUAL(">=", TokenKind.COMPARATOR, 4) {
        @Override
        Object apply(@Nullable Object left, @Nullable Object right) {
            return left instanceof Double a && right instanceof Double b ? a >= b : compareText(left, right) >= 0;
        }
    },
    LESS("<", TokenKind.COMPARATOR, 4) {
        @Override
        Object apply(@Nullable Object left, @Nullable Object right) {
            return left instanceof Double a && right instanceof Double b ? a < b : compareText(left, right) < 0;
        }
    },
    LESS_OR_EQUAL("<=", TokenKind.COMPARATOR, 4) {
        @Override
        Object apply(@Nullable Object left, @Nullable Object right) {
            return left instanceof Double a && right instanceof Double b ? a <= b : compareText(left, right) <= 0;
        }
    },
    MATCH("=~", TokenKind.COMPARATOR, 4) {
        @Override
        Object apply(@Nullable Object left, @Nullable Object right) {
            return matches(left, right);
        }
    },
    NO_MATCH("!~", TokenKind.COMPARATOR, 4) {
        @Override
        Object apply(@Nullable Object left, @Nullable Object right) {
            return !matches(left, right);
        }
    },
    IN("in", TokenKind.COMPARATOR, 4) {
        @Override
        Object apply(@Nullable Object left, @Nullable Object right) {
            if (right instanceof List<?> list) {
                return WhenValues.contains(list, left);
            }
            throw misuse(right);
        }
    },

    BIT_OR("|", TokenKind.MODIFIER, 5) {
        @Override
        Object apply(@Nullable Object left, @Nullable Object right) {
            return (double) (GoMath.toLong(number(left)) | GoMath.toLong(number(right)));
        }
    },
    BIT_AND("&", TokenKind.MODIFIER, 5) {
        @Override
        Object apply(@Nullable Object left, @Nullable Object right) {
            return (double) (GoMath.toLong(number(left)) & GoMath.toLong(number(right)));
        }
    },
    BIT_XOR("^", TokenKind.MODIFIER, 5) {
        @Override
        Object apply(@Nullable Object left, @Nullable Object right) {
            return (double) (GoMath.toLong(number(left)) ^ GoMath.toLong(number(right)));
        }
    },
    SHIFT_LEFT("<<", TokenKind.MODIFIER, 6) {
        @Override
        Object apply(@Nullable Object left, @Nullable Object right) {
            return WhenNumbers.shiftLeft(number(left), number(right));
        }
    },
    SHIFT_RIGHT(">>", TokenKind.MODIFIER, 6) {
        @Override
        Object apply(@Nullable Object left, @Nullable Object right) {
            return WhenNumbers.shiftRight(number(left), number(right));
        }
    },
    ADD("+", TokenKind.MODIFIER, 7) {
        @Override
        Object apply(@Nullable Object left, @Nullable Object right) {
            if (left instanceof Double a && right instanceof Double b) {
                return a + b;
            }
            if (left instanceof String || right instanceof String) {
                return WhenValues.print(left) + WhenValues.print(right);
            }
            throw misuse(left);
        }
    },
    SUBTRACT("-", TokenKind.MODIFIER, 7) {
        @Override
        Object apply(@Nullable Object left, @Nullable Object right) {
            return number(left) - number(right);
        }
    },
    MULTIPLY("*", TokenKind.MODIFIER, 8) {
        @Override
        Object apply(@Nullable Object left, @Nullable Object right) {
            return number(left) * number(right);
        }
    },
    DIVIDE("/", TokenKind.MODIFIER, 8) {
        @Override
        Object apply(@Nullable Object left, @Nullable Object right) {
            return number(left) / number(right);
        }
    },
    REMAINDER("%", TokenKind.MODIFIER, 8) {
        @Override
        Object apply(@Nullable Object left, @Nullable Object right) {
            return number(left) % number(right);
        }
    },
    POWER("**", TokenKind.MODIFIER, 9) {
        @Override
        Object apply(@Nullable Object left, @Nullable Object right) {
            return GoMath.pow(number(left), number(right));
        }
    },

    NEGATE("-", TokenKind.PREFIX, 10) {
        @Override
        Object apply(@Nullable Object left, @Nullable Object right) {
            return -number(right);
        }
    },
    NOT("!", TokenKind.PREFIX, 10) {
        @Override
        Object apply(@Nullable Object left, @Nullable Object right) {
            return !bool(right);
        }
    },
    BIT_NOT("~", TokenKind.PREFIX, 10) {
        @Override
        Object apply(@Nullable Object left, @Nullable Object right) {
            return (double) ~GoMath.toLong(number(right));
        }
    };

    private static final Map<String, Operator> PREFIXES = new HashMap<>();
    private static final Map<String, Operator> OTHERS = new HashMap<>();

    static {
        for (Operator operator : values()) {
            (operator.kind == TokenKind.PREFIX ? PREFIXES : OTHERS).put(operator.source, operator);
        }
    }

    private final String source;
    private final TokenKind kind;
    private final int level;

    Operator(String source, TokenKind kind, int level) {
        this.source = source;
        this.kind = kind;
        this.level = level;
    }

    static @Nullable Operator prefix(String source) {
        return PREFIXES.get(source);
    }

    /** The operator between two operands that is written so. */
    static @Nullable Operator binary(String source) {
        return OTHERS.get(source);
    }

    /** As it is written. */
    String source() {
        return source;
    }

    TokenKind kind() {
        return kind;
    }

    /** The higher, the tighter the operator binds. All operators of a level associate to the left. */
    int level() {
        return level;
    }

    /** Whether the left side decides alone; then the right side is not evaluated. */
    boolean decidedBy(@Nullable Object left) {
        return false;
    }

    /** The result when the left side decides. */
    @Nullable
    Object decision(@Nullable Object left) {
        return left;
    }

    /** Computes; fails with govaluate's text when a side has the wrong type, the left side being looked at first. */
    abstract @Nullable Object apply(@Nullable Object left, @Nullable Object right);

    final double number(@Nullable Object value) {
        if (value instanceof Double number) {
            return number;
        }
        throw misuse(value);
    }

    final boolean bool(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw misuse(value);
    }

    final int compareText(@Nullable Object left, @Nullable Object right) {
        if (left instanceof String a && right instanceof String b) {
            return GoStrings.compare(a, b);
        }
        throw misuse(left);
    }

    final boolean matches(@Nullable Object left, @Nullable Object right) {
        if (!(left instanceof String text)) {
            throw misuse(left);
        }
        if (right instanceof Regex regex) {
            return regex.matches(text);
        }
        if (right instanceof String pattern) {
            return Regex.atRunTime(pattern).matches(text);
        }
        throw misuse(right);
    }

    final WhenFailure misuse(@Nullable Object value) {
        String what = "Value '" + WhenValues.print(value) + "' cannot be used with the ";
        return new WhenFailure(
                switch (kind) {
                    case LOGICALOP -> what + "logical operator '" + source + "', it is not a bool";
                    case TERNARY -> what + "ternary operator '" + source + "', it is not a bool";
                    case MODIFIER -> what + "modifier '" + source + "', it is not a number";
                    case PREFIX -> what + "prefix '" + source + "'";
                    default -> what + "comparator '" + source + "', it is not a number";
                });
    }
}
