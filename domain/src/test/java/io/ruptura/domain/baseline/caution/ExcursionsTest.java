package io.ruptura.domain.baseline.caution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ExcursionsTest {

    @Test
    void holdsEvidenceAgainstHowFarItRanBefore() {
        Excursions bunched = Excursions.NONE;
        for (int i = 0; i < 5; i++) {
            bunched = ran(bunched, 3, 8, 5);
        }
        // Five excesses of 6, a little faded, and the prior of forty of 1.
        assertThat(bunched.weighed(18)).isCloseTo(12.3, within(0.1));
    }

    @Test
    void aRunIsOneLessonHoweverLongItLasts() {
        assertThat(ran(Excursions.NONE, 8, 5, 8, 7)).isEqualTo(ran(Excursions.NONE, 8));
    }

    @Test
    void oneRuptureIsOneLessonAndNoMore() {
        assertThat(ran(Excursions.NONE, 16)).isEqualTo(ran(Excursions.NONE, 8));
        assertThat(ran(Excursions.NONE, 16).weighed(10)).isBetween(9.0, 9.2);
    }

    @Test
    void whatRunsByChanceLeavesTheYardstickAlone() {
        Random random = new Random(1);
        Excursions excursions = Excursions.NONE;
        for (int i = 0; i < 5_000; i++) {
            excursions = ran(excursions, -Math.log(1 - random.nextDouble()));
        }
        assertThat(excursions.weighed(12)).isBetween(10.0, 12.0);
    }

    @Property
    void isNeverWorthMoreThanItIsNorLessThanAWeakerOne(
            @ForAll @DoubleRange(max = 30) double past, @ForAll @DoubleRange(max = 30) double nats) {
        Excursions taught = ran(ran(Excursions.NONE, past), past);
        assertThat(taught.weighed(nats)).isLessThanOrEqualTo(nats).isLessThanOrEqualTo(taught.weighed(nats + 1));
    }

    @Property
    void littleConfidenceLowersASurpriseAndFullConfidenceLeavesIt(
            @ForAll @DoubleRange(max = 50) double surprise, @ForAll @DoubleRange(max = 1) double confidence) {
        assertThat(Caution.believed(surprise, confidence)).isBetween(0.6 * surprise - 1e-9, surprise);
        assertThat(Caution.believed(surprise, 1)).isEqualTo(surprise);
    }

    private static Excursions ran(Excursions before, double... nats) {
        Excursions excursions = before;
        for (double each : nats) {
            excursions = excursions.after(each);
        }
        return excursions.after(0);
    }

    @Test
    void theScatterOfCountsSaysLessOfSilencesTheMoreOfThemEnded() {
        Excursions known = new Excursions(0, 160, 160);

        assertThat(Excursions.NONE.leftOf(0.24)).isEqualTo(0.24);
        assertThat(new Excursions(0, 40, 40).leftOf(0.24)).isCloseTo(0.12, within(1e-9));
        assertThat(known.leftOf(0.24)).isCloseTo(0.05, within(1e-9));
        assertThat(known.leftOf(0.02)).as("never more than there is").isEqualTo(0.02);
    }
}
