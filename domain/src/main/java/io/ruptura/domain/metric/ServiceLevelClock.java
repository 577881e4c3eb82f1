package io.ruptura.domain.metric;

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

    ServiceLevelClock(MetricRules rules) {
        this.rules = rules;
    }

    void reset() {
        pending = false;
        nearing = false;
        riskAt = NEVER;
        elapsesAt = NEVER;
    }

    void start(long openedAt, String channel) {
        pending = true;
        riskAt = openedAt + rules.atRiskMillis().applyAsLong(channel);
        elapsesAt = openedAt + rules.thresholdMillis().applyAsLong(channel);
    }

    /** When it next changes by itself. */
    long nextAt() {
        return Math.min(riskAt, elapsesAt);
    }

    /** Passes {@link #nextAt}. */
    void pass(Facts facts, boolean open) {
        if (riskAt < elapsesAt) {
            riskAt = NEVER;
            nearing = true;
            return;
        }
        riskAt = NEVER;
        elapsesAt = NEVER;
        nearing = false;
        if (open) {
            book(facts);
        }
    }

    /** Whether the contact, if it waits, is near its threshold and not past it. */
    boolean isNear() {
        return nearing;
    }

    void answered(Facts facts) {
        boolean inTime = elapsesAt != NEVER;
        if (book(facts) && inTime) {
            facts.add(Tally.SERVICE_LEVEL_MET, 1);
        }
    }

    void left(Facts facts) {
        boolean early = elapsesAt != NEVER;
        if (book(facts) && early) {
            facts.add(Tally.SERVICE_LEVEL_LEFT, 1);
        }
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
