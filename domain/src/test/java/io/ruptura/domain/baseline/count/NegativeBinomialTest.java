package io.ruptura.domain.baseline.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class NegativeBinomialTest {

    @Test
    void agreesWithTheTailsOfTheDefinitions() {
        assertThat(NegativeBinomial.poisson(25).atLeast(40)).isCloseTo(0.0034436, within(5e-8));
        assertThat(new NegativeBinomial(25, 10).atLeast(40)).isCloseTo(0.0731822, within(5e-8));
    }

    @Test
    void agreesWithASumOfProbabilities() {
        // NB(mean 3, size 2): p(0) = 0.4^2, p(k+1) = p(k) · (k + 2) / (k + 1) · 0.6
        double p = 0.16;
        double sum = 0;
        NegativeBinomial distribution = new NegativeBinomial(3, 2);
        for (int k = 0; k < 30; k++) {
            assertThat(distribution.atLeast(k)).isCloseTo(1 - sum, within(1e-12));
            sum += p;
            assertThat(distribution.atMost(k)).isCloseTo(sum, within(1e-12));
            p *= (k + 2.0) / (k + 1) * 0.6;
        }
    }

    @Test
    void refusesWhatIsNoDistribution() {
        assertThatThrownBy(() -> new NegativeBinomial(-1, 10)).hasMessageContaining("-1.0, 10.0");
        assertThatThrownBy(() -> new NegativeBinomial(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NegativeBinomial(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingExpectedMakesAnyContactAsSurprisingAsCanBe() {
        assertThat(NegativeBinomial.poisson(0).surprise(1)).isEqualTo(300);
        assertThat(NegativeBinomial.poisson(0).surprise(0)).isZero();
    }

    @Property(seed = "1")
    void tailsAreMonotoneAndComplementary(
            @ForAll @DoubleRange(min = 0.01, max = 5000) double mean,
            @ForAll @DoubleRange(min = 0.05, max = 1e6) double size,
            @ForAll @IntRange(max = 6000) int count) {
        NegativeBinomial distribution = new NegativeBinomial(mean, size);
        assertThat(distribution.atLeast(count + 1)).isLessThanOrEqualTo(distribution.atLeast(count));
        assertThat(distribution.atMost(count + 1)).isGreaterThanOrEqualTo(distribution.atMost(count));
        assertThat(distribution.atMost(count) + distribution.atLeast(count + 1)).isCloseTo(1, within(1e-9));
    }

    @Property(seed = "2")
    void quantilesAreWhereTheTailsSay(
            @ForAll @DoubleRange(min = 0, max = 3000) double mean,
            @ForAll @DoubleRange(min = 0.1, max = 1e10) double size,
            @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(4) double p) {
        NegativeBinomial distribution = new NegativeBinomial(mean, size);
        double quantile = distribution.quantile(p);
        assertThat(distribution.atMost(quantile)).isGreaterThanOrEqualTo(p);
        assertThat(distribution.atMost(quantile - 1)).isLessThan(p);
    }

    @Property(seed = "3")
    void moreDispersionNeverMakesARiseMoreSurprising(
            @ForAll @DoubleRange(min = 1, max = 500) double mean,
            @ForAll @DoubleRange(min = 0.5, max = 100) double size,
            @ForAll @DoubleRange(min = 2, max = 4) double rise) {
        double count = Math.ceil(mean * rise + 3);
        assertThat(new NegativeBinomial(mean, size).surprise(count))
                .isLessThanOrEqualTo(NegativeBinomial.poisson(mean).surprise(count));
    }
}
