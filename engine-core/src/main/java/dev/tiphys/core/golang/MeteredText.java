package dev.tiphys.core.golang;

/** A text whose reading is paid from a budget, in blocks so that it stays cheap. */
final class MeteredText implements CharSequence {
    private static final int BLOCK = 256;

    private final String text;
    private final int cost;
    private final Budget budget;
    private int paid;

    MeteredText(String text, int cost, Budget budget) {
        this.text = text;
        this.cost = cost;
        this.budget = budget;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (--paid < 0) {
            budget.step((long) BLOCK * cost);
            paid = BLOCK;
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
