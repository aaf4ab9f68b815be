package dev.tiphys.core.sprig;

import java.security.SecureRandom;

/** Lets Java's key generators draw from another source of random bytes. */
final class RandomAdapter extends SecureRandom {
    private static final long serialVersionUID = 1;

    /** Fills an array. */
    interface Source {
        void fill(byte[] bytes);
    }

    @SuppressWarnings("serial") // never serialized
    private final Source source;

    RandomAdapter(Source source) {
        super(null, null);
        this.source = source;
    }

    @Override
    public void nextBytes(byte[] bytes) {
        source.fill(bytes);
    }

    @Override
    public byte[] generateSeed(int numBytes) {
        byte[] seed = new byte[numBytes];
        source.fill(seed);
        return seed;
    }

    @Override
    public void setSeed(long seed) {}

    @Override
    public void setSeed(byte[] seed) {}
}
