/**
 * The expression language expr-lang: lexer, parser, a typed compile step that plans small final nodes, and their
 * evaluation. {@link dev.tiphys.core.expr.ExprCompiler} is the way in.
 */
@NullMarked
package dev.tiphys.core.expr;

import org.jspecify.annotations.NullMarked;
