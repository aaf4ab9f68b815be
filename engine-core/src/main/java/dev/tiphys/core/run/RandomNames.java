package dev.tiphys.core.run;

import dev.tiphys.engine.RunNames;
import java.util.Random;
import java.util.UUID;

/** Names as Kubernetes makes them: the prefix and five letters or digits that spell no word. */
final class RandomNames implements RunNames {
    private static final String LETTERS = "bcdfghjklmnpqrstvwxz2456789";

    private final Random random;

    RandomNames(Random random) {
        this.random = random;
    }

    @Override
    public String uid() {
        byte[] bytes = new byte[16];
        synchronized (random) {
            random.nextBytes(bytes);
        }
        bytes[6] = (byte) ((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
        long high = 0;
        long low = 0;
        for (int i = 0; i < 8; i++) {
            high = (high << 8) | (bytes[i] & 0xff);
            low = (low << 8) | (bytes[i + 8] & 0xff);
        }
        return new UUID(high, low).toString();
    }

    @Override
    public String name(String prefix, String origin) {
        StringBuilder name = new StringBuilder(prefix);
        synchronized (random) {
            for (int i = 0; i < 5; i++) {
                name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
        }
        return name.toString();
    }
}
