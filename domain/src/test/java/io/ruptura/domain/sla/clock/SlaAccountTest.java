package io.ruptura.domain.sla.clock;

import static io.ruptura.domain.sla.clock.Promises.OFFICE;
import static io.ruptura.domain.sla.clock.Story.millis;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.sla.ClockEvent;
import io.ruptura.domain.sla.SlaEventJson;
import io.ruptura.domain.sla.SlaMemory;
import io.ruptura.domain.sla.SlaMoment;
import io.ruptura.domain.sla.SlaMoment.Kind;
import io.ruptura.domain.sla.clock.SlaAccount.Outcome;
import io.ruptura.domain.sla.promise.SlaRules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlaAccountTest {

    private static final SlaRules RULES = Promises.clocks(Promises.FIRST);

    @Test
    void whatWasSaidIsNotSaidAgain() {
        SlaMemory memory = remember(new Story().opened("2026-03-02T09:00:00Z"));

        Outcome first = settle(memory, RULES, "2026-03-02T09:00:00Z");
        Outcome second = settle(first.memory(), RULES, "2026-03-02T09:45:00Z");
        Outcome third = settle(second.memory(), RULES, "2026-03-02T09:45:00Z");

        assertThat(told(first))
                .containsExactly(
                        "03-02 09:00 first-response#1 activate PENDING r0",
                        "03-02 09:00 first-response#1 apply_sla PENDING r0");
        assertThat(told(second)).containsExactly("03-02 09:45 first-response#1 update_status IMMINENT_BREACH r0");
        assertThat(third.events()).isEmpty();
    }

    @Test
    void aLateResponseBeforeTheDueTimeTakesTheBreachBack() {
        SlaMemory memory = remember(new Story().opened("2026-03-02T09:00:00Z"));
        Outcome breach = settle(memory, RULES, "2026-03-02T10:05:00Z");
        SlaMoment late = new Story()
                .then("2026-03-02T09:50:00Z", Kind.PERSON_REPLIED)
                .moments()
                .get(0);

        Outcome corrected = settle(
                breach.memory()
                        .with(
                                new SlaMoment(
                                        late.timeMillis(),
                                        0,
                                        77,
                                        late.timeMillis(),
                                        late.kind(),
                                        null,
                                        null,
                                        null,
                                        null),
                                2000),
                RULES,
                "2026-03-02T10:05:00Z");

        assertThat(told(corrected))
                .containsExactly(
                        "03-02 09:50 first-response#1 fulfill ACHIEVED r1",
                        "03-02 10:05 first-response#1 update_status ACHIEVED r1");
        String breachId = breach.events().get(breach.events().size() - 1).id();
        assertThat(corrected.events().get(1).retracts()).containsExactly(breachId);
        assertThat(settle(corrected.memory(), RULES, "2026-03-02T18:00:00Z").events())
                .isEmpty();
    }

    @Test
    void anotherPolicySaysWhatTheTargetWasAndIs() {
        SlaMemory memory = remember(new Story().opened("2026-03-02T09:00:00Z"));
        Outcome before = settle(memory, RULES, "2026-03-02T10:05:00Z");
        SlaRules looser = Promises.rules(
                OFFICE + "sla: {policies: [{id: all, version: 2, clocks: [{metric: first-response, target: 2h}]}]}");

        Outcome after = settle(before.memory(), looser, "2026-03-02T10:10:00Z");

        assertThat(told(after)).containsExactly("03-02 10:10 first-response#1 apply_sla PENDING r1");
        ClockEvent applied = after.events().get(0).clock();
        assertThat(applied.targetMillis()).isEqualTo(7_200_000);
        assertThat(applied.previousTargetMillis()).isEqualTo(3_600_000);
        assertThat(applied.dueMillis()).isEqualTo(millis("2026-03-02T11:00:00Z"));
        assertThat(applied.policy()).isEqualTo("all@2");
        // The target before, the warning and the breach.
        assertThat(after.events().get(0).retracts()).hasSize(3);
        assertThat(after.reading().nextAtMillis()).isEqualTo(millis("2026-03-02T11:00:00Z"));
    }

    @Test
    void aStricterPolicyBreachesWhenTheHistorySaysSo() {
        SlaMemory memory = remember(new Story().opened("2026-03-02T09:00:00Z"));
        Outcome before = settle(memory, RULES, "2026-03-02T09:30:00Z");
        SlaRules stricter = Promises.rules(
                OFFICE + "sla: {policies: [{id: all, version: 2, clocks: [{metric: first-response, target: 10m}]}]}");

        Outcome after = settle(before.memory(), stricter, "2026-03-02T09:30:00Z");

        assertThat(told(after))
                .containsExactly(
                        "03-02 09:10 first-response#1 breach BREACHING r1",
                        "03-02 09:30 first-response#1 apply_sla BREACHING r1");
    }

    @Test
    void anotherVersionOfTheCalendarSaysSo() {
        SlaMemory memory = remember(new Story().opened("2026-03-02T09:00:00Z"));
        Outcome before = settle(memory, RULES, "2026-03-02T09:30:00Z");
        SlaRules lunch = Promises.rules("calendars: [{id: office, version: 4, weekly: {mon-fri: ['09:15-18:00']}}]\n"
                + "sla: {policies: [{id: all, clocks: [{metric: first-response, target: 1h, warn-before: 15m}]}]}");

        Outcome after = settle(before.memory(), lunch, "2026-03-02T09:30:00Z");

        assertThat(told(after)).containsExactly("03-02 09:30 first-response#1 apply_sla PENDING r1");
        assertThat(after.events().get(0).clock().calendar()).isEqualTo("office@4");
        assertThat(after.events().get(0).clock().dueMillis()).isEqualTo(millis("2026-03-02T10:15:00Z"));
    }

    @Test
    void aClockThatALateEventTakesAwayIsWithdrawnOnceAndMayComeBack() {
        SlaRules chat = Promises.rules(
                OFFICE + "sla: {policies: [{id: a, channels: [chat], clocks: [{metric: resolution, target: 1h}]}]}");
        SlaRules email = Promises.rules(
                OFFICE + "sla: {policies: [{id: a, channels: [email], clocks: [{metric: resolution, target: 1h}]}]}");
        SlaMemory memory = remember(new Story().opened("2026-03-02T09:00:00Z"));
        Outcome before = settle(memory, chat, "2026-03-02T09:30:00Z");

        Outcome gone = settle(before.memory(), email, "2026-03-02T09:40:00Z");
        Outcome still = settle(gone.memory(), email, "2026-03-02T09:45:00Z");
        Outcome back = settle(still.memory(), chat, "2026-03-02T09:50:00Z");

        assertThat(told(gone)).containsExactly("03-02 09:40 resolution#1 update_status CANCELLED r1");
        assertThat(still.events()).isEmpty();
        assertThat(told(back))
                .containsExactly(
                        "03-02 09:00 resolution#1 activate PENDING r2",
                        "03-02 09:00 resolution#1 apply_sla PENDING r2",
                        "03-02 09:50 resolution#1 update_status PENDING r2");
    }

    @Test
    void isWrittenWithUnitsAndWhatIsUnknownIsAbsent() {
        Outcome outcome = settle(remember(new Story().opened("2026-03-02T09:00:00Z")), RULES, "2026-03-02T09:00:00Z");

        assertThat(new String(SlaEventJson.write(outcome.events().get(1)), StandardCharsets.UTF_8))
                .isEqualTo("{\"id\":\"" + outcome.events().get(1).id()
                        + "\",\"interaction\":\"I-1\",\"source\":\"/test\",\"channel\":\"chat\",\"queue\":\"support\",\"metric\":\"first-response\","
                        + "\"clock\":\"business\",\"instance\":1,\"type\":\"apply_sla\","
                        + "\"time\":\"2026-03-02T09:00:00Z\",\"status\":\"PENDING\",\"targetSeconds\":3600,"
                        + "\"previousTargetSeconds\":null,\"due\":\"2026-03-02T10:00:00Z\",\"policy\":\"all@1\","
                        + "\"calendar\":\"office@3\",\"elapsedBusinessSeconds\":0,\"elapsedCalendarSeconds\":0,"
                        + "\"revision\":0}");
    }

    private static SlaMemory remember(Story story) {
        return new SlaMemory(story.history(), List.of(), Long.MIN_VALUE, false);
    }

    private static Outcome settle(SlaMemory memory, SlaRules rules, String asOf) {
        return SlaAccount.settle("/test", "I-1", memory, rules, millis(asOf));
    }

    private static List<String> told(Outcome outcome) {
        return outcome.events().stream()
                .map(event -> Promises.tell(event.clock()) + " r" + event.revision())
                .toList();
    }
}
