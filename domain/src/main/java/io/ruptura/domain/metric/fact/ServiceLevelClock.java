package io.ruptura.domain.metric.fact;

import io.ruptura.domain.metric.tally.Tally;

/**
 * The clock of one contact against the service-level threshold. Its event is the first of: answered, left, the threshold elapsed while open. A wait of
 * exactly the threshold is not less than it.
 */
final class ServiceLevelClock {

    static final long NEVER = Long.MAX_VALUE;

    private final MetricRules rules;
    private boolean pending;
    private boolean nearing;
    private long riskAt;
    private long elapsesAt;
    private long cohortAt;
    private boolean met;
    private boolean left;
    private String channel;
    private String queue;
    private String traits;
    private boolean markedPending;
    private boolean markedNearing;
    private long markedRiskAt;
    private long markedElapsesAt;
    private long markedCohortAt;

    ServiceLevelClock(MetricRules rules) {
        this.rules = rules;
    }

    void reset() {
        pending = false;
        nearing = false;
        riskAt = NEVER;
        elapsesAt = NEVER;
        cohortAt = NEVER;
        met = false;
        left = false;
    }

    /** Remembers how far time has passed, for {@link #back}. */
    void mark() {
        markedPending = pending;
        markedNearing = nearing;
        markedRiskAt = riskAt;
        markedElapsesAt = elapsesAt;
        markedCohortAt = cohortAt;
    }

    void back() {
        pending = markedPending;
        nearing = markedNearing;
        riskAt = markedRiskAt;
        elapsesAt = markedElapsesAt;
        cohortAt = markedCohortAt;
    }

    /** A contact begins to wait now, here. */
    void start(Facts facts) {
        pending = true;
        channel = facts.channel();
        queue = facts.queue();
        traits = facts.traits();
        riskAt = facts.time() + rules.atRiskMillis().applyAsLong(channel);
        elapsesAt = facts.time() + rules.thresholdMillis().applyAsLong(channel);
        cohortAt = elapsesAt;
    }

    /** When it next changes by itself. */
    long nextAt() {
        return Math.min(riskAt, Math.min(elapsesAt, cohortAt));
    }

    /** Passes {@link #nextAt}. */
    void pass(Facts facts, boolean open) {
        if (riskAt < Math.min(elapsesAt, cohortAt)) {
            riskAt = NEVER;
            nearing = true;
            return;
        }
        boolean elapsed = elapsesAt != NEVER;
        riskAt = NEVER;
        elapsesAt = NEVER;
        nearing = false;
        if (elapsed && open) {
            book(facts);
        }
        bookCohort(facts);
    }

    /** Whether the contact, if it waits, is near its threshold and not past it. */
    boolean isNear() {
        return nearing;
    }

    void answered(Facts facts) {
        boolean inTime = elapsesAt != NEVER;
        if (book(facts) && inTime) {
            met = true;
            facts.add(Tally.SERVICE_LEVEL_MET, 1);
        }
    }

    void left(Facts facts) {
        boolean early = elapsesAt != NEVER;
        if (book(facts) && early) {
            left = true;
            facts.add(Tally.SERVICE_LEVEL_LEFT, 1);
        }
    }

    /** The threshold has passed: what became of the contact by now, told where it arrived. */
    private void bookCohort(Facts facts) {
        String presentChannel = facts.channel();
        String presentQueue = facts.queue();
        String presentTraits = facts.traits();
        cohortAt = NEVER;
        facts.in(channel, queue);
        facts.of(traits);
        facts.add(Tally.COHORT_DUE, 1);
        if (met) {
            facts.add(Tally.COHORT_MET, 1);
        } else if (left) {
            facts.add(Tally.COHORT_LEFT, 1);
        }
        facts.in(presentChannel, presentQueue);
        facts.of(presentTraits);
    }

    /** Whether the event had not been booked before. */
    private boolean book(Facts facts) {
        if (!pending) {
            return false;
        }
        pending = false;
        riskAt = NEVER;
        elapsesAt = NEVER;
        nearing = false;
        facts.add(Tally.SERVICE_LEVEL_DUE, 1);
        return true;
    }
}
