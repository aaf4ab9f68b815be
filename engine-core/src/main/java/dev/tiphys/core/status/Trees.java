package dev.tiphys.core.status;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain data as JSON. */
final class Trees {
    private Trees() {}

    static void write(JsonGenerator json, @Nullable Object data) throws IOException {
        if (data == null) {
            json.writeNull();
        } else if (data instanceof String text) {
            json.writeString(text);
        } else if (data instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (data instanceof Number number) {
            json.writeNumber(new BigDecimal(number.toString()));
        } else if (data instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                write(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (data instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(json, element);
            }
            json.writeEndArray();
        } else {
            json.writeString(data.toString());
        }
    }
}
