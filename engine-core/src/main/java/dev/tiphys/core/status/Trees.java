package dev.tiphys.core.status;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.tiphys.core.manifest.text.JsonText;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain data to and from a stream of JSON. Does not recurse: data may nest deeper than the stack. */
final class Trees {
    private Trees() {}

    static void write(JsonGenerator json, @Nullable Object data) throws IOException {
        Deque<Iterator<?>> open = new ArrayDeque<>();
        begin(json, data, open);
        while (!open.isEmpty()) {
            Iterator<?> rest = open.element();
            boolean mapping = json.getOutputContext().inObject();
            if (!rest.hasNext()) {
                open.pop();
                end(json, mapping);
            } else if (mapping) {
                Map.Entry<?, ?> entry = (Map.Entry<?, ?>) rest.next();
                json.writeFieldName(String.valueOf(entry.getKey()));
                begin(json, entry.getValue(), open);
            } else {
                begin(json, rest.next(), open);
            }
        }
    }

    private static void begin(JsonGenerator json, @Nullable Object data, Deque<Iterator<?>> open) throws IOException {
        if (data instanceof Map<?, ?> map) {
            json.writeStartObject();
            open.push(map.entrySet().iterator());
        } else if (data instanceof List<?> list) {
            json.writeStartArray();
            open.push(list.iterator());
        } else {
            scalar(json, data);
        }
    }

    private static void end(JsonGenerator json, boolean mapping) throws IOException {
        if (mapping) {
            json.writeEndObject();
        } else {
            json.writeEndArray();
        }
    }

    private static void scalar(JsonGenerator json, @Nullable Object data) throws IOException {
        if (data == null) {
            json.writeNull();
        } else if (data instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (data instanceof Number number) {
            json.writeNumber(new BigDecimal(number.toString()));
        } else {
            json.writeString(data.toString());
        }
    }

    /** The value that the parser stands at; afterwards it stands at the value's last token. */
    static @Nullable Object read(JsonParser json) throws IOException {
        Deque<Object> open = new ArrayDeque<>();
        Deque<String> keys = new ArrayDeque<>();
        while (true) {
            Object value;
            JsonToken token = json.currentToken();
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                open.push(
                        token == JsonToken.START_OBJECT
                                ? new LinkedHashMap<String, @Nullable Object>()
                                : new ArrayList<@Nullable Object>());
                value = null;
            } else {
                value = token.isStructEnd() ? open.pop() : scalar(json);
                if (open.isEmpty()) {
                    return value;
                }
                add(open.element(), keys, value);
            }
            next(json, keys);
        }
    }

    private static void next(JsonParser json, Deque<String> keys) throws IOException {
        if (json.nextToken() == JsonToken.FIELD_NAME) {
            keys.push(json.currentName());
            json.nextToken();
        }
    }

    @SuppressWarnings("unchecked") // nothing else is ever open
    private static void add(Object target, Deque<String> keys, @Nullable Object value) {
        if (target instanceof List<?>) {
            ((List<@Nullable Object>) target).add(value);
        } else {
            ((Map<String, @Nullable Object>) target).put(keys.pop(), value);
        }
    }

    private static @Nullable Object scalar(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> JsonText.parse(json.getText()); // numbers keep their form as in manifests
        };
    }
}
