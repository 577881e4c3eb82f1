package io.ruptura.domain.metric.fact;

import io.ruptura.domain.metric.tally.Tally;
import io.ruptura.domain.metric.timeline.TimelineCode;

/** The scores of a contact, and how long it had waited for its first response: customers score waits more than anything. */
final class ScoredWait {

    static final long UNKNOWN = -1;

    private static final long SECOND = 1000;

    private long waitedMillis;

    void reset() {
        waitedMillis = UNKNOWN;
    }

    /** @param millis since the contact was opened; {@link #UNKNOWN} when that was not seen */
    void answered(long millis) {
        waitedMillis = millis;
    }

    void judged(byte code, Facts facts) {
        facts.add(Tally.SATISFACTION_GIVEN, 1);
        if (TimelineCode.isTopBox(code)) {
            facts.add(Tally.SATISFACTION_TOP, 1);
        }
        if (TimelineCode.isBottomBox(code)) {
            facts.add(Tally.SATISFACTION_BOTTOM, 1);
        }
        if (waitedMillis != UNKNOWN) {
            facts.add(Tally.SATISFACTION_ANSWERED, 1);
            facts.add(Tally.SATISFACTION_WAITED, (int) (waitedMillis / SECOND));
        }
    }
}
