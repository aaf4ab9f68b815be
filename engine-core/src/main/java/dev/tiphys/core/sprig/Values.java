package dev.tiphys.core.sprig;

import dev.tiphys.core.golang.Budget;
import dev.tiphys.core.golang.GoBytes;
import dev.tiphys.core.golang.GoFormat;
import dev.tiphys.core.golang.GoInt;
import dev.tiphys.core.golang.GoKind;
import dev.tiphys.core.golang.GoObject;
import dev.tiphys.core.golang.GoStrings;
import dev.tiphys.core.golang.GoType;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What sprig asks of values of any type. */
final class Values {
    private Values() {}

    /** The name of a value's kind; {@code invalid} for nil. */
    static String kind(@Nullable Object value) {
        GoType type = GoType.of(value);
        return type == null ? GoKind.INVALID.text() : type.kind().text();
    }

    /** The elements of a slice or array; null for anything else. */
    static @Nullable List<? extends @Nullable Object> elements(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        if (value instanceof GoBytes bytes) {
            return new AbstractList<Object>() {
                @Override
                public Object get(int index) {
                    return bytes.get(index);
                }

                @Override
                public int size() {
                    return bytes.size();
                }
            };
        }
        return null;
    }

    /** Whether a value is the zero value of its type, or a collection without elements. */
    static boolean isEmpty(@Nullable Object value) {
        if (value == null) {
            return true;
        }
        if (value instanceof String text) {
            return text.isEmpty();
        }
        if (value instanceof Collection<?> list) {
            return list.isEmpty();
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty();
        }
        if (value instanceof GoBytes bytes) {
            return bytes.size() == 0;
        }
        if (value instanceof Boolean truth) {
            return !truth;
        }
        if (value instanceof Double number) {
            return number == 0;
        }
        Long number = integer(value);
        return number != null && number == 0;
    }

    /** The number in a value of any integer kind, named types such as durations included; null for anything else. */
    static @Nullable Long integer(Object value) {
        if (value instanceof Long number) {
            return number;
        }
        if (value instanceof GoInt number) {
            return number.value();
        }
        if (value instanceof GoObject named
                && named.goType().kind().isInteger()
                && named.jsonValue() instanceof Long number) {
            return number;
        }
        return null;
    }

    /** A value as text: strings and bytes as they are, everything else as {@code %v}. */
    static String text(@Nullable Object value, Budget budget) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof GoBytes bytes) {
            budget.allocate(bytes.size());
            return GoStrings.decode(bytes.toArray());
        }
        return GoFormat.v(value, budget);
    }

    /** The texts of a list's elements without nil; any other value alone, nil as no text. */
    static List<String> texts(@Nullable Object value, Budget budget) {
        List<? extends @Nullable Object> elements = value == null ? List.of() : elements(value);
        if (elements == null) {
            return List.of(text(value, budget));
        }
        budget.elements(elements.size());
        List<String> texts = new ArrayList<>(elements.size());
        for (Object element : elements) {
            if (element != null) {
                texts.add(text(element, budget));
            }
        }
        return texts;
    }
}
