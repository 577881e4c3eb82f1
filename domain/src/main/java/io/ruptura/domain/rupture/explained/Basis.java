package io.ruptura.domain.rupture.explained;

import io.ruptura.domain.rupture.Evidence;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.course.Figure;
import java.util.List;
import java.util.Set;

/** Which contacts a rupture touches: those that came while it lasted, those that did not, or those to which it happened. */
public enum Basis {
    /** Contacts offered since the onset. */
    CAME(Figure.OFFERED, false),
    /** Contacts that usually come in that time, less those that did: they stayed away, or were not seen. */
    MISSED(Figure.OFFERED, true),
    /** Solutions that are usual in that time, less those there were. */
    UNSOLVED(Figure.RESOLVED, true),
    /** Contacts abandoned since the onset. */
    LEFT(Figure.ABANDONED, false),
    /** Contacts reopened since the onset. */
    RETURNED(Figure.REOPENED, false),
    /** Exceptions granted since the onset. */
    EXCEPTED(Figure.EXCEPTIONS_GRANTED, false);

    /** That nobody comes, and that the platform says so. */
    private static final Set<String> NOBODY_CAME = Set.of("offered-silence", "declared-status");

    private final Figure figure;
    private final boolean isMissing;

    Basis(Figure figure, boolean isMissing) {
        this.figure = figure;
        this.isMissing = isMissing;
    }

    Figure figure() {
        return figure;
    }

    boolean isMissing() {
        return isMissing;
    }

    static Basis of(Rupture rupture) {
        return switch (rupture.kind()) {
            case CHANNEL_OUTAGE -> isSilence(rupture.evidence()) ? MISSED : CAME;
            case FEED_LOSS -> MISSED;
            case RESOLUTION_STALL -> UNSOLVED;
            case ABANDONMENT_WAVE -> LEFT;
            case REOPEN_WAVE -> RETURNED;
            case EXCEPTION_SURGE -> EXCEPTED;
            case DEMAND_SPIKE,
                    CAPACITY_DROP,
                    RESPONSE_DEGRADATION,
                    BACKLOG_SURGE,
                    SATISFACTION_DROP,
                    RECURRING_PROBLEM,
                    UNANSWERED_WHILE_OPEN,
                    BREACH_FORECAST -> CAME;
        };
    }

    private static boolean isSilence(List<Evidence> evidence) {
        return evidence.stream().anyMatch(number -> NOBODY_CAME.contains(number.metric()));
    }
}
