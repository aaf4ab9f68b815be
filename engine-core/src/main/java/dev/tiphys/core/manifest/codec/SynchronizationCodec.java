package dev.tiphys.core.manifest.codec;

import dev.tiphys.model.Synchronization;

/** Reads and writes {@link Synchronization}. */
public final class SynchronizationCodec extends Codec<Synchronization> {
    public static final Codec<Synchronization> CODEC = new SynchronizationCodec();

    private SynchronizationCodec() {
        super("Synchronization");
    }

    @Override
    Synchronization read(Fields fields) {
        return new Synchronization(
                fields.recordsWithoutNull("semaphores", SemaphoreRefCodec.CODEC),
                fields.recordsWithoutNull("mutexes", MutexCodec.CODEC),
                fields.extra(this));
    }

    @Override
    void write(Synchronization value, FieldWriter out) {
        out.records("semaphores", value.semaphores(), SemaphoreRefCodec.CODEC);
        out.records("mutexes", value.mutexes(), MutexCodec.CODEC);
        out.extra(value.extra());
    }
}
