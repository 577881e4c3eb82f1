package io.ruptura.domain.sla;

import java.util.List;

/**
 * What is kept of one interaction. Its moments are bounded as events of timelines are: a memory that is full takes in only those that open, move, resume or end the
 * interaction, a tenth more of them; every other moment beyond is in no clock. What was said is bounded with them, as each moment brings a few events of each clock.
 *
 * @param history its moments in order
 * @param said what was published of its clocks and still holds
 * @param readUpToMillis how far in time it has been read
 * @param isOpen whether the customer may still wait for something, as far as it has been read
 */
public record SlaMemory(List<SlaMoment> history, List<Said> said, long readUpToMillis, boolean isOpen) {

    public static final SlaMemory EMPTY = new SlaMemory(List.of(), List.of(), Long.MIN_VALUE, false);

    /**
     * With one more moment; this when it is known, or when there is no room for it.
     *
     * @param most moments beyond which only turns are taken in
     */
    public SlaMemory with(SlaMoment moment, int most) {
        if (isFull(most) && (!moment.isTurn() || history.size() >= most + most / 10)) {
            return this;
        }
        List<SlaMoment> next = SlaHistory.with(history, moment);
        return next == history ? this : new SlaMemory(next, said, readUpToMillis, isOpen);
    }

    /** Whether only turns are taken in from now on. */
    public boolean isFull(int most) {
        return history.size() >= most;
    }

    /** Time of its last moment. */
    public long lastMillis() {
        return history.get(history.size() - 1).timeMillis();
    }
}
