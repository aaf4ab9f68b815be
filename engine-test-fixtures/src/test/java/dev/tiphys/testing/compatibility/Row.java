package dev.tiphys.testing.compatibility;

import java.util.Arrays;
import java.util.List;

/**
 * A line of {@code docs/argo-compatibility.tsv}.
 *
 * @param table field, behaviour or variable
 * @param name as Argo's inventory has it
 * @param kind A to D, as the inventory has it
 * @param evidence the tests and recorded cases that fail without it
 * @param remark what to know, may be empty
 */
record Row(String table, String name, String kind, State state, List<String> evidence, String remark) {
    static Row of(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 6) {
            throw new IllegalArgumentException("six cells wanted: " + line);
        }
        return new Row(
                cells[0],
                cells[1],
                cells[2],
                State.valueOf(cells[3].toUpperCase(java.util.Locale.ROOT)),
                cells[4].isBlank() ? List.of() : Arrays.asList(cells[4].split(" ")),
                cells[5]);
    }

    /** What we do with it. */
    enum State {
        /** Works as in Argo. */
        DONE("works"),
        /** Read, checked and written back, but nothing acts on it. */
        READ("read only"),
        /** Not there. */
        MISSING("missing"),
        /** Handed to the executor. */
        OUTSIDE("executor"),
        /** Written back as it was. */
        KEPT("kept"),
        /** Written back as it was, and lint says that it does nothing. */
        NOTED("kept, with a note");

        final String text;

        State(String text) {
            this.text = text;
        }

        boolean isGap() {
            return this == READ || this == MISSING;
        }
    }
}
