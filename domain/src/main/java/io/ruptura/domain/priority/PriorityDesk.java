package io.ruptura.domain.priority;

import io.ruptura.domain.priority.SignalWriter.Raise;
import io.ruptura.domain.rupture.Rupture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Decides which interactions come first while ruptures last, and takes it back afterwards.
 *
 * <p>An interaction gets at most one {@code reprioritize} per rupture, when its level rises, and one {@code revert} for it when the rupture is over or
 * the signal expired; none when a person has decided since, and none when nothing was heard of it for so long that its end
 * may have been missed. All it knows is in the {@link PriorityLedger}; what it returns depends on that and on what
 * it is given, not on their order.
 */
public final class PriorityDesk {

    /** How long a rupture that is over is remembered, so that an old revision delivered again does not bring it back. */
    private static final long REMEMBER_RUPTURE_MILLIS = 24 * 60 * 60 * 1000L;

    private static final Comparator<InteractionChange> CHANGES_IN_ORDER = Comparator.comparing(InteractionChange::key)
            .thenComparingLong(InteractionChange::timeMillis)
            .thenComparingLong(InteractionChange::sequence)
            .thenComparing(InteractionChange::type)
            .thenComparing(InteractionChange::eventId);

    private static final Comparator<Rupture> REVISIONS_IN_ORDER =
            Comparator.comparing(Rupture::id).thenComparingInt(Rupture::revision);

    private static final Comparator<Signal> SIGNALS_IN_ORDER = Comparator.comparing(Signal::source)
            .thenComparing(Signal::interaction)
            .thenComparing(Signal::rupture)
            .thenComparing(Signal::id);

    /** A rupture that moves interactions to the front, and the slice it is about. */
    private record Caller(AffectingRupture rupture, Slice slice) {}

    private final Prioritizer prioritizer;
    private final SignalWriter writer;
    private final long staleAfterMillis;

    /** @param staleAfterMillis an interaction of which nothing was heard for so long is not moved, nor counted */
    public PriorityDesk(Prioritizer prioritizer, long expiryMillis, long staleAfterMillis) {
        this.prioritizer = prioritizer;
        this.staleAfterMillis = staleAfterMillis;
        this.writer = new SignalWriter(expiryMillis);
    }

    /** Takes in what became known up to {@code nowMillis} and says what follows from it. */
    public List<Signal> apply(
            PriorityLedger ledger, long nowMillis, List<InteractionChange> changes, List<Rupture> revisions) {
        Set<String> changed = note(ledger, changes);
        List<AffectingRupture> news = noteRuptures(ledger, revisions);
        forgetRuptures(ledger, nowMillis);
        List<Signal> signals = new ArrayList<>();
        news.stream()
                .filter(AffectingRupture::isOver)
                .forEach(over -> signals.addAll(takeBack(ledger, over, nowMillis)));
        if (news.stream().anyMatch(AffectingRupture::calls)) {
            count(ledger, nowMillis);
            signals.addAll(raise(ledger, ledger.interactions(), nowMillis));
        } else {
            signals.addAll(raise(ledger, known(ledger, changed), nowMillis));
        }
        signals.sort(SIGNALS_IN_ORDER);
        return signals;
    }

    /** Looks at everything again: waiting has made some more urgent, and some signals have expired. */
    public List<Signal> review(PriorityLedger ledger, long nowMillis) {
        List<Signal> signals = new ArrayList<>(expire(ledger, nowMillis));
        count(ledger, nowMillis);
        signals.addAll(raise(ledger, ledger.interactions(), nowMillis));
        signals.sort(SIGNALS_IN_ORDER);
        return signals;
    }

    /** Whether there is anything that a later {@link #review} could change. */
    public boolean isBusy(PriorityLedger ledger) {
        for (AffectingRupture rupture : ledger.ruptures()) {
            if (!rupture.isOver()) {
                return true;
            }
        }
        return false;
    }

    /** Forgets an interaction that is over and about which nothing is left to take back; false when it must stay. */
    public boolean forget(PriorityLedger ledger, String key) {
        TrackedInteraction interaction = ledger.interaction(key);
        if (interaction == null) {
            return true;
        }
        if (interaction.isOpen()) {
            return true; // Reopened: it is announced again when it ends.
        }
        if (interaction.hasUnsettledSignals()) {
            return false;
        }
        ledger.forgetInteraction(key);
        return true;
    }

    private static Set<String> note(PriorityLedger ledger, List<InteractionChange> changes) {
        Set<String> keys = new TreeSet<>();
        changes.stream().sorted(CHANGES_IN_ORDER).forEach(change -> {
            String key = change.key();
            TrackedInteraction known = ledger.interaction(key);
            TrackedInteraction before =
                    known == null ? TrackedInteraction.unknown(change.source(), change.interaction()) : known;
            ledger.keep(before.after(change));
            keys.add(key);
        });
        return keys;
    }

    /** The newest state of every rupture about which there is news. One that never called is none of ours. */
    private static List<AffectingRupture> noteRuptures(PriorityLedger ledger, List<Rupture> revisions) {
        TreeMap<String, AffectingRupture> news = new TreeMap<>();
        revisions.stream().sorted(REVISIONS_IN_ORDER).forEach(revision -> {
            AffectingRupture known = ledger.rupture(revision.id());
            AffectingRupture next = AffectingRupture.of(revision);
            if (known == null ? next.calls() : known.revision() < revision.revision()) {
                ledger.keep(next);
                news.put(next.id(), next);
            }
        });
        return List.copyOf(news.values());
    }

    private void count(PriorityLedger ledger, long nowMillis) {
        List<Caller> callers = callers(ledger);
        List<Census> counts = callers.stream()
                .map(caller -> new Census(caller.slice(), nowMillis - staleAfterMillis))
                .toList();
        for (TrackedInteraction interaction : ledger.interactions()) {
            counts.forEach(census -> census.count(interaction));
        }
        for (int i = 0; i < counts.size(); i++) {
            ledger.keep(callers.get(i).rupture().counted(counts.get(i).result()));
        }
    }

    private List<Signal> raise(PriorityLedger ledger, Iterable<TrackedInteraction> interactions, long nowMillis) {
        List<Caller> callers = callers(ledger);
        List<Signal> signals = new ArrayList<>();
        List<TrackedInteraction> raised = new ArrayList<>();
        if (callers.isEmpty()) {
            return signals;
        }
        for (TrackedInteraction interaction : interactions) {
            Raise raise = best(interaction, callers, nowMillis);
            if (raise != null) {
                Signal signal = writer.reprioritize(interaction, raise, nowMillis);
                raised.add(interaction.withSignal(signal));
                signals.add(signal);
            }
        }
        raised.forEach(ledger::keep); // After the walk: what is walked through must not change.
        return signals;
    }

    /** The raise with the highest score over all ruptures that touch the interaction, or null when its level rises for none. */
    private Raise best(TrackedInteraction interaction, List<Caller> callers, long nowMillis) {
        Raise best = null;
        if (!interaction.isOpen() || !interaction.isHeardSince(nowMillis - staleAfterMillis)) {
            return null;
        }
        for (Caller caller : callers) {
            AffectingRupture rupture = caller.rupture();
            if (!caller.slice().contains(interaction)
                    || interaction.hasSignalFor(rupture.id())
                    || interaction.wasDecidedAfter(rupture.detectedAtMillis())) {
                continue;
            }
            PriorityScore score = prioritizer.score(interaction, rupture.severity(), rupture.census(), nowMillis);
            if (best == null || score.score() > best.score().score()) {
                best = new Raise(rupture.id(), score, prioritizer.level(score, interaction.effectivePriority()));
            }
        }
        return best == null || best.to() == interaction.effectivePriority() ? null : best;
    }

    /** Reverts every signal of a rupture that is over, and forgets that it sent any. */
    private List<Signal> takeBack(PriorityLedger ledger, AffectingRupture over, long nowMillis) {
        List<Signal> reverts = new ArrayList<>();
        for (TrackedInteraction interaction : those(ledger, it -> it.hasSignalFor(over.id()))) {
            TrackedInteraction left = interaction.withSignals(interaction.signals().stream()
                    .filter(issued -> !issued.isFor(over.id()))
                    .toList());
            interaction.signals().stream()
                    .filter(issued -> issued.isFor(over.id()) && !issued.settled())
                    .forEach(issued -> reverts.add(writer.revert(issued.signal(), interaction, left, nowMillis)));
            ledger.keep(left);
        }
        return reverts;
    }

    /** Reverts what has expired; it stays known, so that the rupture does not send it again. */
    private List<Signal> expire(PriorityLedger ledger, long nowMillis) {
        List<Signal> reverts = new ArrayList<>();
        for (TrackedInteraction interaction : those(ledger, it -> it.hasExpired(nowMillis))) {
            TrackedInteraction left = interaction;
            for (IssuedSignal issued : interaction.signals()) {
                if (issued.hasExpired(nowMillis)) {
                    TrackedInteraction before = left;
                    left = left.withSignals(left.signals().stream()
                            .map(other -> other.equals(issued) ? other.settle() : other)
                            .toList());
                    reverts.add(writer.revert(issued.signal(), before, left, nowMillis));
                }
            }
            ledger.keep(left);
        }
        return reverts;
    }

    private static void forgetRuptures(PriorityLedger ledger, long nowMillis) {
        List<AffectingRupture> old = new ArrayList<>();
        for (AffectingRupture rupture : ledger.ruptures()) {
            if (rupture.isOver() && nowMillis - rupture.updatedAtMillis() >= REMEMBER_RUPTURE_MILLIS) {
                old.add(rupture);
            }
        }
        old.forEach(rupture -> ledger.forgetRupture(rupture.id()));
    }

    /** Every rupture that calls, by id, so that equal scores go to the same one whatever the order they came in. */
    private static List<Caller> callers(PriorityLedger ledger) {
        List<Caller> callers = new ArrayList<>();
        for (AffectingRupture rupture : ledger.ruptures()) {
            if (rupture.calls()) {
                callers.add(new Caller(rupture, new Slice(rupture.scope())));
            }
        }
        callers.sort(Comparator.comparing(caller -> caller.rupture().id()));
        return callers;
    }

    /** A copy, so that what is kept may change while walking through it. */
    private static List<TrackedInteraction> those(PriorityLedger ledger, Predicate<TrackedInteraction> wanted) {
        List<TrackedInteraction> those = new ArrayList<>();
        for (TrackedInteraction interaction : ledger.interactions()) {
            if (wanted.test(interaction)) {
                those.add(interaction);
            }
        }
        return those;
    }

    private static List<TrackedInteraction> known(PriorityLedger ledger, Set<String> keys) {
        return keys.stream().map(ledger::interaction).toList();
    }
}
