package io.ruptura.domain.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.event.Event.AgentAvailability;
import io.ruptura.domain.event.Event.FeedbackKind;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.metric.fixture.Story;
import io.ruptura.domain.metric.schedule.Window;
import org.junit.jupiter.api.Test;

/** What takes time, by stories one can check by hand. The office is open 09:00–09:02 and from 09:03 on; the shop has no hours of its own. */
class ClockStoryTest {

    private final Story story = new Story("""
            calendars:
            - {id: office, version: 3, queues: [office], weekly: {mon: ['09:00-09:02', '09:03-24:00']}}
            metrics: {repeat-within: 1h, stale-after: 1d}
            """);
    private final Story always = new Story("");

    @Test
    void businessTimeRunsWhileThePlaceIsOpenAndNotOnHold() {
        story.at(30).opened("I-1", "email", "office");
        story.at(90).happened(EventType.INTERACTION_PAUSED, "I-1");
        story.at(100).happened(EventType.INTERACTION_RESUMED, "I-1");
        story.at(110).happened(EventType.INTERACTION_PAUSED, "I-1");
        story.at(190).happened(EventType.INTERACTION_RESUMED, "I-1");
        story.at(200).replied("I-1");
        story.at(230).resolved("I-1");

        assertThat(story.value("", 240, Metric.FIRST_RESPONSE_SECONDS_MAX)).isEqualTo(170);
        assertThat(story.value("", 240, Metric.FIRST_RESPONSE_BUSINESS_SECONDS_MAX))
                .as("30–90, 100–110 and 190–200: the rest is on hold or closed")
                .isEqualTo(80);
        assertThat(story.value("", 240, Metric.RESOLUTION_BUSINESS_SECONDS_MEAN))
                .isEqualTo(110);
        assertThat(story.value("", 120, Metric.PAUSED)).isEqualTo(1);
        assertThat(story.value("", 240, Metric.PAUSED)).isZero();
    }

    @Test
    void withoutACalendarThereIsNoBusinessTime() {
        always.at(30).opened("I-1", "email", "shop");
        always.at(90).replied("I-1");

        assertThat(always.value("", 120, Metric.FIRST_RESPONSE_SECONDS_MEAN)).isEqualTo(60);
        assertThat(always.value("", 120, Metric.FIRST_RESPONSE_BUSINESS_SECONDS_MEAN))
                .isNaN();
    }

    @Test
    void theCalendarOfThePlaceWhereItEndsMeasuresTheWholeSpan() {
        story.at(110).opened("I-1", "email", "shop");
        story.at(185).transferred("I-1", "email", "office");
        story.at(190).replied("I-1");

        assertThat(story.value("queue=office", 240, Metric.FIRST_RESPONSE_BUSINESS_SECONDS_MEAN))
                .isEqualTo(20);
    }

    @Test
    void aRunOfCustomerMessagesIsAnsweredFromItsOldestOn() {
        always.at(0).opened("I-1", "chat", "billing");
        always.at(10).replied("I-1");
        always.at(70).asked("I-1");
        always.at(80).asked("I-1");
        always.at(100).replied("I-1");
        always.at(110).replied("I-1");

        assertThat(always.value("", 60, Metric.NEXT_RESPONSE_SECONDS_MEAN)).isNaN();
        assertThat(always.value("", 120, Metric.NEXT_RESPONSE_SECONDS_MAX)).isEqualTo(30);
        assertThat(always.value("", 120, Metric.CUSTOMER_MESSAGES)).isEqualTo(2);
        assertThat(always.value("", 120, Metric.AGENT_MESSAGES)).isEqualTo(2);
    }

    @Test
    void tellsWhoIsNearTheThresholdAndWhoIsPastIt() {
        always.at(40).opened("near", "chat", "billing");
        always.at(44).opened("nearly", "chat", "billing");
        always.at(59).opened("new", "chat", "billing");
        always.at(100).happened(EventType.INTERACTION_ESCALATED, "elsewhere");

        assertThat(always.value("", 60, Metric.SLA_AT_RISK)).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(always.value("", 120, Metric.SLA_AT_RISK)).isZero();
        assertThat(always.value("", 120, Metric.SLA_BREACHED)).isEqualTo(1);
    }

    @Test
    void judgesAFirstContactWhenTheTimeForARepeatIsOver() {
        story.at(10).opened("for-good", "chat", "shop");
        story.at(20).resolved("for-good");
        story.at(30).opened("again", "chat", "shop");
        story.at(40).resolved("again");
        story.at(50).opened("followed", "chat", "shop");
        story.at(55).resolved("followed");
        story.at(600).reopened("again");
        story.at(700).followed("I-4", "phone", "shop", "followed");
        story.at(7300).replied("I-4");

        assertThat(story.value("", Window.PT1H, 3600, Metric.FIRST_CONTACT_RESOLUTION))
                .isNaN();
        assertThat(story.value("channel=chat", 7260, Metric.FIRST_CONTACT_RESOLUTION))
                .isEqualTo(1.0 / 3);
        assertThat(story.value("channel=chat", 7260, Metric.REOPEN_RATE_COHORT)).isEqualTo(1.0 / 3);
    }

    @Test
    void takesTheTopBoxOfWhateverScale() {
        always.at(10).judged("I-1", 4, 5, FeedbackKind.CSAT);
        always.at(11).judged("I-2", 3, 5, FeedbackKind.CSAT);
        always.at(12).judged("I-3", 8, 10, FeedbackKind.CSAT);
        always.at(13).judged("I-4", 10, 10, FeedbackKind.NPS);
        always.at(14).judged("I-5", 7, 10, FeedbackKind.CSAT);

        assertThat(always.value("", 60, Metric.CSAT)).isEqualTo(0.5);
    }

    @Test
    void anAgentWithThreeSlotsWeighsThree() {
        always.at(0).agent("ana", AgentAvailability.AVAILABLE, 3, "billing");
        always.at(0).agent("bia", AgentAvailability.BUSY, 1, "cards");
        always.at(30).agent("ana", AgentAvailability.BUSY, 3, "billing");
        always.at(45).agent("bia", AgentAvailability.AWAY, 1, "cards");
        always.at(120).agent("ana", AgentAvailability.OFFLINE, 3, "billing");

        assertThat(always.value("", 60, Metric.OCCUPANCY)).isEqualTo((3 * 30 + 45.0) / (3 * 60 + 45));
        assertThat(always.value("queue=cards", 60, Metric.OCCUPANCY)).isEqualTo(1);
        assertThat(always.value("queue=cards", 120, Metric.OCCUPANCY)).isNaN();
        assertThat(always.value("", 120, Metric.AGENTS_ONLINE)).isEqualTo(2);
        assertThat(always.value("", Window.PT5M, 300, Metric.AGENTS_ONLINE)).isEqualTo(1);
    }

    /** A backlog of 300 that falls by 100 an hour is gone in three hours. */
    @Test
    void aBacklogDrainsAtTheRateAtWhichItFell() {
        for (int i = 0; i < 400; i++) {
            always.at(-1 - i).opened("I-" + i, "email", "billing");
        }
        for (int i = 0; i < 100; i++) {
            always.at(36 * i + 1).resolved("I-" + i);
        }

        assertThat(always.value("", Window.PT1H, 3600, Metric.NET_FLOW_PER_MINUTE))
                .isCloseTo(-100 / 60.0, within(1e-9));
        assertThat(always.value("", Window.PT1H, 3600, Metric.DRAIN_SECONDS)).isCloseTo(3 * 3600, within(1e-6));
    }

    @Test
    void whatWasNotHeardOfForLongIsUncertain() {
        story.at(10).opened("silent", "chat", "shop");
        story.at(10).opened("alive", "chat", "shop");
        long day = 86_400;
        story.at(day + 20).asked("alive");
        story.at(2 * day).happened(EventType.INTERACTION_ESCALATED, "elsewhere");

        assertThat(story.value("", Window.PT1H, day, Metric.BACKLOG_UNCERTAIN)).isZero();
        long twoMidnightsOn = 2 * day - 9 * 3600 + 3600;
        assertThat(story.value("channel=chat", Window.PT1H, twoMidnightsOn, Metric.BACKLOG_UNCERTAIN))
                .isEqualTo(1);
        assertThat(story.value("channel=chat", Window.PT1H, twoMidnightsOn, Metric.BACKLOG))
                .isEqualTo(2);
    }

    @Test
    void anExceptionCountsWhereItsContactIs() {
        always.at(5).opened("I-1", "chat", "billing");
        always.at(10).granted("I-1");
        always.at(11).granted(null);
        always.at(12).happened(EventType.INTERACTION_ESCALATED, "I-1");

        assertThat(always.value("queue=billing", 60, Metric.EXCEPTIONS_GRANTED)).isEqualTo(1);
        assertThat(always.value("", 60, Metric.EXCEPTIONS_GRANTED)).isEqualTo(2);
        assertThat(always.value("channel=chat", 60, Metric.ESCALATED)).isEqualTo(1);
    }

    @Test
    void leavingAtOnceIsAShortAbandon() {
        always.at(5).opened("I-1", "phone", "billing");
        always.at(9).abandoned("I-1");
        always.at(20).opened("I-2", "phone", "billing");
        always.at(25).abandoned("I-2");

        assertThat(always.value("", 60, Metric.ABANDONED)).isEqualTo(2);
        assertThat(always.value("", 60, Metric.SHORT_ABANDONED)).isEqualTo(1);
    }
}
