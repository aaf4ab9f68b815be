package dev.tiphys.core.manifest.codec;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads and writes one record of the model. */
public abstract class Codec<T> {
    private final String type;

    /** A codec for the type of that name in the table of fields. */
    Codec(String type) {
        this.type = type;
    }

    /** The record of a mapping. */
    abstract T read(Fields fields);

    /** Writes the record's components. */
    abstract void write(T value, FieldWriter out);

    /** The type's name in the table of fields. */
    final String type() {
        return type;
    }

    /**
     * The record that plain data describes. Fields that the model does not know are kept and not looked at.
     *
     * @throws DecodeException when a value has a type that Argo refuses
     */
    public final T decode(Map<String, ?> data) {
        return read(new Fields(data, Problems.THROWING));
    }

    /** The record that plain data describes; where a value cannot be used, {@code problems} learns of it. */
    final T decode(Map<String, ?> data, Problems problems) {
        return read(new Fields(data, problems));
    }

    /** The record as plain data; a new mapping that may be changed. Lists and mappings in it may be immutable. */
    public final Map<String, @Nullable Object> encode(T value) {
        FieldWriter out = new FieldWriter();
        write(value, out);
        return out.data();
    }

    /** Hands on every text in the record, in the order of its fields; nothing is built for it. */
    public final void forEachText(T value, Consumer<String> texts) {
        write(value, new TextScan(texts));
    }
}
