package io.ruptura.deploy.importing.mapping;

import io.ruptura.deploy.importing.csv.Row;
import io.ruptura.domain.event.EventType;
import java.util.BitSet;

/** What the rows of one case have been so far: enough to see what changes. */
public final class CaseHistory {

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
    public int events() {
        return events;
    }

    /** Takes a row once all its events are known, so that a bad row leaves no trace. */
    public void accept(Row row) {
        previous = row;
    }

    /** Takes an event that the row accepted became by a rule. */
    public void became(int rule, EventType type) {
        fired.set(rule);
        state = state.after(type);
        events++;
    }
}
