package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.Mutex;

/** Reads and writes {@link Mutex}. */
public final class MutexCodec extends Codec<Mutex> {
    public static final Codec<Mutex> CODEC = new MutexCodec();

    private MutexCodec() {
        super("Mutex");
    }

    @Override
    Mutex read(Fields fields) {
        return new Mutex(fields.text("name"), fields.text("namespace"), fields.flag("database"), fields.extra(this));
    }

    @Override
    void write(Mutex value, FieldWriter out) {
        out.value("name", value.name());
        out.value("namespace", value.namespace());
        out.flag("database", value.database());
        out.extra(value.extra());
    }
}
