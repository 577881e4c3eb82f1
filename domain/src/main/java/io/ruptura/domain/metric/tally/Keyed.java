package io.ruptura.domain.metric.tally;

import io.ruptura.domain.metric.sketch.Distinct;
import io.ruptura.domain.metric.sketch.SignedCounts;

/** What a pane counts by a small number, in {@link SignedCounts}: the value of a fact is the key. All but the customers are levels. */
public enum Keyed {
    /** Contacts offered by their customer's cell, see {@link Distinct}. */
    CUSTOMERS,
    /** Resolutions that may still see a repeat and saw none, by the hour since 1970 in which they were. */
    UNREPEATED,
    /** Resolutions that saw one while they might, by how many hours later. */
    REPEATED;

    public static final int COUNT = values().length;
}
