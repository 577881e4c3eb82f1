package io.ruptura.domain.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.calendar.BusinessTime;
import io.ruptura.domain.sla.ClockEvent;
import io.ruptura.domain.sla.SlaMemory;
import io.ruptura.domain.sla.SlaMoment;
import io.ruptura.domain.sla.SlaStatus;
import io.ruptura.domain.sla.clock.SlaAccount.Outcome;
import io.ruptura.domain.sla.clock.SlaClocks.Reading;
import io.ruptura.domain.sla.promise.SlaRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What holds for every history, over histories drawn by chance; a clock is read minute by minute by someone who knows no formula. */
class SlaLawsTest {

    private static final SlaRules RULES = Promises.rules("""
            calendars:
              - {id: chat, zone: America/New_York, channels: [chat], weekly: {mon-fri: ['09:00-12:00', '13:00-17:00']}}
              - {id: rest, weekly: {mon-sun: ['06:00-24:00']}}
            sla:
              statutory: [{jurisdiction: br}]
              policies:
                - id: urgent
                  priorities: [urgent]
                  clocks: &clocks
                    - {metric: first-response, target: 20m, warn-before: 5m}
                    - {metric: next-response, target: 15m}
                    - {metric: resolution, target: 3h, warn-before: 30m}
                    - {metric: resolution, target: 6h, clock: calendar}
                    - {metric: requester-wait, target: 2h}
                    - {metric: agent-work, target: 2h}
                    - {metric: pausable-update, target: 45m, warn-before: 10m}
                - {id: rest, clocks: *clocks}
            """);

    @Property(tries = 300, seed = "20260302")
    void theOrderOfArrivalDoesNotMatter(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Chance chance = new Chance(seed);
        List<SlaMoment> moments = chance.moments();
        long asOf = chance.end();
        SlaMemory straight = SlaMemory.EMPTY;
        for (SlaMoment moment : moments) {
            straight = straight.with(moment, 2000);
        }
        Map<String, ClockEvent> wanted = new HashMap<>();
        fold(wanted, SlaAccount.settle("s", "i", straight, RULES, asOf));

        List<SlaMoment> shuffled = new ArrayList<>(moments);
        Collections.shuffle(shuffled, new Random(seed));
        SlaMemory memory = SlaMemory.EMPTY;
        Map<String, ClockEvent> seen = new HashMap<>();
        long now = 0;

        for (SlaMoment moment : shuffled) {
            now = Math.max(now, moment.timeMillis());
            Outcome outcome = SlaAccount.settle("s", "i", memory.with(moment, 2000), RULES, now);
            fold(seen, outcome);
            memory = outcome.memory();
        }
        Outcome last = SlaAccount.settle("s", "i", memory, RULES, asOf);
        fold(seen, last);

        assertThat(last.reading()).isEqualTo(SlaClocks.of(straight.history(), RULES, asOf));
        seen.values().removeIf(event -> event.policy() == null);
        assertThat(states(seen)).isEqualTo(states(wanted));
    }

    @Property(tries = 300, seed = "20260303")
    void readingStepByStepSaysTheSameAsReadingAtTheEnd(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Chance chance = new Chance(seed);
        SlaMemory memory = chance.memory();
        List<ClockEvent> stepwise = new ArrayList<>();
        long now = memory.history().get(0).timeMillis();
        while (now < chance.end()) {
            Outcome outcome = SlaAccount.settle("s", "i", memory, RULES, now);
            outcome.events().forEach(event -> stepwise.add(event.clock()));
            assertThat(outcome.events()).allMatch(event -> event.revision() == 0);
            memory = outcome.memory();
            long next = Math.min(nextMoment(memory, now), outcome.reading().nextAtMillis());
            assertThat(next).isGreaterThan(now);
            now = next;
        }

        assertThat(stepwise)
                .containsExactlyInAnyOrderElementsOf(SlaClocks.of(memory.history(), RULES, memory.readUpToMillis())
                        .events());
    }

    @Property(tries = 120, seed = "20260304")
    void eachClockAgreesWithSomeoneWhoCountsEveryMinute(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Chance chance = new Chance(seed);
        List<SlaMoment> history = chance.memory().history();
        long asOf = chance.end();
        Reading reading = SlaClocks.of(history, RULES, asOf);

        for (ClockEvent present : reading.present()) {
            MinuteCount count = new MinuteCount(reading.events(), present, asOf);
            assertThat(present.elapsedCalendarMillis()).isEqualTo(count.calendarMillis());
            assertThat(present.elapsedBusinessMillis()).isEqualTo(count.businessMillis(present.calendar()));
        }
    }

    @Property(tries = 300, seed = "20260305")
    void noClockRunsWhileClosedAndNoneBreachesWhileItStandsStill(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Chance chance = new Chance(seed);
        Reading reading = SlaClocks.of(chance.memory().history(), RULES, chance.end());
        Map<String, Boolean> still = new HashMap<>();
        Map<String, Long> applied = new HashMap<>();
        for (ClockEvent event : reading.events()) {
            String clock = clock(event);
            switch (event.kind()) {
                case ACTIVATE -> still.put(clock, false);
                case PAUSE, FULFILL -> still.put(clock, true);
                case UPDATE_STATUS -> still.put(clock, event.status() != SlaStatus.IMMINENT_BREACH || still.get(clock));
                // Other terms may make one late that stands still.
                case BREACH ->
                    assertThat(still.get(clock) && applied.get(clock) != event.timeMillis())
                            .as("%s", event)
                            .isFalse();
                case APPLY_SLA -> applied.put(clock, event.timeMillis());
            }
        }
        if (!reading.isOpen()) {
            assertThat(reading.nextAtMillis()).isEqualTo(BusinessTime.NEVER);
            assertThat(reading.present())
                    .extracting(ClockEvent::status)
                    .containsAnyOf(SlaStatus.ACHIEVED, SlaStatus.BREACHED, SlaStatus.CANCELLED)
                    .doesNotContain(
                            SlaStatus.PENDING, SlaStatus.BREACHING, SlaStatus.IMMINENT_BREACH, SlaStatus.PAUSED);
        }
    }

    private static long nextMoment(SlaMemory memory, long now) {
        return memory.history().stream()
                .mapToLong(SlaMoment::timeMillis)
                .filter(time -> time > now)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** As a consumer does: the newest revision of a clock, and of that the newest time, is its state. */
    private static void fold(Map<String, ClockEvent> states, Outcome outcome) {
        outcome.events().forEach(event -> states.put(clock(event.clock()), event.clock()));
    }

    private static Map<String, String> states(Map<String, ClockEvent> events) {
        Map<String, String> states = new HashMap<>();
        events.forEach((clock, event) -> states.put(
                clock, event.status() + " " + event.targetMillis() + " " + event.policy() + " " + event.dueMillis()));
        return states;
    }

    private static String clock(ClockEvent event) {
        return event.metric() + " " + event.basis() + " " + event.instance();
    }
}
