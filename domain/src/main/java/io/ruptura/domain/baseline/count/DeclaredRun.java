package io.ruptura.domain.baseline.count;

import io.ruptura.domain.event.Event.ChannelCondition;
import io.ruptura.domain.plan.Declaration;

/**
 * A stretch of time in which a platform says that its channel is down or degraded, held against the contacts that come nevertheless. Its word is worth
 * {@link #DOWN} decades of evidence, or {@link #DEGRADED}; a contact takes 1.3 of it, less what more contacts than usual would have brought by chance, and at nothing the
 * word is refuted until another is said. That the channel is up again is believed when a contact comes.
 *
 * <p>Worked example: down at 10:00 with 3 a minute usual, two contacts in the first minute: {@code 3 · 0.95 - 2 · 3.0 = -3.14} nats, and 4 - 1.36 = 2.64 decades are left.
 *
 * @param worst what is said; {@code OPERATIONAL} for nothing that still counts
 * @param isOver whether it is said that it is over, and no contact came since
 * @param sinceMillis since when it is said
 * @param saidMillis time of the word that was heard last
 * @param missed contacts that should have come since less those that did, as the logarithm of a likelihood ratio
 */
public record DeclaredRun(ChannelCondition worst, boolean isOver, long sinceMillis, long saidMillis, double missed) {

    public static final DeclaredRun NONE = refuted(Long.MIN_VALUE);

    private static final double DOWN = 4;
    private static final double DEGRADED = 2;

    private static DeclaredRun refuted(long saidMillis) {
        return new DeclaredRun(ChannelCondition.OPERATIONAL, false, 0, saidMillis, 0);
    }

    /** Whether there is a word that still counts. */
    public boolean isOn() {
        return worst != ChannelCondition.OPERATIONAL;
    }

    /** After what is said of the channel by a window that began at {@code startMillis}. */
    public DeclaredRun hearing(Declaration said, long startMillis) {
        if (said.timeMillis() == saidMillis) {
            return this;
        }
        if (said.condition() == ChannelCondition.OPERATIONAL) {
            return isOn()
                    ? new DeclaredRun(worst, true, sinceMillis, said.timeMillis(), missed)
                    : refuted(said.timeMillis());
        }
        return isOn()
                ? new DeclaredRun(said.condition(), false, sinceMillis, said.timeMillis(), missed)
                : new DeclaredRun(
                        said.condition(), false, Math.max(said.timeMillis(), startMillis), said.timeMillis(), 0);
    }

    /** After {@code seen} contacts where {@code more} were usual; {@code isSince} when all of that was after the last word. */
    public DeclaredRun after(double more, double seen, boolean isSince) {
        if (!isOn()) {
            return this;
        }
        if (isOver) {
            return seen > 0 && isSince ? refuted(saidMillis) : this;
        }
        DeclaredRun next =
                new DeclaredRun(worst, false, sinceMillis, saidMillis, missed + SilentRun.evidence(more, seen));
        return next.worth() > 0 ? next : refuted(saidMillis);
    }

    /** What the word is worth, decades of evidence. */
    public double worth() {
        double word = worst == ChannelCondition.DOWN ? DOWN : isOn() ? DEGRADED : 0;
        return word + Math.min(0, missed / Math.log(10));
    }

    /** What the word adds to the surprise of a silence: nothing once the channel is said to be up. */
    public double credit() {
        return isOver ? 0 : Math.max(0, worth());
    }

    /** What is said, from 0 for down to 1 for operational. */
    public double said() {
        if (isOver || !isOn()) {
            return 1;
        }
        return worst == ChannelCondition.DOWN ? 0 : 0.5;
    }
}
