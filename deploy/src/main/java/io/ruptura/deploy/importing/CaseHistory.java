package io.ruptura.deploy.importing;

import java.util.BitSet;

/** What the rows of one case have been so far: enough to see what changes. */
final class CaseHistory {

    private final BitSet fired = new BitSet();
    private Row previous;
    private CaseState state = CaseState.NEW;
    private int events;

    boolean isNew() {
        return previous == null;
    }

    CaseState state() {
        return state;
    }

    /** The value of the row before, or null when there is none. */
    String previous(String column) {
        return previous == null ? null : previous.value(column);
    }

    boolean fired(int rule) {
        return fired.get(rule);
    }

    /** How many events the case has become: numbers them in their order. */
    int events() {
        return events;
    }

    /** Takes a row and what it became: only now, so that a bad row leaves no trace. */
    void accept(Row row, Iterable<MappedEvent> became) {
        previous = row;
        for (MappedEvent event : became) {
            fired.set(event.rule());
            state = state.after(event.type());
            events++;
        }
    }
}
