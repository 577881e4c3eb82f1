package io.ruptura.domain.rupture.candidate;

import io.ruptura.domain.event.Event.ChannelCondition;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.Evidence;
import io.ruptura.domain.rupture.RuptureKind;
import java.util.Locale;

/** What the platform says of its channel, as it stands in evidence: 0 is down, 1 is up again with nobody come yet. */
public final class DeclaredStatus {

    private static final String SIGNAL = "declared-status";

    private DeclaredStatus() {}

    /** What is declared in an outage's evidence, as it is written; null when nothing is. */
    static String of(Candidate candidate) {
        if (candidate.kind() != RuptureKind.CHANNEL_OUTAGE) {
            return null;
        }
        for (Evidence evidence : candidate.evidence()) {
            if (isIn(evidence)) {
                return condition(evidence.observed()).name().toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }

    /** Whether this is what a platform declares, and no count. */
    public static boolean isIn(Evidence evidence) {
        return evidence.metric().equals(SIGNAL);
    }

    public static ChannelCondition condition(double observed) {
        if (observed == 0) {
            return ChannelCondition.DOWN;
        }
        return observed < 1 ? ChannelCondition.DEGRADED : ChannelCondition.OPERATIONAL;
    }
}
