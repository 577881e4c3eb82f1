package io.ruptura.domain.sla;

import java.util.List;

/**
 * What is kept of one interaction.
 *
 * @param history its moments in order
 * @param said what was published of its clocks and still holds
 * @param readUpToMillis how far in time it has been read
 */
public record SlaMemory(List<SlaMoment> history, List<Said> said, long readUpToMillis) {

    public static final SlaMemory EMPTY = new SlaMemory(List.of(), List.of(), Long.MIN_VALUE);

    /** With one more moment; this when it is known. */
    public SlaMemory with(SlaMoment moment) {
        List<SlaMoment> next = SlaHistory.with(history, moment);
        return next == history ? this : new SlaMemory(next, said, readUpToMillis);
    }

    /** Time of its last moment. */
    public long lastMillis() {
        return history.get(history.size() - 1).timeMillis();
    }
}
