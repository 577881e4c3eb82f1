package io.ruptura.domain.metric.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.health.Health;
import io.ruptura.domain.metric.fixture.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayBalanceTest {

    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;

    private final Story story = new Story("{}");

    @Test
    void whatComesInTimeAddsUp() {
        for (int hour = 0; hour < 60; hour++) {
            story.at(hour * HOUR).opened("I-" + hour, "chat", "billing");
            story.at(hour * HOUR + 1_800).resolved("I-" + hour);
        }

        assertThat(conditions("")).isEmpty();
    }

    @Test
    void anEndThatIsToldTooLatePutsTheDayInDoubtUntilOneAddsUp() {
        story.at(0).opened("I-1", "chat", "billing");
        story.at(10 * HOUR).opened("I-2", "chat", "billing");
        story.at(60).resolved("I-1");
        story.at(10 * HOUR + 60).resolved("I-2");
        story.at(DAY).opened("I-3", "chat", "billing");
        story.at(2 * DAY).resolved("I-3");
        story.at(3 * DAY).opened("I-4", "chat", "billing");

        List<Health> conditions = conditions("");

        assertThat(conditions).extracting(Health::status).containsExactly(Health.Status.DOUBTFUL, Health.Status.OK);

        // One was taken for open for nine hours more than it was: until the hour before its end was told, as late as it
        // could be corrected.
        assertThat(conditions.get(0).detail())
                .isEqualTo("over the day 0.38 open on average, 0.00 by how long contacts stayed");
        assertThat(conditions("channel=chat")).hasSize(2);
        assertThat(conditions("channel=phone")).isEmpty();
    }

    private List<Health> conditions(String scope) {
        return story.run().conditions.stream()
                .filter(condition -> condition.name().equals("littles-law " + scope))
                .toList();
    }
}
