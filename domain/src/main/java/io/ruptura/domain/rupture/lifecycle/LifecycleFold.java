package io.ruptura.domain.rupture.lifecycle;

import io.ruptura.domain.plan.Foresight;
import io.ruptura.domain.plan.Plan;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.ChangeReason;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.candidate.Candidates;
import io.ruptura.domain.rupture.candidate.Contributors;
import io.ruptura.domain.rupture.candidate.Hypotheses;
import io.ruptura.domain.rupture.candidate.InterruptionDesk;
import io.ruptura.domain.rupture.candidate.Interruptions;
import io.ruptura.domain.rupture.candidate.Planned;
import io.ruptura.domain.rupture.command.Silence;
import io.ruptura.domain.rupture.learning.Learning;
import io.ruptura.domain.scope.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The state of one unit while one instant is folded into it: what the rules read, and the few ways in which they may change it. */
final class LifecycleFold {

    static final Comparator<TrackedRupture> LEADER_FIRST =
            Comparator.comparing(TrackedRupture::seen, Candidates.LEADER_FIRST);

    final LifecyclePolicy policy;
    final TreeMap<String, TrackedRupture> ruptures = new TreeMap<>();
    final List<Silence> silences;
    final Map<String, Long> appliedCommands;
    long ignoredCommands;
    long now;
    private final List<Rupture> revisions = new ArrayList<>();
    private final List<Plan> announced;
    private final Doubts doubts;
    private final InterruptionDesk desk;
    private final Foresight foresight;
    final Learning learning;
    private List<Candidate> witnessed = List.of();

    LifecycleFold(LifecyclePolicy policy, Foresight known, Interruptions interruptions, LifecycleState state) {
        this.policy = policy;
        announced = state.plans();
        doubts = new Doubts(state.doubts());
        desk = new InterruptionDesk(interruptions, state.ledger());
        state.ruptures().forEach(tracked -> ruptures.put(tracked.published().id(), tracked));
        silences = new ArrayList<>(state.silences());
        appliedCommands = new HashMap<>(state.appliedCommands());
        ignoredCommands = state.ignoredCommands();
        now = state.clockMillis();
        learning = new Learning(policy.raiseSurprise(), state.learned());
        foresight = announced.isEmpty() ? known : known.with(announced, now);
    }

    TrackedRupture rupture(String id) {
        return id == null ? null : ruptures.get(id);
    }

    /** The ruptures as they are, safe to change while walking through them; by id. */
    List<TrackedRupture> snapshot() {
        return List.copyOf(ruptures.values());
    }

    /** Why people should not hear of it now, though nothing speaks for it; null when they should. */
    ChangeReason muting(Candidate seen) {
        if (silences.stream()
                .anyMatch(silence -> silence.isActive(now) && silence.matches(seen.kind(), seen.scope()))) {
            return ChangeReason.SILENCED;
        }
        if (foresight.isUnderWork(seen.kind().wireName(), seen.scope(), now)) {
            return ChangeReason.MAINTENANCE;
        }
        if (foresight.touching(seen.scope(), now).stream().anyMatch(plan -> Planned.explains(plan, seen))) {
            return ChangeReason.PLANNED;
        }
        return doubts.isBacklog(seen, now, policy) ? ChangeReason.IN_DOUBT : null;
    }

    /** Whether a rupture that nothing speaks for may interrupt people now. */
    boolean mayInterrupt(TrackedRupture tracked) {
        return desk.allows(tracked.published().id(), tracked.seen(), now);
    }

    /** Begins a rupture that people hear of, or keeps it from them when they were interrupted often enough; whether they do. */
    boolean beginHeard(Candidate candidate) {
        if (!desk.allows(Revisions.id(candidate.kind(), candidate.scope(), onset(candidate)), candidate, now)) {
            if (begin(candidate, ChangeReason.BUDGET, null)) {
                desk.heldBack(now);
            }
            return false;
        }
        boolean isNew = begin(candidate, ChangeReason.OPENED, null);
        if (isNew) {
            desk.interrupted(candidate, now);
        }
        return isNew;
    }

    /** Lets people hear of a rupture that was suppressed, or keeps it from them when they were interrupted often enough; whether they do. */
    boolean letHear(TrackedRupture tracked, ChangeReason reason) {
        if (!mayInterrupt(tracked)) {
            change(tracked.published().id(), ChangeReason.BUDGET, null);
            desk.heldBack(now);
            return false;
        }
        change(tracked.published().id(), reason, null);
        desk.interrupted(tracked.seen(), now);
        return true;
    }

    /** Keeps in mind what is not known. */
    void doubt(Candidate doubt) {
        doubts.add(doubt);
    }

    /** Whether what a rupture rests on is not known at the moment. */
    boolean isInDoubt(TrackedRupture tracked) {
        return doubts.isAbout(tracked.seen(), now, policy) || isUnseen(tracked.published());
    }

    /** Whether a part of it still goes on: the whole is not over before that is. */
    boolean hasParts(TrackedRupture tracked) {
        Rupture rupture = tracked.published();
        return ruptures.values().stream()
                .filter(other -> other.isSuppressed()
                        && rupture.id().equals(other.published().parent()))
                .filter(other -> other.holds(now, policy))
                .map(TrackedRupture::published)
                .anyMatch(other -> other.kind() == rupture.kind()
                        && new Scope(rupture.scope()).contains(new Scope(other.scope())));
    }

    /** Whether a feed is lost there: what cannot be seen is not over, nor any worse. */
    private boolean isUnseen(Rupture rupture) {
        return rupture.kind() != RuptureKind.FEED_LOSS
                && ruptures.values().stream()
                        .filter(other -> other.published().kind() == RuptureKind.FEED_LOSS)
                        .anyMatch(loss -> loss.holds(now, policy)
                                && new Scope(loss.published().scope()).isRelatedTo(new Scope(rupture.scope())));
    }

    /** The rupture that a candidate of this kind and scope is about: one that is not over, or one marked false that has not gone away. */
    TrackedRupture about(RuptureKind kind, String scope) {
        for (TrackedRupture tracked : ruptures.values()) {
            Rupture rupture = tracked.published();
            if (rupture.kind() == kind
                    && rupture.scope().equals(scope)
                    && (!rupture.state().isOver() || tracked.mutes(now, policy))) {
                return tracked;
            }
        }
        return null;
    }

    /** Makes the candidates of this instant known to every revision written from now on. */
    void witness(List<Candidate> candidates) {
        witnessed = candidates;
    }

    void see(Candidate candidate) {
        ruptures.computeIfPresent(
                about(candidate.kind(), candidate.scope()).published().id(),
                (id, tracked) -> tracked.seenAs(candidate));
    }

    /** Takes it for seen now, though nothing of it is. */
    void keep(TrackedRupture tracked) {
        ruptures.put(tracked.published().id(), tracked.seenAs(tracked.seen().at(now)));
    }

    /** Begins a rupture; false when one with this id has just ended at this very instant. */
    boolean begin(Candidate candidate, ChangeReason reason, String parent) {
        Rupture first = Revisions.first(candidate, onset(candidate), reason, parent, reading(candidate));
        if (ruptures.putIfAbsent(first.id(), new TrackedRupture(first, candidate, 0)) != null) {
            return false;
        }
        revisions.add(first);
        return true;
    }

    /** Changes a rupture for a reason that keeps its parent. */
    void change(String id, ChangeReason reason) {
        change(id, reason, ruptures.get(id).published().parent());
    }

    void change(String id, ChangeReason reason, String parent) {
        TrackedRupture tracked = ruptures.get(id);
        Candidate seen = tracked.seen();
        Rupture next = Revisions.next(tracked.published(), reason, parent, now, seen, reading(seen));
        ruptures.put(id, tracked.publishedAs(next));
        revisions.add(next);
    }

    /** Forgets what ended long ago. */
    void forget() {
        long before = now - policy.forgetAfterMillis();
        ruptures.values()
                .removeIf(tracked -> tracked.state().isOver()
                        && Math.max(
                                        tracked.lastSeenMillis(),
                                        tracked.published().updatedAtMillis())
                                <= before);
        appliedCommands.values().removeIf(applied -> applied <= before);
        desk.forgetAllBut(ruptures.keySet());
    }

    LifecycleStep step() {
        List<Plan> ahead =
                announced.stream().filter(plan -> plan.toMillis() > now).toList();
        LifecycleState state = new LifecycleState(
                now,
                snapshot(),
                silences,
                appliedCommands,
                ignoredCommands,
                doubts.known(now, policy),
                ahead,
                desk.ledger(),
                learning.known(now));
        return new LifecycleStep(state, List.copyOf(revisions), nextDeadline());
    }

    long nextDeadline() {
        long next = Long.MAX_VALUE;
        for (TrackedRupture tracked : ruptures.values()) {
            next = Math.min(next, tracked.deadlineMillis(policy));
        }
        for (Silence silence : silences) {
            next = Math.min(next, silence.untilMillis());
        }
        for (TrackedRupture tracked : ruptures.values()) {
            if (tracked.isHeldBack()) {
                next = Math.min(next, desk.nextShiftMillis(now));
            } else if (tracked.isSuppressed() && tracked.published().parent() == null) {
                next = Math.min(next, foresight.nextChange(now));
            }
        }
        return next;
    }

    /** It cannot have begun before the last one of its kind here was over, which also keeps their ids apart. */
    private long onset(Candidate candidate) {
        long onset = Math.min(candidate.onsetMillis(), candidate.timeMillis());
        for (TrackedRupture tracked : ruptures.values()) {
            Rupture ended = tracked.published();
            if (ended.kind() == candidate.kind() && ended.scope().equals(candidate.scope())) {
                onset = Math.max(onset, ended.resolvedAtMillis());
            }
        }
        return onset;
    }

    private Revisions.Reading reading(Candidate about) {
        List<Candidate> lately = new ArrayList<>(witnessed);
        for (TrackedRupture tracked : ruptures.values()) {
            if (tracked.holds(now, policy)) {
                lately.add(tracked.seen());
            }
        }
        return new Revisions.Reading(
                Hypotheses.about(about, lately),
                Contributors.of(about, lately),
                foresight.touching(about.scope(), now));
    }
}
