package io.ruptura.domain.metric;

/**
 * Folds events into timelines and tells which facts change. An event that comes last in order, as nearly all do, changes nothing before it, so only what comes
 * after is derived with and without it.
 */
public final class TimelineFold {

    private final InteractionFacts facts;
    private final Facts before = new Facts();
    private final Facts after = new Facts();

    /** @param untilMillis how far time is known, see {@link InteractionFacts} */
    public TimelineFold(MetricRules rules, long untilMillis) {
        this.facts = new InteractionFacts(rules, untilMillis);
    }

    /**
     * Takes in an event and hands over what is no longer so, with the opposite amount, and what is new.
     *
     * @return whether the timeline changed; a duplicate changes nothing
     */
    public boolean add(Timeline timeline, TimelineEvent event, Facts.Sink sink) {
        boolean isLast = timeline.isBehindAll(event);
        if (!isLast) {
            facts.derive(timeline, before);
        }
        if (!timeline.add(event)) {
            return false;
        }
        if (isLast) {
            facts.deriveLast(timeline, before, after);
        } else {
            facts.derive(timeline, after);
        }
        after.sendChanges(before, sink);
        return true;
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
