package io.ruptura.domain.metric.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.metric.fact.TimelineFold.Outcome;
import io.ruptura.domain.metric.fixture.RandomHistory;
import io.ruptura.domain.metric.tally.Fact;
import io.ruptura.domain.metric.timeline.Timeline;
import io.ruptura.domain.metric.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class TimelineFoldTest {

    @Property(tries = 60, seed = "21", shrinking = ShrinkingMode.OFF)
    void tellsWhatDerivingEverythingWithAndWithoutTheEventSays(@ForAll long seed) {
        RandomHistory history = new RandomHistory(seed);
        long until = Math.floorMod(seed, 2) == 0 ? Long.MAX_VALUE : history.until();
        TimelineFold fold = new TimelineFold(history.rules(), until, 2_000);
        InteractionFacts facts = new InteractionFacts(history.rules(), until);
        Map<String, Timeline> folded = new HashMap<>();
        Map<String, Timeline> derived = new HashMap<>();
        int duplicates = 0;

        for (Event event : history.arrivals(seed)) {
            if (event.type().isInteraction()) {
                TimelineEvent entry = TimelineEvent.of(event, RandomHistory.TRAITS);
                List<String> told = new ArrayList<>();
                boolean isNews = Outcome.LEARNT
                        == fold.add(
                                folded.computeIfAbsent(entry.subject(), key -> new Timeline()),
                                entry,
                                (fact, amount) -> told.add(text(fact, amount)));
                duplicates += isNews ? 0 : 1;

                Timeline timeline = derived.computeIfAbsent(entry.subject(), key -> new Timeline());
                assertThat(told).isEqualTo(changes(facts, timeline, entry));
                if (isNews) {
                    assertThat(fold.isOpen()).isEqualTo(facts.isOpen());
                    assertThat(fold.isAbandoned()).isEqualTo(facts.isAbandoned());
                }
            }
        }
        assertThat(duplicates).isEqualTo((int) history.duplicates());
    }

    @Test
    void takesInSoManyEventsAndATenthMoreOfThoseThatTurnTheContact() {
        TimelineFold fold = new TimelineFold(new RandomHistory(1).rules(), Long.MAX_VALUE, 20);
        Timeline timeline = new Timeline();
        assertThat(add(fold, timeline, EventType.INTERACTION_OPENED, 0)).isEqualTo(Outcome.LEARNT);
        for (int i = 1; i < 20; i++) {
            assertThat(add(fold, timeline, EventType.INTERACTION_MESSAGE, i)).isEqualTo(Outcome.LEARNT);
        }

        assertThat(add(fold, timeline, EventType.INTERACTION_MESSAGE, 20)).isEqualTo(Outcome.REFUSED);
        assertThat(add(fold, timeline, EventType.INTERACTION_MESSAGE, 19)).isEqualTo(Outcome.KNOWN);
        assertThat(add(fold, timeline, EventType.INTERACTION_RESOLVED, 21)).isEqualTo(Outcome.LEARNT);
        assertThat(fold.isOpen()).as("its end was taken in").isFalse();
        assertThat(add(fold, timeline, EventType.INTERACTION_REOPENED, 22)).isEqualTo(Outcome.LEARNT);
        assertThat(add(fold, timeline, EventType.INTERACTION_RESOLVED, 23)).isEqualTo(Outcome.REFUSED);
        assertThat(timeline.size).isEqualTo(22);
    }

    private static Outcome add(TimelineFold fold, Timeline timeline, EventType type, int number) {
        TimelineEvent event = new TimelineEvent(
                "/s", "I-1", number, number * 1000L, 0, (byte) type.ordinal(), "chat", "q", null, 0, List.of(), 0);
        return fold.add(timeline, event, (fact, amount) -> {});
    }

    private static List<String> changes(InteractionFacts facts, Timeline timeline, TimelineEvent entry) {
        Facts before = new Facts();
        Facts after = new Facts();
        facts.derive(timeline, before);
        timeline.add(entry);
        facts.derive(timeline, after);
        List<String> changes = new ArrayList<>();
        after.sendChanges(before, (fact, amount) -> changes.add(text(fact, amount)));
        return changes;
    }

    private static String text(Fact fact, int amount) {
        return amount + " " + fact.tally + " at " + fact.timeMillis + " in " + fact.channel + " " + fact.queue + " of "
                + fact.traits + ": " + fact.value + " " + fact.businessValue;
    }
}
