package io.ruptura.domain.sla.clock;

import io.ruptura.domain.sla.ClockEvent;
import io.ruptura.domain.sla.ClockEvent.Kind;
import io.ruptura.domain.sla.Said;
import io.ruptura.domain.sla.SlaEvent;
import io.ruptura.domain.sla.SlaMemory;
import io.ruptura.domain.sla.clock.SlaClocks.Reading;
import io.ruptura.domain.sla.promise.SlaRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Compares what follows from a history with what was published of it, and publishes the difference.
 *
 * <p>As long as nothing published is contradicted, that is what happened since. Where something is, or comes to
 * light before what was said already, the revision of that clock rises and one event says how it
 * stands now and takes back, by id, what no longer holds: {@code apply_sla} with the target before when another policy or calendar is the reason, else
 * {@code update_status}. What holds instead is published under the new revision too, dated when it happened.
 */
public final class SlaAccount {

    /** What to publish, what to keep, and what was read. */
    public record Outcome(List<SlaEvent> events, SlaMemory memory, Reading reading) {}

    private final String source;
    private final String interaction;
    private final Reading reading;
    private final long asOfMillis;
    private final List<Said> open;
    private final List<Said> kept = new ArrayList<>();
    private final List<SlaEvent> events = new ArrayList<>();

    private SlaAccount(String source, String interaction, SlaMemory memory, Reading reading, long asOfMillis) {
        this.source = source;
        this.interaction = interaction;
        this.reading = reading;
        this.asOfMillis = asOfMillis;
        this.open = new ArrayList<>(memory.said());
    }

    /** Reads the memory of an interaction up to an instant; never less far than it was read before. */
    public static Outcome settle(String source, String interaction, SlaMemory memory, SlaRules rules, long asOfMillis) {
        long asOf = Math.max(asOfMillis, memory.readUpToMillis());
        Reading reading = SlaClocks.of(memory.history(), rules, asOf);
        SlaAccount account = new SlaAccount(source, interaction, memory, reading, asOf);
        reading.present().forEach(account::settle);
        while (!account.open.isEmpty()) {
            account.withdraw(account.take(account.open.get(0)));
        }
        account.events.sort(Comparator.comparingLong(event -> event.clock().timeMillis()));
        return new Outcome(
                List.copyOf(account.events),
                new SlaMemory(memory.history(), List.copyOf(account.kept), asOf, reading.isOpen()),
                reading);
    }

    /** One clock that there is. */
    private void settle(ClockEvent present) {
        List<Said> contradicted = take(Said.of(present, 0));
        List<ClockEvent> fresh = new ArrayList<>();
        int revision = revision(contradicted);
        for (ClockEvent event : reading.events()) {
            if (Said.of(event, 0).isOfSameClock(present) && !keep(contradicted, event)) {
                fresh.add(event);
            }
        }
        if (!contradicted.isEmpty() || isBehind(fresh)) {
            revision++;
            correct(present, contradicted, fresh, revision);
        }
        for (ClockEvent event : fresh) {
            Said said = Said.of(event, revision);
            kept.add(said);
            publish(said, event, List.of());
        }
    }

    /** Whether something comes to light before what was said of the clock already, and so did not say it. */
    private boolean isBehind(List<ClockEvent> fresh) {
        return !fresh.isEmpty()
                && kept.stream()
                        .anyMatch(said -> said.isOfSameClock(fresh.get(0))
                                && said.timeMillis() > fresh.get(0).timeMillis());
    }

    /** Moves what was said of this event to what is kept. */
    private boolean keep(List<Said> before, ClockEvent event) {
        for (Said said : before) {
            if (said.isOf(event)) {
                before.remove(said);
                kept.add(said);
                return true;
            }
        }
        return false;
    }

    private void correct(ClockEvent present, List<Said> contradicted, List<ClockEvent> fresh, int revision) {
        Said former = lastTerms(contradicted);
        ClockEvent terms = lastTerms(fresh, former);
        if (terms == null) {
            publish(Said.of(present, revision), present, ids(contradicted));
        } else {
            fresh.remove(terms);
            Said said = Said.of(terms, revision);
            kept.add(said);
            publish(said, present.as(Kind.APPLY_SLA, asOfMillis, former.targetMillis()), ids(contradicted));
        }
    }

    /** A clock that there was, until a late event said otherwise. */
    private void withdraw(List<Said> before) {
        if (before.size() == 1 && before.get(0).isWithdrawal()) {
            kept.addAll(before);
            return;
        }
        Said last = before.get(before.size() - 1);
        Said withdrawal = last.withdrawnAt(asOfMillis, revision(before) + 1);
        kept.add(withdrawal);
        publish(withdrawal, withdrawal.toEvent(), ids(before));
    }

    private List<Said> take(Said clock) {
        List<Said> taken = new ArrayList<>();
        open.removeIf(said -> said.isOfSameClock(clock) && taken.add(said));
        return taken;
    }

    private void publish(Said said, ClockEvent event, List<String> retracts) {
        String id = SlaEvent.id(source, interaction, said);
        events.add(new SlaEvent(
                id,
                source,
                interaction,
                reading.place().channel(),
                reading.place().queue(),
                event,
                said.revision(),
                retracts));
    }

    private List<String> ids(List<Said> contradicted) {
        return contradicted.stream()
                .map(said -> SlaEvent.id(source, interaction, said))
                .toList();
    }

    private static int revision(List<Said> before) {
        return before.stream().mapToInt(Said::revision).max().orElse(0);
    }

    private static Said lastTerms(List<Said> before) {
        Said last = null;
        for (Said said : before) {
            last = said.kind() == Kind.APPLY_SLA ? said : last;
        }
        return last;
    }

    /** The terms that take the place of former ones, or null when the terms are not what changed. */
    private static ClockEvent lastTerms(List<ClockEvent> fresh, Said former) {
        ClockEvent last = null;
        for (ClockEvent event : fresh) {
            last = former != null && event.kind() == Kind.APPLY_SLA ? event : last;
        }
        return last;
    }
}
