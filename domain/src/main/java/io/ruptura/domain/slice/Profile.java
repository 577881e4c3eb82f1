package io.ruptura.domain.slice;

import io.ruptura.domain.event.EventType;
import java.util.List;

/** The traits of one contact as they become known, event by event: of the opening, then the newest priority and team. Reused from contact to contact. */
public final class Profile {

    private final int size;
    private final int priority;
    private final int team;
    private String traits;

    /** @param names as of {@link Traits#names} */
    public Profile(List<String> names) {
        this.size = names.size();
        this.priority = names.indexOf(Dimension.PRIORITY);
        this.team = names.indexOf(Dimension.TEAM);
    }

    public void reset() {
        traits = null;
    }

    /** The traits as one text, null when none was ever told. */
    public String traits() {
        return traits;
    }

    /** The opening says all it knows; what it does not know stays. */
    public void opened(String told) {
        if (traits == null || told == null) {
            traits = told == null ? traits : told;
            return;
        }
        for (int i = 0; i < size; i++) {
            String value = Traits.value(told, i);
            traits = value.isEmpty() ? traits : Traits.with(traits, i, value);
        }
    }

    /**
     * A new priority, or with any other event the team of the agent it names.
     *
     * @param told null when nothing is told
     * @return whether anything was
     */
    public boolean learns(String told, EventType type) {
        if (told != null) {
            set(type == EventType.INTERACTION_PRIORITY_CHANGED ? priority : team, told);
        }
        return told != null;
    }

    private void set(int index, String value) {
        if (index >= 0) {
            traits = Traits.with(traits == null ? Traits.unknown(size) : traits, index, value);
        }
    }
}
