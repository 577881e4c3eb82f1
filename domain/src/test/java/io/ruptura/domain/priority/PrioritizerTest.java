package io.ruptura.domain.priority;

import static io.ruptura.domain.priority.Contact.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Priority;
import io.ruptura.domain.priority.Signal.Term;
import io.ruptura.domain.rupture.Severity;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrioritizerTest {

    private static final RupturaConfig CONFIG = ConfigReader.defaults();
    private static final Prioritizer PRIORITIZER =
            new Prioritizer(CONFIG.prioritization(), CONFIG.metrics().serviceLevel());
    private static final ScopeCensus EVERYONE = new ScopeCensus(30, 30, Map.of("payment-failed", 7));

    private static PriorityScore score(Contact contact, int waitedSeconds) {
        return PRIORITIZER.score(contact.waitingSince(0), Severity.CRITICAL, EVERYONE, at(waitedSeconds));
    }

    @Test
    void theWorkedExampleOfTheFormulaHolds() {
        PriorityScore score = score(Contact.of("I-1").worth(1000), 10);

        assertThat(score.because())
                .containsExactly(
                        new Term("impact", 42),
                        new Term("urgency", 11),
                        new Term("frequency", 4.48),
                        new Term("value", 6));
        assertThat(score.score()).isEqualTo(63.48);
        assertThat(score(Contact.of("I-1").worth(1000).legal("pregnant"), 10).score())
                .isEqualTo(98.23);
    }

    @Test
    void onlyTheOneWhoWaitsIsUrgent() {
        TrackedInteraction answered =
                Contact.of("I-1").waitingSince(0).after(Contact.of("I-1").answered(3));

        assertThat(PRIORITIZER
                        .score(answered, Severity.CRITICAL, EVERYONE, at(60))
                        .because())
                .contains(new Term("urgency", 0));
        assertThat(score(Contact.of("I-1"), 60).because()).contains(new Term("urgency", 22));
    }

    @Test
    void theThresholdOfTheChannelDecidesHowUrgentAWaitIs() {
        assertThat(score(Contact.of("I-1").channel("email"), 3600).because()).contains(new Term("urgency", 5.5));
    }

    @ParameterizedTest
    @CsvSource({"CRITICAL, 42", "MAJOR, 31.5", "MINOR, 21", "WARNING, 10.5"})
    void impactFollowsSeverity(Severity severity, double points) {
        assertThat(PRIORITIZER
                        .score(Contact.of("I-1").waitingSince(0), severity, EVERYONE, at(0))
                        .because())
                .contains(new Term("impact", points));
    }

    @ParameterizedTest
    @CsvSource({
        "40, LOW, LOW",
        "40, NORMAL, NORMAL",
        "51.9, NORMAL, NORMAL",
        "52, NORMAL, HIGH",
        "76.9, HIGH, HIGH",
        "77, NORMAL, URGENT",
        "52, URGENT, URGENT",
        "0, HIGH, HIGH"
    })
    void aLevelIsEarnedByTheMarginAndNeverLost(double points, Priority current, Priority level) {
        PriorityScore score = new PriorityScore(LegalPriority.NONE, points, List.of());

        assertThat(PRIORITIZER.level(score, current)).isEqualTo(level);
    }

    @Test
    void whoHasPriorityByLawIsUrgentWhateverTheScore() {
        PriorityScore score = PRIORITIZER.score(
                Contact.of("I-1").legal("pessoa idosa").waitingSince(0), Severity.WARNING, ScopeCensus.empty(), at(0));

        assertThat(PRIORITIZER.level(score, Priority.LOW)).isEqualTo(Priority.URGENT);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = "1")
    void noTermsLiftAnyoneIntoAClassOfTheLaw(@ForAll("contacts") Contact rich, @ForAll("contacts") Contact poor) {
        double without = score(rich.legal(null), 1000).score();
        double donor = score(poor.legal("Doador de sangue"), 0).score();
        double bestDonor = score(rich.legal("blood donor"), 1000).score();
        double first = score(poor.legal("gestante"), 0).score();

        assertThat(without).isLessThan(donor);
        assertThat(bestDonor).isLessThan(first);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = "2")
    void pointsAddUpToAScoreFrom0To100(
            @ForAll("contacts") Contact contact, @ForAll Severity severity, @ForAll("censuses") ScopeCensus census) {
        PriorityScore score = PRIORITIZER.score(contact.waitingSince(0), severity, census, at(15));

        assertThat(score.score()).isBetween(0.0, 100.0);
        assertThat(score.because().stream().mapToDouble(Term::points).sum()).isCloseTo(score.score(), within(1e-9));
        assertThat(score.because()).allMatch(term -> term.points() >= 0);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = "3")
    void moreValueALongerWaitAndMoreRecurrenceNeverLowerAScore(@ForAll("contacts") Contact contact) {
        double before = score(contact.worth(100), 5).score();

        assertThat(score(contact.worth(500), 5).score()).isGreaterThanOrEqualTo(before);
        assertThat(score(contact.worth(100), 6).score()).isGreaterThanOrEqualTo(before);
        assertThat(score(contact.worth(100).topic("payment-failed"), 5).score())
                .isGreaterThanOrEqualTo(
                        score(contact.worth(100).topic("rare"), 5).score());
    }

    @Provide
    Arbitrary<Contact> contacts() {
        return Combinators.combine(
                        Arbitraries.of("chat", "email", "phone"),
                        Arbitraries.of("payment-failed", "rare"),
                        Arbitraries.doubles().between(0, 1e9),
                        Arbitraries.of("gestante", "doador", null))
                .as((channel, topic, value, legal) -> Contact.of("I")
                        .channel(channel)
                        .topic(topic)
                        .worth(value)
                        .legal(legal));
    }

    @Provide
    Arbitrary<ScopeCensus> censuses() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 100_000),
                        Arbitraries.longs().between(0, 100_000),
                        Arbitraries.integers().between(0, 100_000))
                .as((open, more, customers) -> new ScopeCensus(open, open + more, Map.of("payment-failed", customers)));
    }
}
