package io.ruptura.domain.baseline.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RobustTailTest {

    @Test
    void saysNothingBeforeItHasSeenTwenty() {
        RobustTail tail = new RobustTail();
        IntStream.range(0, 19).forEach(i -> tail.add(i));
        assertThat(tail.surprise(1e6)).isZero();
    }

    @Test
    void normalDeviationsHaveTheirOwnTail() {
        RobustTail tail = filled(new Random(1), 5000, 1);
        assertThat(tail.surprise(1.96)).isCloseTo(-Math.log10(0.05), within(0.1));
        assertThat(tail.surprise(4)).isCloseTo(-Math.log10(6.3e-5), within(1.0));
    }

    @Test
    void theTenthSpikeIsAsRareAsTheFirst() {
        RobustTail tail = filled(new Random(2), 2000, 1);
        double first = tail.surprise(20);
        IntStream.range(0, 10).forEach(i -> tail.add(20));
        assertThat(tail.surprise(20)).isCloseTo(first, within(0.15 * first));
    }

    @Test
    void aLongTailMakesTheSameMultipleLessRare() {
        Random random = new Random(3);
        RobustTail light = filled(random, 3000, 1);
        RobustTail heavy = filled(random, 3000, 3);
        double lightHigh = 1.96;
        double heavyHigh = Math.pow(1.96, 3);
        assertThat(heavy.surprise(5 * heavyHigh)).isLessThan(light.surprise(5 * lightHigh) / 2);
    }

    @Test
    void deviationsOfZeroAreNoReasonToFail() {
        RobustTail tail = new RobustTail();
        IntStream.range(0, 100).forEach(i -> tail.add(0));
        assertThat(tail.surprise(0)).isZero();
        assertThat(tail.surprise(1)).isPositive().isFinite();
    }

    @Test
    void nothingIsRarerThanTheCubeOfWhatWasSeen() {
        RobustTail tail = filled(new Random(4), 999, 1);
        assertThat(tail.surprise(1e6)).isEqualTo(9);
    }

    @Test
    void rarityIsOfEitherSideAndLearns() {
        RobustTail tail = filled(new Random(5), 2000, 1);
        double surprise = tail.surprise(3);
        assertThat(tail.rarity(-3, 0)).isEqualTo(Math.log1p(surprise));
        assertThat(tail.rarity(3, Double.NaN)).isZero();
        IntStream.range(0, 1000).forEach(i -> tail.rarity(3, 0));
        assertThat(tail.rarity(3, 0)).isLessThan(0.7 * Math.log1p(surprise));
    }

    @Test
    void deviationsOfAnySizeHaveTheSameTail() {
        for (double unit : new double[] {1e-90, 1e-12, 1, 1e12, 1e90}) {
            RobustTail tail = new RobustTail();
            Random random = new Random(6);
            tail.add(1e-3 * unit);
            IntStream.range(0, 2000).forEach(i -> tail.add(unit * Math.abs(random.nextGaussian())));
            assertThat(tail.surprise(1.96 * unit)).isCloseTo(-Math.log10(0.05), within(0.1));
        }
    }

    @Test
    void followsDeviationsThatBecomeMuchLarger() {
        RobustTail tail = filled(new Random(7), 1000, 1);
        Random random = new Random(8);
        for (int i = 0; i < 9000; i++) {
            tail.rarity(1e15 * random.nextGaussian(), 0);
        }
        assertThat(tail.surprise(1.96e15)).isCloseTo(-Math.log10(0.05), within(0.2));
    }

    @Test
    void whatIsLostInRoundingIsNoDeviation() {
        RobustTail tail = new RobustTail();
        IntStream.range(0, 100).forEach(i -> tail.add(0));
        assertThat(tail.rarity(0.1 + 0.2, 0.3)).isZero();
        assertThat(tail.rarity(0.301, 0.3)).isPositive();
    }

    /** Deviations of a normal variable, raised to a power. */
    private static RobustTail filled(Random random, int count, double power) {
        RobustTail tail = new RobustTail();
        IntStream.range(0, count).forEach(i -> tail.add(Math.pow(Math.abs(random.nextGaussian()), power)));
        return tail;
    }
}
