package dev.tiphys.core.golang;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The order of map keys in printed maps: nil, then by kind, then by value. */
enum KeyOrder implements Comparator<@Nullable Object> {
    INSTANCE;

    @Override
    public int compare(@Nullable Object left, @Nullable Object right) {
        if (left instanceof String a && right instanceof String b) {
            return GoStrings.compare(a, b);
        }
        GoType leftType = GoType.of(left);
        GoType rightType = GoType.of(right);
        if (leftType == null || rightType == null) {
            return Boolean.compare(leftType != null, rightType != null);
        }
        int byKind = leftType.kind().compareTo(rightType.kind());
        if (byKind != 0 || left == null || right == null) {
            return byKind;
        }
        if (left instanceof Long a && right instanceof Long b) {
            return a.compareTo(b);
        }
        if (left instanceof Double a && right instanceof Double b) {
            // NaN comes first.
            return a.isNaN() || b.isNaN() ? Boolean.compare(!a.isNaN(), !b.isNaN()) : a.compareTo(b);
        }
        if (left instanceof Boolean a && right instanceof Boolean b) {
            return a.compareTo(b);
        }
        if (left instanceof GoInt a && right instanceof GoInt b) {
            return a.kind().isSigned()
                    ? Long.compare(a.value(), b.value())
                    : Long.compareUnsigned(a.value(), b.value());
        }
        return GoStrings.compare(GoFormat.v(left), GoFormat.v(right));
    }
}
