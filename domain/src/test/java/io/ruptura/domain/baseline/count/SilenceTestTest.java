package io.ruptura.domain.baseline.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilenceTestTest {

    @ParameterizedTest
    @CsvSource({"25, 110.5", "2, 1381.6", "0.5, 5526"})
    void deadlineAdaptsToVolume(double perFiveMinutes, double seconds) {
        double deadline = SilenceTest.deadlineMillis(perFiveMinutes * 12, 0, 1e-4);
        assertThat(deadline / 1000).isCloseTo(seconds, within(0.5));
    }

    @Property(seed = "1")
    void atItsDeadlineSilenceIsAsUnlikelyAsAsked(
            @ForAll @DoubleRange(min = 0.1, max = 1000) double perHour,
            @ForAll @DoubleRange(min = 0, max = 3) double dispersion) {
        double hours = SilenceTest.deadlineMillis(perHour, dispersion, 1e-4) / 3_600_000;
        assertThat(SilenceTest.surprise(perHour * hours, dispersion)).isCloseTo(4, within(1e-6));
    }

    @Property(seed = "2")
    void isTheNegativeBinomialProbabilityOfZero(
            @ForAll @DoubleRange(min = 0.01, max = 100) double expected,
            @ForAll @DoubleRange(min = 0.001, max = 3) @Scale(4) double dispersion) {
        assertThat(SilenceTest.probability(expected, dispersion))
                .isCloseTo(new NegativeBinomial(expected, 1 / dispersion).atMost(0), within(1e-9));
    }

    @Property(seed = "3")
    void longerSilenceIsMoreSurprisingAndDispersionMakesItLess(
            @ForAll @DoubleRange(min = 0.01, max = 100) double expected,
            @ForAll @DoubleRange(min = 0.001, max = 3) @Scale(4) double dispersion) {
        double surprise = SilenceTest.surprise(expected, dispersion);
        assertThat(SilenceTest.surprise(expected * 1.1, dispersion)).isGreaterThan(surprise);
        assertThat(SilenceTest.surprise(expected, dispersion * 1.1)).isLessThanOrEqualTo(surprise);
    }
}
