package dev.tiphys.core.when;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoStrconv;
import dev.tiphys.core.golang.GoTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Reads tokens. What looks like a defect is govaluate's and wanted: a backslash takes the special meaning of any
 * character away, also outside of quotes; either quote ends a string; a hexadecimal number may have a gap behind its
 * {@code 0x}.
 */
final class Lexer {
    private final Source source;
    private final List<Token> tokens = new ArrayList<>();
    private int operands;

    private Lexer(Source source) {
        this.source = source;
    }

    /** All tokens of a text, in a list that may be changed. */
    static List<Token> tokens(Source source) {
        Lexer lexer = new Lexer(source);
        while (source.hasMore()) {
            int c = source.read();
            if (!Characters.isSpace(c)) {
                lexer.tokens.add(lexer.token(c));
            }
        }
        return lexer.tokens;
    }

    private Token token(int c) {
        if (startsTaggedWord(c)) {
            return bareOperand(fromHere(Characters::isWord));
        }
        if (Characters.isNumeric(c)) {
            return number(c);
        }
        if (c == ',') {
            return Token.symbol(Operator.SEPARATE);
        }
        if (c == '[') {
            Text text = delimited(x -> x != ']', "Unclosed parameter bracket");
            return new Token(TokenKind.VARIABLE, text.isStatic() ? text.only() : operand(Operand.Style.BRACKETS, text));
        }
        if (Characters.isLetter(c)) {
            Text text = fromHere(Characters::isWord);
            return text.isStatic() ? word(text.only()) : bareOperand(text);
        }
        if (Characters.isQuote(c)) {
            return string(delimited(x -> !Characters.isQuote(x), "Unclosed string literal"));
        }
        if (c == '(' || c == ')') {
            return new Token(c == '(' ? TokenKind.CLAUSE : TokenKind.CLAUSE_CLOSE, (double) c);
        }
        return symbol(fromHere(Characters::isSymbol).only());
    }

    // A run of word characters with a tag in it is one operand, whatever the tag's value.
    private boolean startsTaggedWord(int c) {
        if (!source.hasTags() || !Characters.isWord(c) || c == '_') {
            return false;
        }
        for (int at = source.position() - 1; Characters.isWord(source.peek(at)); at++) {
            if (Source.isTag(source.peek(at))) {
                return true;
            }
        }
        return false;
    }

    private Token bareOperand(Text text) {
        return new Token(TokenKind.VARIABLE, operand(Operand.Style.BARE, text));
    }

    private Token number(int c) {
        if (c == '0' && source.peek(source.position()) == 'x' && source.peek(source.position() + 1) >= 0) {
            source.skip();
            String digits = run(Characters::isHexDigit).only();
            try {
                return new Token(TokenKind.NUMERIC, WhenNumbers.parseHex(digits));
            } catch (GoException e) {
                throw new WhenFailure("Unable to parse hex value '" + digits + "' to uint64\n");
            }
        }
        String digits = fromHere(Characters::isNumeric).only();
        try {
            return new Token(TokenKind.NUMERIC, GoStrconv.parseFloat(digits));
        } catch (GoException e) {
            throw new WhenFailure("Unable to parse numeric value '" + digits + "' to float64\n");
        }
    }

    private static Token word(String word) {
        if (word.indexOf('.') > 0) {
            return new Token(TokenKind.ACCESSOR, DottedWord.of(word));
        }
        return switch (word) {
            case "true" -> new Token(TokenKind.BOOLEAN, true);
            case "false" -> new Token(TokenKind.BOOLEAN, false);
            case "in", "IN" -> Token.symbol(Operator.IN);
            default -> new Token(TokenKind.VARIABLE, word);
        };
    }

    private Token string(Text text) {
        if (!text.isStatic()) {
            return new Token(TokenKind.STRING, operand(Operand.Style.QUOTED, text));
        }
        GoTime time = WhenDates.parse(text.only());
        return time != null ? new Token(TokenKind.TIME, time) : new Token(TokenKind.STRING, text.only());
    }

    private Token symbol(String symbol) {
        TokenKind last = tokens.isEmpty()
                ? TokenKind.UNKNOWN
                : tokens.get(tokens.size() - 1).kind();
        Operator operator = last.mayPrecede(TokenKind.PREFIX) ? Operator.prefix(symbol) : null;
        if (operator == null) {
            operator = Operator.binary(symbol);
        }
        // A comma is read elsewhere; escaped it separates nothing.
        if (operator == null || operator == Operator.SEPARATE) {
            throw new WhenFailure("Invalid token: '" + symbol + "'");
        }
        return Token.symbol(operator);
    }

    private Operand operand(Operand.Style style, Text text) {
        return new Operand(operands++, style, text);
    }

    private Text delimited(IntPredicate inside, String unclosed) {
        Text.Builder text = new Text.Builder();
        if (!read(text, true, inside)) {
            throw new WhenFailure(unclosed);
        }
        source.skip();
        return text.build();
    }

    /** Reads on from the character that was read last. */
    private Text fromHere(IntPredicate inside) {
        source.back();
        return run(inside);
    }

    private Text run(IntPredicate inside) {
        Text.Builder text = new Text.Builder();
        read(text, false, inside);
        return text.build();
    }

    /** Whether the end of the run was seen before the end of the source. */
    private boolean read(Text.Builder text, boolean keepSpace, IntPredicate inside) {
        while (source.hasMore()) {
            int c = source.read();
            if (c == '\\') {
                text.add(source.read());
                continue;
            }
            if (Characters.isSpace(c)) {
                if (!keepSpace && !text.isEmpty()) {
                    return true;
                }
                if (!keepSpace) {
                    continue;
                }
            }
            if (!inside.test(c)) {
                source.back();
                return true;
            }
            text.add(c);
        }
        return false;
    }
}
