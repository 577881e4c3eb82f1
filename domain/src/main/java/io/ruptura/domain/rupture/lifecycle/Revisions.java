package io.ruptura.domain.rupture.lifecycle;

import io.ruptura.domain.identity.ContentId;
import io.ruptura.domain.plan.Plan;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.ChangeReason;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.Rupture.Background;
import io.ruptura.domain.rupture.Rupture.Contributor;
import io.ruptura.domain.rupture.Rupture.Hypothesis;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.RuptureState;
import io.ruptura.domain.rupture.Severity;
import io.ruptura.domain.rupture.candidate.Planned;
import io.ruptura.domain.rupture.title.Titles;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the revisions of a rupture. Which states a reason may lead from and to is {@link ChangeReason}'s to say. */
final class Revisions {

    /** The reasons that bring the newest numbers; the others leave the last ones standing, which say what it was about. */
    private static final Set<ChangeReason> REFRESHING = EnumSet.of(
            ChangeReason.WORSENED,
            ChangeReason.UPDATED,
            ChangeReason.REOPENED,
            ChangeReason.PARENT_ENDED,
            ChangeReason.WIDENED,
            ChangeReason.SILENCE_ENDED,
            ChangeReason.PLAN_ENDED,
            ChangeReason.DOUBT_ENDED,
            ChangeReason.ADMITTED);

    /** What is made of all that is seen at an instant. */
    record Reading(List<Hypothesis> hypotheses, List<Contributor> contributors, List<Plan> plans) {

        Map<String, String> title(Candidate seen) {
            return Planned.named(Titles.of(seen), plans);
        }
    }

    private Revisions() {}

    static String id(RuptureKind kind, String scope, long onsetMillis) {
        return ContentId.of(kind.wireName(), scope, onsetMillis);
    }

    static Rupture first(Candidate seen, long onsetMillis, ChangeReason reason, String parent, Reading reading) {
        return new Rupture(
                id(seen.kind(), seen.scope(), onsetMillis),
                0,
                seen.kind(),
                reason.first(),
                reason.wireName(),
                seen.severity(),
                seen.scope(),
                onsetMillis,
                seen.timeMillis(),
                seen.timeMillis(),
                0,
                seen.confidence(),
                reading.title(seen),
                seen.pattern(),
                seen.evidence(),
                reading.hypotheses(),
                reading.contributors(),
                null,
                seen.kind().wireName(),
                parent,
                null,
                Background.NONE);
    }

    /** The revision after {@code last} at {@code nowMillis}; {@code seen} and {@code reading} count where the reason brings new numbers. */
    static Rupture next(
            Rupture last, ChangeReason reason, String parent, long nowMillis, Candidate seen, Reading reading) {
        boolean refreshed = REFRESHING.contains(reason);
        boolean tells = refreshed && tells(last, seen);
        RuptureState state = reason.after(last.state());
        boolean ends = state.isOver() && !last.state().isOver();
        return new Rupture(
                last.id(),
                last.revision() + 1,
                last.kind(),
                state,
                reason.wireName(),
                severity(last, reason, seen),
                last.scope(),
                last.onsetMillis(),
                last.detectedAtMillis(),
                nowMillis,
                ends ? nowMillis : last.resolvedAtMillis(),
                refreshed ? seen.confidence() : last.confidence(),
                tells ? reading.title(seen) : last.title(),
                last.pattern(),
                tells ? seen.evidence() : last.evidence(),
                refreshed ? reading.hypotheses() : last.hypotheses(),
                refreshed ? reading.contributors() : last.contributors(),
                last.impact(),
                last.plan(),
                parent,
                last.mergedInto(),
                last.background());
    }

    /** A number that is as expected again says nothing of what broke: then the last that was not stands. */
    static boolean tells(Rupture last, Candidate seen) {
        return !seen.evidence().get(0).isInBand() || last.evidence().get(0).isInBand();
    }

    /** New numbers while it goes on never make it look better: only an end and a new beginning do. */
    private static Severity severity(Rupture last, ChangeReason reason, Candidate seen) {
        if (!REFRESHING.contains(reason)) {
            return last.severity();
        }
        boolean goesOn = reason == ChangeReason.UPDATED || reason == ChangeReason.WORSENED;
        return goesOn && last.severity().isWorseThan(seen.severity()) ? last.severity() : seen.severity();
    }
}
