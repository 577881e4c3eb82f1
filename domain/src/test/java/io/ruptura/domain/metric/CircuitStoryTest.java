package io.ruptura.domain.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.event.Event.AgentAvailability;
import io.ruptura.domain.event.Event.Customer;
import io.ruptura.domain.event.Event.Direction;
import io.ruptura.domain.event.Event.FeedbackKind;
import io.ruptura.domain.event.Event.Opening;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.metric.fixture.Story;
import io.ruptura.domain.metric.schedule.Window;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Stages, cohorts, repeats to come, customers and agents' hands, by stories one can check by hand. Times are seconds after nine. */
class CircuitStoryTest {

    private static final long HOUR = 3_600;

    private final Story story = new Story("metrics: {repeat-within: 3h}");

    @Test
    void tellsHowLongAContactDwellsInEachStage() {
        story.at(0).opened("I-1", "chat", "billing");
        story.at(40).assigned("I-1", "ana");
        story.at(400).resolved("I-1");
        story.at(1000).happened(EventType.INTERACTION_FOLLOWED_UP, "I-1");
        story.at(1300).reopened("I-1");
        story.at(1500).closed("I-1");

        assertThat(hour(Metric.REGISTRATION_DWELL_SECONDS_MEAN)).isEqualTo(40);
        assertThat(hour(Metric.ANALYSIS_DWELL_SECONDS_P50)).isEqualTo(200);
        assertThat(hour(Metric.ANALYSIS_DWELL_SECONDS_MEAN)).isEqualTo((360 + 200) / 2.0);
        assertThat(hour(Metric.SOLUTION_DWELL_SECONDS_P50)).isEqualTo(600);
        assertThat(hour(Metric.FOLLOW_UP_DWELL_SECONDS_P50)).isEqualTo(300);
    }

    @Test
    void aCohortIsJudgedWhenItsThresholdHasPassedWhereItArrived() {
        story.at(50).opened("answered late", "chat", "billing");
        story.at(55).opened("answered", "chat", "billing");
        story.at(58).replied("answered");
        story.at(58).opened("left", "chat", "cards");
        story.at(59).transferred("left", "chat", "billing");
        story.at(61).abandoned("left");
        story.at(200).replied("answered late");

        assertThat(story.value("queue=billing", 60, Metric.SERVICE_LEVEL_COHORT))
                .isNaN();
        assertThat(story.value("queue=billing", 120, Metric.SERVICE_LEVEL_COHORT))
                .isEqualTo(0.5);
        assertThat(story.value("queue=cards", 120, Metric.ABANDONMENT_RATE_COHORT))
                .isEqualTo(1);
        assertThat(story.value("", 120, Metric.SERVICE_LEVEL_COHORT)).isEqualTo(1.0 / 3);
        assertThat(story.value("", 240, Metric.SERVICE_LEVEL_COHORT)).isNaN();
    }

    @Test
    void aResolutionCountsAsTheFirstUntilTheCustomerIsBack() {
        for (int i = 1; i <= 4; i++) {
            story.at(i).opened("I-" + i, "chat", "billing");
            story.at(60 + i).resolved("I-" + i);
        }
        story.at(HOUR + 100).reopened("I-1");
        story.at(2 * HOUR + 100).opened("late", "chat", "billing");
        story.at(2 * HOUR + 200).resolved("late");
        story.at(5 * HOUR).opened("end", "chat", "billing");

        assertThat(story.value("", 120, Metric.FIRST_CONTACT_RESOLUTION_PROVISIONAL))
                .isEqualTo(1);
        assertThat(story.value("", HOUR + 120, Metric.FIRST_CONTACT_RESOLUTION_PROVISIONAL))
                .isEqualTo(0.75);
        // The one resolved in the third hour has not reached the age of one hour: 4 are at risk of a repeat after one,
        // not 5.
        assertThat(story.value("", 2 * HOUR + 240, Metric.FIRST_CONTACT_RESOLUTION_PROVISIONAL))
                .isEqualTo(0.8);
        assertThat(story.value("", 2 * HOUR + 240, Metric.FIRST_CONTACT_RESOLUTION_NOWCAST))
                .isEqualTo(0.75);
        assertThat(story.value("", Window.PT1H, 5 * HOUR, Metric.FIRST_CONTACT_RESOLUTION))
                .isEqualTo(0.75);
        assertThat(story.value("", 5 * HOUR, Metric.FIRST_CONTACT_RESOLUTION_PROVISIONAL))
                .isEqualTo(1);
    }

    @Test
    void aCustomerWhoComesTwiceIsOne() {
        story.at(5).opened("I-1", "chat", "billing", by("c-1"));
        story.at(10).opened("I-2", "chat", "billing", by("c-2"));
        story.at(70).opened("I-3", "phone", "billing", by("c-1"));

        assertThat(story.value("", 60, Metric.CUSTOMERS)).isEqualTo(2);
        assertThat(story.value("", 120, Metric.CUSTOMERS)).isEqualTo(1);
        assertThat(story.value("", Window.PT5M, 300, Metric.CUSTOMERS)).isEqualTo(2);
        assertThat(story.value("channel=phone", Window.PT5M, 300, Metric.CUSTOMERS))
                .isEqualTo(1);
    }

    @Test
    void anAgentWithOneContactOfThreeIsUsedToAThird() {
        story.at(0).agent("ana", AgentAvailability.BUSY, 3, "billing");
        story.at(0).opened("I-1", "chat", "billing");
        story.at(0).assigned("I-1", "ana");
        story.at(90).happened(EventType.INTERACTION_PAUSED, "I-1");
        story.at(180).opened("I-2", "chat", "billing");

        assertThat(story.value("", 60, Metric.UTILISATION)).isEqualTo(1.0 / 3, within(1e-12));
        assertThat(story.value("", 60, Metric.OCCUPANCY)).isEqualTo(1);
        assertThat(story.value("queue=billing", 120, Metric.UTILISATION)).isEqualTo(1.0 / 6, within(1e-12));
        assertThat(story.value("channel=chat", 60, Metric.UTILISATION)).isNaN();
    }

    @Test
    void aScoreOfOneContactOfTwoIsARateOfAHalf() {
        story.at(1).opened("I-1", "chat", "billing");
        story.at(2).opened("I-2", "chat", "billing");
        story.at(20).resolved("I-1");
        story.at(21).resolved("I-2");
        story.at(30).judged("I-2", 5, 5, FeedbackKind.CSAT);

        assertThat(hour(Metric.CSAT_RESPONSE_RATE)).isEqualTo(0.5);
    }

    @Test
    void aScoreTellsHowLongItsContactHadWaitedForAnAnswer() {
        story.at(1).opened("I-1", "chat", "billing");
        story.at(2).opened("I-2", "chat", "billing");
        story.at(41).replied("I-1");
        story.at(62).replied("I-2");
        story.at(70).judged("I-2", 5, 5, FeedbackKind.CSAT);
        story.at(80).judged("I-1", 9, 10, FeedbackKind.NPS);
        assertThat(hour(Metric.CSAT_WAITED_SECONDS_MEAN)).isEqualTo(60);

        story.at(90).judged("I-1", 1, 5, FeedbackKind.CSAT);
        story.at(91).judged("I-3", 1, 5, FeedbackKind.CSAT);
        assertThat(hour(Metric.CSAT_WAITED_SECONDS_MEAN)).isEqualTo(50);
        assertThat(hour(Metric.CSAT_RESPONSES)).isEqualTo(3);
    }

    private double hour(Metric metric) {
        return story.value("", Window.PT1H, HOUR, metric);
    }

    private static Opening by(String customer) {
        return new Opening(
                null, null, Direction.INBOUND, new Customer(customer, null, Double.NaN, null), null, Map.of());
    }
}
