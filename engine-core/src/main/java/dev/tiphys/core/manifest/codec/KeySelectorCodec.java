package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.KeySelector;

/** Reads and writes {@link KeySelector}. */
public final class KeySelectorCodec extends Codec<KeySelector> {
    public static final Codec<KeySelector> CODEC = new KeySelectorCodec();

    private KeySelectorCodec() {
        super("KeySelector");
    }

    @Override
    KeySelector read(Fields fields) {
        return new KeySelector(
                fields.name("name"), fields.name("key"), fields.flagOrNull("optional"), fields.extra(this));
    }

    @Override
    void write(KeySelector value, FieldWriter out) {
        out.name("name", value.name());
        out.name("key", value.key());
        out.value("optional", value.optional());
        out.extra(value.extra());
    }
}
