package io.ruptura.domain.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.event.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class TimelineFoldTest {

    @Property(tries = 60, seed = "21", shrinking = ShrinkingMode.OFF)
    void tellsWhatDerivingEverythingWithAndWithoutTheEventSays(@ForAll long seed) {
        RandomHistory history = new RandomHistory(seed);
        long until = Math.floorMod(seed, 2) == 0 ? Long.MAX_VALUE : history.until();
        TimelineFold fold = new TimelineFold(history.rules(), until);
        InteractionFacts facts = new InteractionFacts(history.rules(), until);
        Map<String, Timeline> folded = new HashMap<>();
        Map<String, Timeline> derived = new HashMap<>();
        int duplicates = 0;

        for (Event event : history.arrivals(seed)) {
            if (event.type().isInteraction()) {
                TimelineEvent entry = TimelineEvent.of(event, RandomHistory.TRAITS);
                List<String> told = new ArrayList<>();
                boolean isNews = fold.add(
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
