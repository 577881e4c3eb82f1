package io.ruptura.domain.metric.tally;

import io.ruptura.domain.metric.fact.Facts;
import java.util.Objects;

/** At this time, in this place, a tally changed by this much. Reused by {@link Facts}: never keep one. */
public final class Fact {

    /** The value of a fact that has none. */
    public static final long NO_VALUE = -1;

    public Tally tally;
    public int amount;
    public long timeMillis;
    /** Null when not known. */
    public String channel;
    /** Null when not known. */
    public String queue;
    /** Values of the dimensions beside channel and queue, see {@link io.ruptura.domain.slice.Traits}; null when none is known. */
    public String traits;
    /** Milliseconds: the duration that completed, or when a waiting contact was opened; {@link #NO_VALUE} for none. */
    public long value;
    /** The same duration in business time; {@link #NO_VALUE} for none, as where no calendar governs. */
    public long businessValue;

    public boolean isSame(Fact other) {
        return tally == other.tally
                && amount == other.amount
                && timeMillis == other.timeMillis
                && value == other.value
                && businessValue == other.businessValue
                && Objects.equals(channel, other.channel)
                && Objects.equals(queue, other.queue)
                && Objects.equals(traits, other.traits);
    }
}
