package io.ruptura.domain.rupture.explained;

import io.ruptura.domain.rupture.ChangeReason;
import io.ruptura.domain.rupture.Evidence;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.Rupture.Hypothesis;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.RuptureState;
import io.ruptura.domain.rupture.Severity;
import java.util.List;
import java.util.Map;

/** Builds the revisions of a rupture as its life tells them; the instants are minutes after nine. */
record Raised(RuptureKind kind, String scope, String metric, int onset, Severity severity) {

    static Raised spike() {
        return new Raised(RuptureKind.DEMAND_SPIKE, "channel=chat", "offered", 0, Severity.MAJOR);
    }

    Raised kind(RuptureKind other, String otherMetric) {
        return new Raised(other, scope, otherMetric, onset, severity);
    }

    Raised in(String other) {
        return new Raised(kind, other, metric, onset, severity);
    }

    Raised onset(int other) {
        return new Raised(kind, scope, metric, other, severity);
    }

    Rupture opened(int minute) {
        return revision(0, RuptureState.OPEN, ChangeReason.OPENED, minute);
    }

    Rupture revision(int revision, RuptureState state, ChangeReason reason, int minute) {
        return new Rupture(
                kind.wireName() + "-" + scope + "-" + onset,
                revision,
                kind,
                state,
                reason.wireName(),
                severity,
                scope,
                Desk.at(onset),
                Desk.at(minute),
                Desk.at(minute),
                state.isOver() ? Desk.at(minute) : 0,
                0.9,
                Map.of("en", kind.wireName()),
                kind.wireName() + "@1",
                List.of(new Evidence(metric, "PT5M", 50, 10, 5, 17, 9.3)),
                List.of(new Hypothesis(kind, 1)),
                List.of(),
                null,
                kind.wireName(),
                null,
                null,
                Rupture.Background.NONE);
    }
}
