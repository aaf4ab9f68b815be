package dev.tiphys.core.manifest.codec;

import dev.tiphys.manifest.DataPath;
import dev.tiphys.manifest.Severity;
import org.jspecify.annotations.Nullable;

/** Learns of everything that decoding finds wrong. */
public interface Problems {
    /** Throws at the first error in what the model has components for; for data that was checked before. */
    Problems THROWING = new Throwing(false);

    /** Throws at the first error, wherever it is. */
    Problems CHECKING = new Throwing(true);

    /** A value at {@code path} is not as it should be. After an error decoding goes on with nothing in its place. */
    void report(DataPath path, String code, Severity severity, String message, @Nullable String suggestion);

    /** Whether fields are looked at that the model has no component for. */
    boolean wantsUnknownFields();

    /** Throws at the first error, and does not care for anything else. */
    final class Throwing implements Problems {
        private final boolean everywhere;

        private Throwing(boolean everywhere) {
            this.everywhere = everywhere;
        }

        @Override
        public void report(DataPath path, String code, Severity severity, String message, @Nullable String suggestion) {
            if (severity == Severity.ERROR) {
                throw new DecodeException(path, message);
            }
        }

        @Override
        public boolean wantsUnknownFields() {
            return everywhere;
        }
    }
}
