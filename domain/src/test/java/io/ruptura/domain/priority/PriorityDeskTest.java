package io.ruptura.domain.priority;

import static io.ruptura.domain.priority.Contact.SOURCE;
import static io.ruptura.domain.priority.Contact.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Priority;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.RuptureState;
import io.ruptura.domain.rupture.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriorityDeskTest {

    private static final RupturaConfig CONFIG = ConfigReader.defaults();
    private static final long HOUR = 3600;
    private static final long DAY = 24 * HOUR;

    private final PriorityLedger ledger = new MemoryLedger();
    private final PriorityDesk desk = new PriorityDesk(
            new Prioritizer(CONFIG.prioritization(), CONFIG.metrics().serviceLevel()), HOUR * 1000, 30 * DAY * 1000);
    private final List<Signal> sent = new ArrayList<>();

    @Test
    void whoWasNotHeardOfForAMonthIsNeitherMovedNorCounted() {
        happens(0, Contact.of("gone").opened(0), Contact.of("worked-on").opened(0));
        happens(29 * DAY, Contact.of("worked-on").answered(29 * DAY));
        long now = 31 * DAY;
        happens(now, Contact.of("new").opened(now));
        ruptures(now + 60, open("r"));

        assertThat(sent).extracting(Signal::interaction).contains("new").doesNotContain("gone");
        assertThat(ledger.rupture("r").census().open()).isEqualTo(2);
    }

    private void happens(long second, InteractionChange... changes) {
        sent.addAll(desk.apply(ledger, at(second), List.of(changes), List.of()));
    }

    private void ruptures(long second, Rupture... revisions) {
        sent.addAll(desk.apply(ledger, at(second), List.of(), List.of(revisions)));
    }

    private void review(long second) {
        sent.addAll(desk.review(ledger, at(second)));
    }

    /** {@code second kind interaction from to} of every signal. */
    private List<String> told() {
        return sent.stream()
                .map(signal -> "%d %s %s %s %s"
                        .formatted(
                                (signal.issuedAtMillis() - Contact.NINE) / 1000,
                                signal.kind().wireName(),
                                signal.interaction(),
                                signal.from().wireName(),
                                signal.to().wireName()))
                .toList();
    }

    private static Rupture rupture(String id, int revision, RuptureState state, Severity severity, String scope) {
        return new Rupture(
                id,
                revision,
                RuptureKind.DEMAND_SPIKE,
                state,
                "opened",
                severity,
                scope,
                at(0),
                at(100),
                at(100),
                state.isOver() ? at(100) : 0,
                1,
                Map.of(),
                "demand-spike@1",
                List.of(),
                List.of(),
                List.of(),
                null,
                "demand-spike",
                null,
                null,
                Rupture.Background.NONE);
    }

    private static Rupture open(String id) {
        return rupture(id, 0, RuptureState.OPEN, Severity.CRITICAL, "channel=chat");
    }

    private static Rupture over(String id, RuptureState state) {
        return rupture(id, 9, state, Severity.CRITICAL, "channel=chat");
    }

    @Test
    void whoWaitsInTheScopeOfARuptureIsMovedUpAndBackWhenItIsOver() {
        happens(
                90,
                Contact.of("I-1").opened(1),
                Contact.of("I-2").channel("phone").opened(1));
        ruptures(100, open("r-1"));
        ruptures(200, over("r-1", RuptureState.RESOLVED));
        ruptures(201, over("r-1", RuptureState.RESOLVED));

        assertThat(told()).containsExactly("100 reprioritize I-1 normal high", "200 revert I-1 high normal");
        Signal raise = sent.get(0);
        assertThat(raise.source()).isEqualTo(SOURCE);
        assertThat(raise.rupture()).isEqualTo("r-1");
        assertThat(raise.revertTo()).isEqualTo(Priority.NORMAL);
        assertThat(raise.expiresAtMillis()).isEqualTo(at(100 + HOUR));
        assertThat(raise.id())
                .startsWith("reprioritize-")
                .isNotEqualTo(sent.get(1).id());
    }

    @Test
    void whoComesDuringTheRuptureIsMovedUpAtOnceOrWhenTheWaitHasGrown() {
        ruptures(100, open("r-1"));
        happens(
                110,
                Contact.of("I-1").legal("autismo").opened(109),
                Contact.of("I-2").opened(109));
        review(180);
        review(240);

        assertThat(told()).containsExactly("110 reprioritize I-1 normal urgent", "180 reprioritize I-2 normal high");
    }

    @Test
    void whoIsTransferredIntoTheScopeIsMovedUp() {
        happens(90, Contact.of("I-1").channel("phone").opened(1));
        ruptures(100, open("r-1"));
        happens(150, Contact.of("I-1").transferred(149, "chat"));
        review(180);

        assertThat(told()).containsExactly("180 reprioritize I-1 normal high");
    }

    @Test
    void whoIsAlreadyThatHighIsLeftAlone() {
        happens(90, Contact.of("I-1").priority(Priority.URGENT).opened(1));
        ruptures(100, open("r-1"));

        assertThat(sent).isEmpty();
    }

    @Test
    void onlyARuptureThatPeopleHearOfAndThatGoesOnCalls() {
        happens(90, Contact.of("I-1").opened(1));
        ruptures(
                100,
                rupture("r-1", 0, RuptureState.SUPPRESSED, Severity.CRITICAL, ""),
                rupture("r-2", 1, RuptureState.MONITORING, Severity.CRITICAL, ""),
                rupture("r-3", 0, RuptureState.FALSE_ALARM, Severity.CRITICAL, ""));

        assertThat(sent).isEmpty();
        assertThat(desk.isBusy(ledger)).isFalse();
    }

    @Test
    void theOneWhoIsGoneIsNotMovedUp() {
        happens(90, Contact.of("I-1").opened(1), Contact.of("I-1").resolved(80));
        happens(
                91,
                Contact.of("I-2").opened(1),
                Contact.of("I-2").closed(80),
                Contact.of("I-2").reopened(85));
        ruptures(100, open("r-1"));
        review(120);

        assertThat(sent).isEmpty();
    }

    @Test
    void aSignalIsTakenBackEvenWhenTheInteractionHasEnded() {
        happens(90, Contact.of("I-1").opened(1));
        ruptures(100, open("r-1"));
        happens(150, Contact.of("I-1").closed(149));
        assertThat(desk.forget(ledger, ledger.interactions().iterator().next().key()))
                .isFalse();
        ruptures(200, over("r-1", RuptureState.FALSE_ALARM));

        assertThat(told()).containsExactly("100 reprioritize I-1 normal high", "200 revert I-1 high normal");
        assertThat(desk.forget(ledger, ledger.interactions().iterator().next().key()))
                .isTrue();
        assertThat(ledger.interactions()).isEmpty();
    }

    @Test
    void whatAPersonDecidedAfterTheSignalStands() {
        happens(90, Contact.of("I-1").opened(1), Contact.of("I-2").opened(1));
        ruptures(100, open("r-1"));
        happens(150, Contact.of("I-1").setByPerson(149, Priority.LOW));
        review(180);
        ruptures(200, over("r-1", RuptureState.RESOLVED));

        assertThat(told())
                .containsExactly(
                        "100 reprioritize I-1 normal high",
                        "100 reprioritize I-2 normal high",
                        "200 revert I-2 high normal");
    }

    @Test
    void whatAPersonDecidedBeforeTheSignalIsWhatItReturnsTo() {
        happens(90, Contact.of("I-1").opened(1), Contact.of("I-1").setByPerson(50, Priority.LOW));
        ruptures(100, open("r-1"));
        ruptures(200, over("r-1", RuptureState.MERGED));

        assertThat(told()).containsExactly("100 reprioritize I-1 low high", "200 revert I-1 high low");
    }

    @Test
    void anExpiredSignalIsTakenBackOnceAndNotSentAgain() {
        happens(90, Contact.of("I-1").opened(1));
        ruptures(100, open("r-1"));
        review(100 + HOUR);
        review(160 + HOUR);
        ruptures(200 + HOUR, over("r-1", RuptureState.RESOLVED));

        assertThat(told()).containsExactly("100 reprioritize I-1 normal high", "3700 revert I-1 high normal");
    }

    @Test
    void aSecondRuptureLiftsFurtherAndEachIsTakenBackToWhatTheOtherLeaves() {
        happens(
                90,
                Contact.of("I-1").worth(1e6).opened(80),
                Contact.of("I-2").priority(Priority.URGENT).opened(80));
        ruptures(100, rupture("r-1", 0, RuptureState.OPEN, Severity.MINOR, "channel=chat"));
        ruptures(110, open("r-2"));
        ruptures(200, over("r-1", RuptureState.RESOLVED));
        ruptures(300, over("r-2", RuptureState.RESOLVED));

        assertThat(told())
                .containsExactly(
                        "100 reprioritize I-1 normal high",
                        "110 reprioritize I-1 high urgent",
                        "200 revert I-1 urgent urgent",
                        "300 revert I-1 urgent normal");
    }

    @Test
    void anOldRevisionDeliveredAgainDoesNotBringARuptureBack() {
        ruptures(100, open("r-1"));
        ruptures(200, over("r-1", RuptureState.RESOLVED));
        happens(210, Contact.of("I-1").opened(1));
        ruptures(220, open("r-1"));

        assertThat(sent).isEmpty();
        assertThat(desk.isBusy(ledger)).isFalse();
    }

    @Test
    void manyCustomersWithTheSameProblemCountMore() {
        for (int i = 0; i < 20; i++) {
            happens(
                    90,
                    Contact.of("I-" + i).topic(i < 10 ? "payment-failed" : null).opened(85));
        }
        happens(
                90,
                Contact.of("I-99")
                        .topic("payment-failed")
                        .customer("customer of I-1")
                        .opened(85));
        ruptures(100, open("r-1"));

        assertThat(sent)
                .filteredOn(signal -> signal.interaction().equals("I-1"))
                .allSatisfy(signal -> assertThat(signal.because())
                        .contains(new Signal.Term("frequency", Math.round(900 * Math.log(10) / Math.log(50)) / 100.0)));
        assertThat(sent).hasSize(21);
    }
}
