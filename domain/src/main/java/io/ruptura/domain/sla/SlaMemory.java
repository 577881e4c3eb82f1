package io.ruptura.domain.sla;

import java.util.List;

/**
 * What is kept of one interaction.
 *
 * @param history its moments in order
 * @param said what was published of its clocks and still holds
 * @param readUpToMillis how far in time it has been read
 * @param isOpen whether the customer may still wait for something, as far as it has been read
 */
public record SlaMemory(List<SlaMoment> history, List<Said> said, long readUpToMillis, boolean isOpen) {

    public static final SlaMemory EMPTY = new SlaMemory(List.of(), List.of(), Long.MIN_VALUE, false);

    /** With one more moment; this when it is known. */
    public SlaMemory with(SlaMoment moment) {
        List<SlaMoment> next = SlaHistory.with(history, moment);
        return next == history ? this : new SlaMemory(next, said, readUpToMillis, isOpen);
    }

    /** Time of its last moment. */
    public long lastMillis() {
        return history.get(history.size() - 1).timeMillis();
    }
}
