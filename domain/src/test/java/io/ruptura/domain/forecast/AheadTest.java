package io.ruptura.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class AheadTest {

    @Test
    void fewContactsAreABetaBinomialVariable() {
        ShareAhead share = new ShareAhead(0.9, 10);

        // Beta(9, 1): one is missed with 1/10; of two, both are met with 9/10 · 10/11.
        assertThat(share.below(0.8, 1)).isCloseTo(0.1, within(1e-12));
        assertThat(share.below(0.8, 2)).isCloseTo(1 - 9.0 / 11, within(1e-12));
        // Of five one may be missed: 1 − p(0) − p(1), with p(0) = 9/14 and p(1) = 5 · B(2, 13)/B(1, 9) = 5 · 9/182.
        assertThat(share.below(0.8, 5)).isCloseTo(1 - 9.0 / 14 - 45.0 / 182, within(1e-12));
    }

    @Test
    void ofManyContactsTheShareIsThatOfAll() {
        ShareAhead share = new ShareAhead(0.9, 10);

        assertThat(share.below(0.8, 1e6)).isCloseTo(Math.pow(0.8, 9), within(1e-12));
        assertThat(share.below(0.8, 200)).isCloseTo(Math.pow(0.8, 9), within(0.02));
    }

    @Test
    void countsStandForTheDistribution() {
        double[] counts = ArrivalsAhead.counts(3, 10);

        assertThat(counts).isSorted().hasSize(ArrivalsAhead.POINTS);
        assertThat(counts[0]).isEqualTo(1);
        assertThat(counts[ArrivalsAhead.POINTS - 1]).isBetween(6.0, 9.0);
    }

    @Property(seed = "20260302")
    void countsHaveTheMeanOfThoseWithAnyContact(@ForAll @DoubleRange(min = 0.1, max = 150) double mean) {
        double none = Math.pow(10 / (10 + mean), 10);
        double average = Arrays.stream(ArrivalsAhead.counts(mean, 10)).average().orElseThrow();

        assertThat(average).isCloseTo(mean / (1 - none), within(0.4 + 0.03 * mean));
    }
}
