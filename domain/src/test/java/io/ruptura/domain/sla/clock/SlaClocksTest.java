package io.ruptura.domain.sla.clock;

import static io.ruptura.domain.sla.clock.Promises.FIRST;
import static io.ruptura.domain.sla.clock.Promises.OFFICE;
import static io.ruptura.domain.sla.clock.Promises.told;
import static io.ruptura.domain.sla.clock.Story.millis;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.calendar.BusinessTime;
import io.ruptura.domain.event.Priority;
import io.ruptura.domain.sla.ClockEvent;
import io.ruptura.domain.sla.SlaMoment.Kind;
import io.ruptura.domain.sla.clock.SlaClocks.Reading;
import io.ruptura.domain.sla.promise.SlaRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 2026-03-02 is a Monday. The office is open Monday to Friday 08:00–18:00 UTC. */
class SlaClocksTest {

    @Test
    void aClockIsActivatedToldItsTargetAndFulfilled() {
        Story story = new Story().opened("2026-03-02T09:00:00Z").then("2026-03-02T09:30:00Z", Kind.PERSON_REPLIED);

        Reading reading = story.read(Promises.clocks(FIRST), "2026-03-02T12:00:00Z");

        assertThat(told(reading))
                .containsExactly(
                        "03-02 09:00 first-response#1 activate PENDING",
                        "03-02 09:00 first-response#1 apply_sla PENDING",
                        "03-02 09:30 first-response#1 fulfill ACHIEVED");
        ClockEvent fulfilled = reading.events().get(2);
        assertThat(fulfilled.elapsedBusinessMillis()).isEqualTo(1_800_000);
        assertThat(fulfilled.elapsedCalendarMillis()).isEqualTo(1_800_000);
        assertThat(fulfilled.calendar()).isEqualTo("office@3");
        assertThat(fulfilled.policy()).isEqualTo("all@1");
        assertThat(reading.nextAtMillis()).isEqualTo(BusinessTime.NEVER);
    }

    @Test
    void itWarnsIsLateAndWasLate() {
        Story story = new Story().opened("2026-03-02T09:00:00Z").then("2026-03-02T11:00:00Z", Kind.PERSON_REPLIED);

        assertThat(told(story.read(Promises.clocks(FIRST), "2026-03-02T12:00:00Z")))
                .containsExactly(
                        "03-02 09:00 first-response#1 activate PENDING",
                        "03-02 09:00 first-response#1 apply_sla PENDING",
                        "03-02 09:45 first-response#1 update_status IMMINENT_BREACH",
                        "03-02 10:00 first-response#1 breach BREACHING",
                        "03-02 11:00 first-response#1 fulfill BREACHED");
    }

    @Test
    void answeredAtTheInstantItIsDueIsLateAsInTheServiceLevel() {
        Story story = new Story().opened("2026-03-02T09:00:00Z").then("2026-03-02T10:00:00Z", Kind.PERSON_REPLIED);

        assertThat(told(story.read(Promises.clocks(FIRST), "2026-03-02T12:00:00Z")))
                .endsWith(
                        "03-02 10:00 first-response#1 breach BREACHING",
                        "03-02 10:00 first-response#1 fulfill BREACHED");
    }

    @Test
    void theWarningIsCountedBackwardsInOpeningHours() {
        // Due Tuesday 08:10; a quarter of an hour before it, in opening hours, is Monday 17:55.
        Story story = new Story().opened("2026-03-02T17:10:00Z");

        Reading monday = story.read(Promises.clocks(FIRST), "2026-03-02T17:30:00Z");
        Reading tuesday = story.read(Promises.clocks(FIRST), "2026-03-03T09:00:00Z");

        assertThat(monday.nextAtMillis()).isEqualTo(millis("2026-03-02T17:55:00Z"));
        assertThat(told(tuesday))
                .endsWith(
                        "03-02 17:55 first-response#1 update_status IMMINENT_BREACH",
                        "03-03 08:10 first-response#1 breach BREACHING");
    }

    @Test
    void businessAndCalendarTimeRunSideBySide() {
        SlaRules rules =
                Promises.clocks("{metric: resolution, target: 10h}, {metric: resolution, target: 1d, clock: calendar}");
        Story story = new Story().opened("2026-03-06T13:00:00Z").then("2026-03-09T12:00:00Z", Kind.RESOLVED);

        List<ClockEvent> events = story.read(rules, "2026-03-10T00:00:00Z").events();

        assertThat(events)
                .filteredOn(event -> event.kind() == ClockEvent.Kind.FULFILL)
                .extracting(
                        event -> event.basis() + " " + event.status() + " " + event.elapsedBusinessMillis() / 60_000)
                .containsExactly("BUSINESS ACHIEVED 540", "CALENDAR BREACHED 540");
        assertThat(events)
                .filteredOn(event -> event.kind() == ClockEvent.Kind.APPLY_SLA)
                .extracting(ClockEvent::dueMillis)
                .containsExactly(millis("2026-03-09T13:00:00Z"), millis("2026-03-07T13:00:00Z"));
    }

    @Test
    void theLawRunsDayAndNightBesideTheContract() {
        SlaRules rules = Promises.rules(
                OFFICE
                        + "sla: {statutory: [{jurisdiction: br}], policies: [{id: all, clocks: [{metric: resolution, target: 30h}]}]}");
        Story story = new Story()
                .opened("2026-03-06T13:00:00Z")
                .then("2026-03-06T14:00:00Z", Kind.PERSON_REPLIED)
                .paused("2026-03-06T15:00:00Z", "waiting-on-customer");

        assertThat(told(story.read(rules, "2026-03-20T00:00:00Z")))
                .containsExactlyInAnyOrder(
                        "03-06 13:00 resolution#1 activate PENDING",
                        "03-06 13:00 resolution#1 apply_sla PENDING",
                        "03-06 13:00 statutory-answer#1 activate PENDING",
                        "03-06 13:00 statutory-answer#1 apply_sla PENDING",
                        "03-06 15:00 resolution#1 pause PAUSED",
                        "03-12 13:00 statutory-answer#1 update_status IMMINENT_BREACH",
                        "03-13 13:00 statutory-answer#1 breach BREACHING");
    }

    @Test
    void onlyPausableClocksStandStillAndAThirdPartyIsNotTheCustomer() {
        SlaRules rules = Promises.clocks("{metric: first-response, target: 8h}, {metric: requester-wait, target: 8h},"
                + " {metric: agent-work, target: 8h}, {metric: resolution, target: 8h}");
        Story story = new Story()
                .opened("2026-03-02T09:00:00Z")
                .paused("2026-03-02T10:00:00Z", "On-Hold")
                .then("2026-03-02T11:00:00Z", Kind.RESUMED)
                .paused("2026-03-02T12:00:00Z", "waiting-on-customer")
                .then("2026-03-02T15:00:00Z", Kind.RESUMED);

        Reading reading = story.read(rules, "2026-03-02T16:00:00Z");

        assertThat(reading.present())
                .extracting(now -> now.metric() + " " + now.elapsedBusinessMillis() / 3_600_000)
                .containsExactlyInAnyOrder("FIRST_RESPONSE 7", "REQUESTER_WAIT 4", "AGENT_WORK 3", "RESOLUTION 3");
    }

    @Test
    void pausesAcrossClosedHoursMoveTheDueTimeByOpenHoursAlone() {
        // Two hours from Monday 17:00, paused from 17:30 to Tuesday 08:30: due on Tuesday at 10:00.
        Story story = new Story()
                .opened("2026-03-02T17:00:00Z")
                .paused("2026-03-02T17:30:00Z", null)
                .then("2026-03-03T08:30:00Z", Kind.RESUMED);

        Reading reading = story.read(Promises.clocks("{metric: resolution, target: 2h}"), "2026-03-03T09:00:00Z");

        assertThat(told(reading))
                .endsWith("03-02 17:30 resolution#1 pause PAUSED", "03-03 08:30 resolution#1 activate PENDING");
        assertThat(reading.nextAtMillis()).isEqualTo(millis("2026-03-03T10:00:00Z"));
    }

    @Test
    void anotherPriorityBringsAnotherTargetForTheWholeRun() {
        SlaRules rules = Promises.rules(OFFICE + """
                sla:
                  policies:
                    - {id: urgent, version: 2, priorities: [urgent], clocks: [{metric: resolution, target: 30m}]}
                    - {id: rest, clocks: [{metric: resolution, target: 8h}]}
                """);
        Story story = new Story()
                .opened("2026-03-02T09:00:00Z")
                .prioritized("2026-03-02T10:00:00Z", Priority.URGENT)
                .prioritized("2026-03-02T11:00:00Z", Priority.LOW);

        Reading reading = story.read(rules, "2026-03-02T12:00:00Z");

        assertThat(told(reading))
                .containsExactly(
                        "03-02 09:00 resolution#1 activate PENDING",
                        "03-02 09:00 resolution#1 apply_sla PENDING",
                        "03-02 10:00 resolution#1 apply_sla BREACHING",
                        "03-02 10:00 resolution#1 breach BREACHING",
                        "03-02 11:00 resolution#1 apply_sla PENDING");
        assertThat(reading.events().get(2).policy()).isEqualTo("urgent@2");
        assertThat(reading.events().get(2).previousTargetMillis()).isEqualTo(28_800_000);
    }

    @Test
    void theFirstPolicyThatIncludesTheContactHoldsInTheVersionItWasOpenedUnder() {
        SlaRules rules = Promises.rules(OFFICE + """
                sla:
                  policies:
                    - {id: gold, tiers: [gold], channels: [chat], clocks: [{metric: first-response, target: 5m}]}
                    - {id: rest, version: 2, valid-from: 2026-03-02, clocks: [{metric: first-response, target: 10m}]}
                    - {id: rest, version: 1, clocks: [{metric: first-response, target: 20m}]}
                """);

        assertThat(policy(new Story().opened("2026-03-02T09:00:00Z", "chat", null, null, "gold"), rules))
                .isEqualTo("gold@1");
        assertThat(policy(new Story().opened("2026-03-02T09:00:00Z", "email", null, null, "gold"), rules))
                .isEqualTo("rest@2");
        assertThat(policy(new Story().opened("2026-03-01T23:59:59Z", "chat", null, null, null), rules))
                .isEqualTo("rest@1");
    }

    private static String policy(Story story, SlaRules rules) {
        return story.read(rules, "2026-03-03T00:00:00Z").events().get(0).policy();
    }
}
