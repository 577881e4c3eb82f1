package io.ruptura.jobs.archive;

import java.util.HashSet;
import java.util.Set;

/** Tells a reason for a refusal that is new from one that was heard before: a store that refuses one point refuses thousands for the same reason. */
final class Refusals {

    /** More kinds than this are noise, not news. */
    private static final int MOST_KINDS = 50;

    private final Set<String> kinds = new HashSet<>();

    boolean isNew(String reason) {
        return kinds.size() < MOST_KINDS && kinds.add(reason.replaceAll("\\d+", "#"));
    }
}
