package io.ruptura.domain.baseline.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SurgeLawsTest {

    private static final long MINUTE = 60_000;
    private static final double DISPERSION = 0.05;

    @Test
    void theEvidenceOfACountIsZeroAtTheReferenceValue() {
        SurgeRun.Ratio ratio = new SurgeRun.Ratio(1, 1.75);
        assertThat(ratio.evidence(5.36082, 4, 0)).isCloseTo(0, within(1e-5));
        assertThat(ratio.evidence(6, 4, 0)).isPositive();
        assertThat(ratio.evidence(5, 4, 0)).isNegative();
        assertThat(ratio.evidence(12, 4, 0.5))
                .as("scatter makes the same count less telling")
                .isLessThan(ratio.evidence(12, 4, 0));
    }

    @Property(tries = 200, seed = "20260307")
    void asManyAsExpectedOrFewerIsNeverASurge(@ForAll @DoubleRange(min = 0.01, max = 50) double mean) {
        Surge surge = Surge.startingAt(0);
        for (int minute = 1; minute <= 500; minute++) {
            surge = surge.after(Math.floor(mean), mean, 0, minute * MINUTE);
        }
        assertThat(surge.strongest(DISPERSION, 0, 500 * MINUTE).surprise()).isZero();
    }

    @Property(tries = 200, seed = "20260308")
    void itBeginsWhereItBeganAndGrowsWhileItLasts(
            @ForAll @IntRange(min = 1, max = 200) int quiet, @ForAll @DoubleRange(min = 1, max = 20) double mean) {
        Surge surge = Surge.startingAt(0);
        for (int minute = 1; minute <= quiet; minute++) {
            surge = surge.after(0, mean, 0, minute * MINUTE);
        }
        double before = 0;
        for (int minute = quiet + 1; minute <= quiet + 4; minute++) {
            surge = surge.after(4 * mean, mean, 0, minute * MINUTE);
            Surge.Finding finding = surge.strongest(DISPERSION, 0, minute * MINUTE);
            assertThat(finding.run().sinceMillis()).isEqualTo(quiet * MINUTE);
            assertThat(finding.run().count()).isCloseTo((minute - quiet) * 4 * mean, within(1e-6));
            assertThat(finding.goesOn(4 * mean, mean)).isTrue();
            assertThat(finding.goesOn(mean, mean)).isFalse();
            before = Math.max(before, finding.surprise());
        }
        assertThat(surge.strongest(DISPERSION, 0, (quiet + 4) * MINUTE).surprise())
                .isEqualTo(before);
    }

    @Property(tries = 50, seed = "20260309")
    void whatIsOverIsForgotten(@ForAll @DoubleRange(min = 1, max = 20) double mean) {
        Surge surge = Surge.startingAt(0);
        for (int minute = 1; minute <= 30; minute++) {
            surge = surge.after(5 * mean, mean, 0, minute * MINUTE).settled(true, minute * MINUTE);
        }
        Surge soon = surge.settled(false, 35 * MINUTE);
        assertThat(soon).isEqualTo(surge);
        assertThat(surge.settled(false, 40 * MINUTE)
                        .strongest(DISPERSION, 0, 40 * MINUTE)
                        .surprise())
                .isZero();
    }

    @Property(tries = 20, seed = "20260310")
    void theSameCountsSayTheSame(@ForAll @IntRange(max = 1000) int seed) {
        assertThat(played(seed)).isEqualTo(played(seed));
    }

    private static Surge played(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Surge surge = Surge.startingAt(0);
        for (int minute = 1; minute <= 300; minute++) {
            surge = surge.after(random.nextInt(6), 2, 0.02, minute * MINUTE);
        }
        return surge;
    }
}
