package io.ruptura.domain.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.event.Event.AgentAvailability;
import io.ruptura.domain.event.Event.Author;
import io.ruptura.domain.event.Event.Direction;
import io.ruptura.domain.metric.fixture.History;
import io.ruptura.domain.metric.fixture.Story;
import io.ruptura.domain.metric.schedule.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each metric by a story one can check by hand. Times are seconds after nine; windows are aligned. */
class WindowMetricsStoryTest {

    private static final long NINE = Story.NINE;
    private static final long THRESHOLD = 20_000;

    private final Story story = new Story("");

    @Test
    void countsAContactWhereItIsWhenThingsHappen() {
        at(5).opened("I-1", "chat", "billing");
        at(70).transferred("I-1", "chat", "technical");
        at(80).replied("I-1");
        at(200).resolved("I-1");

        assertThat(value("channel=chat,queue=billing", 60, Metric.OFFERED)).isEqualTo(1);
        assertThat(value("channel=chat,queue=billing", 60, Metric.BACKLOG)).isEqualTo(1);
        assertThat(value("channel=chat,queue=billing", 120, Metric.TRANSFERRED)).isEqualTo(1);
        assertThat(value("channel=chat,queue=billing", 120, Metric.BACKLOG)).isZero();
        assertThat(value("queue=technical", 120, Metric.OFFERED)).isEqualTo(1);
        assertThat(value("queue=technical", 120, Metric.ANSWERED)).isEqualTo(1);
        assertThat(value("", 120, Metric.FIRST_RESPONSE_SECONDS_P50)).isEqualTo(75);
        assertThat(value("", 240, Metric.RESOLUTION_SECONDS_MAX)).isEqualTo(195);
        assertThat(value("", 240, Metric.BACKLOG)).isZero();
    }

    @Test
    void knowsWhoWaitsAndSinceWhen() {
        at(5).opened("I-1", "chat", "billing");
        at(10).opened("I-2", "chat", "billing");
        at(65).replied("I-1");
        at(130).message("I-2", Author.BOT, true);
        at(131).message("I-2", Author.AGENT, false);
        at(190).replied("I-2");
        at(250).closed("I-2");

        assertThat(value("", 60, Metric.WAITING)).isEqualTo(2);
        assertThat(value("", 60, Metric.OLDEST_WAITING_SECONDS)).isEqualTo(55);
        assertThat(value("", 120, Metric.WAITING)).isEqualTo(1);
        assertThat(value("queue=billing", 120, Metric.OLDEST_WAITING_SECONDS)).isEqualTo(110);
        assertThat(value("", 180, Metric.OLDEST_WAITING_SECONDS)).isEqualTo(170);
        assertThat(value("", 240, Metric.OLDEST_WAITING_SECONDS)).isNaN();
        assertThat(value("", 240, Metric.BACKLOG)).isEqualTo(2);
        assertThat(value("", 300, Metric.BACKLOG)).isEqualTo(1);
    }

    @Test
    void booksTheServiceLevelWhenTheThresholdElapses() {
        at(50).opened("late", "chat", "billing");
        at(55).opened("in-time", "chat", "billing");
        at(58).replied("in-time");
        at(61).opened("left", "chat", "billing");
        at(63).abandoned("left");
        at(150).replied("late");
        at(200).opened("still-young", "chat", "billing");

        assertThat(value("", 60, Metric.SERVICE_LEVEL)).isEqualTo(1);
        assertThat(value("", 120, Metric.SERVICE_LEVEL)).isZero();
        assertThat(value("", 120, Metric.ABANDONMENT_RATE)).isEqualTo(1);
        assertThat(value("", 180, Metric.SERVICE_LEVEL)).isNaN();
        assertThat(value("", 240, Metric.SERVICE_LEVEL)).isNaN();
        assertThat(value("", Window.PT5M, 300, Metric.SERVICE_LEVEL)).isEqualTo(1.0 / 3);
    }

    @Test
    void aWaitOfExactlyTheThresholdIsNotLessThanIt() {
        at(0).opened("just-in-time", "chat", "billing");
        at(0).at(NINE + THRESHOLD - 1).replied("just-in-time");
        at(60).opened("just-too-late", "chat", "billing");
        at(0).at(NINE + 60_000 + THRESHOLD).replied("just-too-late");

        assertThat(value("", 60, Metric.SERVICE_LEVEL)).isEqualTo(1);
        assertThat(value("", 120, Metric.SERVICE_LEVEL)).isZero();
    }

    @Test
    void endsTheBacklogOnceAndOpensItAgain() {
        at(5).opened("I-1", "chat", "billing");
        at(10).resolved("I-1");
        at(20).closed("I-1");
        at(25).opened("I-2", "chat", "billing");
        at(30).closed("I-2");
        at(35).opened("I-3", "chat", "billing");
        at(40).resolved("I-3");
        at(70).reopened("I-3");
        at(75).reopened("I-2");
        at(130).abandoned("I-3");
        at(190).reopened("I-3");

        assertThat(value("", 60, Metric.RESOLVED)).isEqualTo(3);
        assertThat(value("", 60, Metric.BACKLOG)).isZero();
        assertThat(value("", 120, Metric.REOPENED)).isEqualTo(2);
        assertThat(value("", 120, Metric.WAITING)).isEqualTo(2);
        assertThat(value("", 180, Metric.ABANDONED)).isEqualTo(1);
        assertThat(value("", 240, Metric.REOPENED)).isZero();
        assertThat(value("", 240, Metric.BACKLOG)).isEqualTo(1);
    }

    @Test
    void leavesOutboundContactsOutOfWhatCustomersWaitFor() {
        at(5).opened("I-1", "chat", "billing", Direction.OUTBOUND);
        at(10).replied("I-1");
        at(15).opened("I-2", "chat", "billing", Direction.OUTBOUND);

        assertThat(value("", 60, Metric.OFFERED)).isZero();
        assertThat(value("", 60, Metric.ANSWERED)).isZero();
        assertThat(value("", 60, Metric.WAITING)).isZero();
        assertThat(value("", 60, Metric.BACKLOG)).isEqualTo(2);
    }

    @Test
    void countsWhatItCanOfContactsWhoseOpeningItNeverSaw() {
        at(5).replied("I-1");
        at(10).resolved("I-1");
        at(15).transferred("I-2", "phone", "cards");

        assertThat(value("", 60, Metric.ANSWERED)).isEqualTo(1);
        assertThat(value("", 60, Metric.RESOLVED)).isEqualTo(1);
        assertThat(value("", 60, Metric.FIRST_RESPONSE_SECONDS_P50)).isNaN();
        assertThat(value("", 60, Metric.BACKLOG)).isZero();
        assertThat(value("channel=phone,queue=cards", 60, Metric.OFFERED)).isEqualTo(1);
    }

    @Test
    void knowsWhichAgentsAreAvailableAndThatItDoesNotKnow() {
        at(1).opened("I-1", "chat", "billing");
        at(5).agent("ana", AgentAvailability.AVAILABLE, "billing", "cards");
        at(10).agent("bia", AgentAvailability.BUSY, "cards");
        at(70).agent("ana", AgentAvailability.AVAILABLE, "billing");
        at(130).agent("bia", AgentAvailability.AVAILABLE, "cards");
        at(140).agent("ana", AgentAvailability.OFFLINE, "billing");

        assertThat(value("", 60, Metric.AGENTS_AVAILABLE)).isEqualTo(1);
        assertThat(value("queue=cards", 60, Metric.AGENTS_AVAILABLE)).isEqualTo(1);
        assertThat(value("queue=cards", 120, Metric.AGENTS_AVAILABLE)).isZero();
        assertThat(value("queue=billing", 120, Metric.AGENTS_AVAILABLE)).isEqualTo(1);
        assertThat(value("", 180, Metric.AGENTS_AVAILABLE)).isEqualTo(1);
        assertThat(value("queue=billing", 180, Metric.AGENTS_AVAILABLE)).isZero();
        assertThat(value("channel=chat", 180, Metric.AGENTS_AVAILABLE)).isNaN();
    }

    @Test
    void publishesALateCorrectionOnceMoreWithAHigherRevision() {
        at(5).opened("I-1", "chat", "billing");
        at(130).opened("I-2", "chat", "billing");
        at(50).replied("I-1");
        at(200).resolved("I-2");

        List<WindowMetrics> all = story.run().prompt;
        List<WindowMetrics> first = all.stream()
                .filter(metrics -> metrics.scope().isEmpty() && metrics.window() == Window.PT1M)
                .filter(metrics -> metrics.endMillis() == NINE + 60_000)
                .toList();
        assertThat(first).extracting(WindowMetrics::revision).containsExactly(0, 1);
        assertThat(first).extracting(metrics -> metrics.value(Metric.ANSWERED)).containsExactly(0.0, 1.0);
        assertThat(first.get(1).asOfMillis()).isEqualTo(NINE + 180_000);
        assertThat(metrics("", Window.PT1M, 60).revision()).isEqualTo(1);
    }

    @Test
    void learnsTheStateButNotTheCountsFromWhatCameTooLate() {
        at(5).opened("in-time", "chat", "billing");
        at(6).opened("too-late", "chat", "billing");
        at(3665).opened("much-later", "chat", "billing");
        at(65).replied("in-time");
        at(30).replied("too-late");

        assertThat(value("", 60, Metric.ANSWERED)).isZero();
        assertThat(value("", 60, Metric.WAITING)).isEqualTo(2);
        assertThat(value("", 120, Metric.ANSWERED)).isEqualTo(1);
        assertThat(value("", 120, Metric.WAITING)).isZero();
        assertThat(value("", 120, Metric.OLDEST_WAITING_SECONDS)).isNaN();
    }

    @Test
    void coversOnlyWhatTheHistoryKnows() {
        at(5).opened("I-1", "chat", "billing");
        at(150).replied("I-1");

        WindowMetrics day = metrics("", Window.P1D, 15 * 3600);
        assertThat(day.completeness()).isEqualTo(150_000.0 / Window.P1D.millis());
        assertThat(day.asOfMillis()).isEqualTo(NINE + 150_000);
        assertThat(metrics("", Window.PT1M, 60).completeness()).isEqualTo(1);
        assertThat(metrics("", Window.PT1M, 180).completeness()).isEqualTo(0.5);
    }

    private History at(long second) {
        return story.at(second);
    }

    private double value(String scope, long endSecond, Metric metric) {
        return story.value(scope, endSecond, metric);
    }

    private double value(String scope, Window window, long endSecond, Metric metric) {
        return story.value(scope, window, endSecond, metric);
    }

    private WindowMetrics metrics(String scope, Window window, long endSecond) {
        return story.metrics(scope, window, endSecond);
    }
}
