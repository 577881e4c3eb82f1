package io.ruptura.domain.sla.clock;

import static io.ruptura.domain.sla.clock.Promises.FIRST;
import static io.ruptura.domain.sla.clock.Promises.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.sla.SlaMoment.Kind;
import io.ruptura.domain.sla.clock.SlaClocks.Reading;
import org.junit.jupiter.api.Test;

/** What of a conversation begins, ends and revives a run of a metric. 2026-03-02 is a Monday; the office is open Monday to Friday 08:00–18:00 UTC. */
class ConversationTest {

    @Test
    void aBotsReplyIsNoResponseAndTheHandOffRestartsTheWait() {
        Story story = new Story()
                .opened("2026-03-02T09:00:00Z")
                .then("2026-03-02T09:00:05Z", Kind.BOT_SPOKE)
                .then("2026-03-02T09:20:00Z", Kind.CUSTOMER_ASKED)
                .then("2026-03-02T09:20:05Z", Kind.BOT_SPOKE)
                .transferred("2026-03-02T09:40:00Z", "chat", "people")
                .then("2026-03-02T09:41:00Z", Kind.BOT_SPOKE)
                .then("2026-03-02T10:20:00Z", Kind.ASSIGNED)
                .then("2026-03-02T10:30:00Z", Kind.PERSON_REPLIED);

        assertThat(told(story.read(Promises.clocks(FIRST), "2026-03-02T12:00:00Z")))
                .containsExactly(
                        "03-02 09:00 first-response#1 activate PENDING",
                        "03-02 09:00 first-response#1 apply_sla PENDING",
                        "03-02 09:40 first-response#1 update_status CANCELLED",
                        "03-02 09:40 first-response#2 activate PENDING",
                        "03-02 09:40 first-response#2 apply_sla PENDING",
                        "03-02 10:25 first-response#2 update_status IMMINENT_BREACH",
                        "03-02 10:30 first-response#2 fulfill ACHIEVED");
    }

    @Test
    void aBotThatOnlyAcknowledgesHandsNothingOver() {
        Story story = new Story()
                .opened("2026-03-02T09:00:00Z")
                .then("2026-03-02T09:00:05Z", Kind.BOT_SPOKE)
                .then("2026-03-02T09:50:00Z", Kind.ASSIGNED);

        assertThat(told(story.read(Promises.clocks(FIRST), "2026-03-02T10:00:00Z")))
                .endsWith("03-02 10:00 first-response#1 breach BREACHING");
    }

    @Test
    void theNextResponseIsCountedFromTheOldestQuestionAndOneRunEach() {
        Story story = new Story()
                .opened("2026-03-02T09:00:00Z")
                .then("2026-03-02T09:01:00Z", Kind.CUSTOMER_ASKED)
                .then("2026-03-02T09:30:00Z", Kind.PERSON_REPLIED)
                .then("2026-03-02T10:00:00Z", Kind.CUSTOMER_ASKED)
                .then("2026-03-02T10:20:00Z", Kind.CUSTOMER_ASKED)
                .then("2026-03-02T10:40:00Z", Kind.PERSON_REPLIED)
                .then("2026-03-02T11:00:00Z", Kind.CUSTOMER_ASKED);

        assertThat(told(story.read(Promises.clocks("{metric: next-response, target: 30m}"), "2026-03-02T11:10:00Z")))
                .containsExactly(
                        "03-02 10:00 next-response#1 activate PENDING",
                        "03-02 10:00 next-response#1 apply_sla PENDING",
                        "03-02 10:30 next-response#1 breach BREACHING",
                        "03-02 10:40 next-response#1 fulfill BREACHED",
                        "03-02 11:00 next-response#2 activate PENDING",
                        "03-02 11:00 next-response#2 apply_sla PENDING");
    }

    @Test
    void everyReplyOwesAnother() {
        Story story = new Story()
                .opened("2026-03-02T09:00:00Z")
                .then("2026-03-02T09:30:00Z", Kind.PERSON_REPLIED)
                .then("2026-03-02T10:00:00Z", Kind.PERSON_REPLIED)
                .paused("2026-03-02T10:10:00Z", "waiting-on-customer")
                .then("2026-03-02T15:10:00Z", Kind.RESUMED);

        assertThat(told(story.read(Promises.clocks("{metric: pausable-update, target: 1h}"), "2026-03-02T17:00:00Z")))
                .containsExactly(
                        "03-02 09:30 pausable-update#1 activate PENDING",
                        "03-02 09:30 pausable-update#1 apply_sla PENDING",
                        "03-02 10:00 pausable-update#1 fulfill ACHIEVED",
                        "03-02 10:00 pausable-update#2 activate PENDING",
                        "03-02 10:00 pausable-update#2 apply_sla PENDING",
                        "03-02 10:10 pausable-update#2 pause PAUSED",
                        "03-02 15:10 pausable-update#2 activate PENDING",
                        "03-02 16:00 pausable-update#2 breach BREACHING");
    }

    @Test
    void abandonmentCancels() {
        Story story = new Story().opened("2026-03-02T09:00:00Z").then("2026-03-02T09:10:00Z", Kind.ABANDONED);

        Reading reading = story.read(Promises.clocks(FIRST), "2026-03-02T12:00:00Z");

        assertThat(told(reading)).endsWith("03-02 09:10 first-response#1 update_status CANCELLED");
        assertThat(reading.isAbandoned()).isTrue();
    }

    @Test
    void whoLeftAfterTheBreachWasLate() {
        Story story = new Story().opened("2026-03-02T09:00:00Z").then("2026-03-02T10:10:00Z", Kind.ABANDONED);

        assertThat(told(story.read(Promises.clocks(FIRST), "2026-03-02T12:00:00Z")))
                .endsWith("03-02 10:10 first-response#1 update_status BREACHED");
    }

    @Test
    void reopenedGoesOnWhereItWasResolved() {
        Story story = new Story()
                .opened("2026-03-02T09:00:00Z")
                .then("2026-03-02T10:00:00Z", Kind.RESOLVED)
                .then("2026-03-02T14:00:00Z", Kind.REOPENED);

        assertThat(told(story.read(Promises.clocks("{metric: resolution, target: 2h}"), "2026-03-02T15:00:00Z")))
                .containsExactly(
                        "03-02 09:00 resolution#1 activate PENDING",
                        "03-02 09:00 resolution#1 apply_sla PENDING",
                        "03-02 10:00 resolution#1 fulfill ACHIEVED",
                        "03-02 14:00 resolution#1 activate PENDING",
                        "03-02 15:00 resolution#1 breach BREACHING");
    }
}
