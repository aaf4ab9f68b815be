package dev.tiphys.core.manifest.text;

/**
 * Counts values, written out and repeated by aliases, and ends documents that grow without bounds: beyond the limit, and
 * where Argo's parser gives up, too, because nearly all values come from aliases.
 */
final class AliasBudget {
    private static final long SMALL = 400_000;
    private static final long LARGE = 4_000_000;

    private final int maxValues;

    /** The document itself counts. */
    private long values = 1;

    private long repeated;

    AliasBudget(int maxValues) {
        this.maxValues = maxValues;
    }

    void value(Place place) throws SyntaxException {
        values++;
        check(place);
    }

    /** An alias of something that holds so many values. */
    void alias(long size, Place place) throws SyntaxException {
        values += 1 + size;
        repeated += size;
        check(place);
    }

    private void check(Place place) throws SyntaxException {
        if (values > maxValues && maxValues < Integer.MAX_VALUE) {
            throw Limits.tooManyValues(maxValues, place.line(), place.column());
        }
        if (repeated > 100 && values > 1000 && (double) repeated / values > allowedShare()) {
            throw new SyntaxException(
                    "limit", "nearly all values of the document come from aliases", null, place.line(), place.column());
        }
    }

    private double allowedShare() {
        if (values <= SMALL) {
            return 0.99;
        }
        return values >= LARGE ? 0.1 : 0.99 - 0.89 * ((double) (values - SMALL) / (LARGE - SMALL));
    }
}
