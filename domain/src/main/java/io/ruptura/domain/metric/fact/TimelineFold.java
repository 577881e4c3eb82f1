package io.ruptura.domain.metric.fact;

import io.ruptura.domain.metric.timeline.Timeline;
import io.ruptura.domain.metric.timeline.TimelineEvent;

/**
 * Folds events into timelines and tells which facts change. An event that comes last in order, as nearly all do, changes nothing before it, so only what comes
 * after is derived with and without it.
 */
public final class TimelineFold {

    /** What became of an event. */
    public enum Outcome {
        LEARNT,
        /** A duplicate, which changes nothing. */
        KNOWN,
        /** The timeline is full, so it was not taken in. */
        REFUSED
    }

    private final InteractionFacts facts;
    private final int maxEvents;
    private final Facts before = new Facts();
    private final Facts after = new Facts();

    /**
     * @param untilMillis how far time is known, see {@link InteractionFacts}
     * @param maxEvents a timeline of so many takes in no more, but for a tenth of turns
     */
    public TimelineFold(MetricRules rules, long untilMillis, int maxEvents) {
        this.maxEvents = maxEvents;
        this.facts = new InteractionFacts(rules, untilMillis);
    }

    /** Takes in an event and hands over what is no longer so, with the opposite amount, and what is new. */
    public Outcome add(Timeline timeline, TimelineEvent event, Facts.Sink sink) {
        if (timeline.size >= maxEvents && isBeyond(timeline, event)) {
            return timeline.knows(event.idHash()) ? Outcome.KNOWN : Outcome.REFUSED;
        }
        boolean isLast = timeline.isBehindAll(event);
        if (!isLast) {
            facts.derive(timeline, before);
        }
        if (!timeline.add(event)) {
            return Outcome.KNOWN;
        }
        if (isLast) {
            facts.deriveLast(timeline, before, after);
        } else {
            facts.derive(timeline, after);
        }
        after.sendChanges(before, sink);
        return Outcome.LEARNT;
    }

    private boolean isBeyond(Timeline timeline, TimelineEvent event) {
        return !event.isTurn() || timeline.size >= maxEvents + maxEvents / 10;
    }

    /** Hands over what a timeline meant by the rules of another fold and no longer means, with the opposite amount, and what it means now. */
    public void recount(Timeline timeline, TimelineFold former, Facts.Sink sink) {
        former.facts.derive(timeline, before);
        facts.derive(timeline, after);
        after.sendChanges(before, sink);
    }

    /** Hands over every fact of a timeline. */
    public void forEach(Timeline timeline, Facts.Sink sink) {
        facts.derive(timeline, after);
        after.forEach(sink);
    }

    /** Looks at a timeline as it is, without telling. */
    public void look(Timeline timeline) {
        facts.derive(timeline, after);
    }

    /** Whether the timeline last looked at can no longer become open. */
    public boolean isAbandoned() {
        return facts.isAbandoned();
    }

    /** Whether the timeline last looked at is open as far as is known. */
    public boolean isOpen() {
        return facts.isOpen();
    }
}
