package io.ruptura.domain.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class FluidBacklogTest {

    @Test
    void drainsAsInTheWorkedExample() {
        FluidBacklog backlog = FluidBacklog.of(300, ErlangTest.perHour(200, 240, 20), 0);

        assertThat(backlog.drainSeconds() / 60).isCloseTo(180.0, within(1e-9));
        assertThat(backlog.after(3600)).isCloseTo(200, within(1e-9));
        assertThat(backlog.after(4 * 3600)).isZero();
    }

    @Test
    void neverDrainsWhereAsMuchArrivesAsIsServed() {
        assertThat(FluidBacklog.of(300, ErlangTest.perHour(300, 240, 20), 0).drainSeconds())
                .isInfinite();
        assertThat(FluidBacklog.of(0, ErlangTest.perHour(300, 240, 20), 0).drainSeconds())
                .isZero();
    }

    @Test
    void settlesWherePeopleLeaveAsFastAsTheyPileUp() {
        FluidBacklog backlog = new FluidBacklog(0, 0.1, 0.05, 1 / 180.0);

        assertThat(backlog.after(1e6)).isCloseTo(9, within(1e-9));
        assertThat(backlog.drainSeconds()).isZero();
    }

    @Test
    void countsTheAgentsThatLack() {
        // 200 an hour of 240 s are 13.33 agents' work; 10 are there: 3.33 lack, and one more for the backlog to fall.
        assertThat(Staffing.missingToDrain(ErlangTest.perHour(200, 240, 10))).isEqualTo(5);
        assertThat(Staffing.missingToDrain(ErlangTest.perHour(200, 240, 14))).isZero();
        assertThat(Staffing.missingToDrain(new QueueLoad(0.5, 0.25, 2))).isEqualTo(1);
    }

    @Test
    void aGapOfWholeAgentsStaysWholeHoweverTheRatesAreRounded() {
        // 0.1 + 0.1 + 0.1 is a hair more than 0.3.
        assertThat(Staffing.missingToDrain(new QueueLoad(0.1 + 0.1 + 0.1, 0.1, 0)))
                .isEqualTo(4);
        assertThat(Staffing.missingToDrain(new QueueLoad(0.1 + 0.1 + 0.1, 0.1, 3)))
                .isEqualTo(1);
        assertThat(Staffing.missingToDrain(new QueueLoad(0.3, 0.1 + 1e-17, 3))).isEqualTo(1);
    }

    @Test
    void staffsByTheSquareRoot() {
        assertThat(Staffing.squareRoot(100, 1)).isEqualTo(110);
        assertThat(Staffing.squareRoot(13.333, 0.5)).isEqualTo(16);
    }

    @Test
    void takesAnsweredWaitsForCensored() {
        // Two of ten left; together they waited 360 s.
        assertThat(Patience.leavesPerSecond(2, 360)).isCloseTo(1 / 180.0, within(1e-12));
        assertThat(Patience.leavesPerSecond(0, 360)).isZero();
        assertThat(Patience.leavesPerSecond(0, 0)).isNaN();
    }

    @Property(seed = "20260306")
    void isEmptyWhenItSaysSo(
            @ForAll @DoubleRange(min = 0.1, max = 5000) double backlog,
            @ForAll @DoubleRange(min = 0, max = 1) double arrivals,
            @ForAll @DoubleRange(min = 0.01, max = 1) double surplus,
            @ForAll @DoubleRange(min = 0, max = 0.1) double leaves) {
        FluidBacklog fluid = new FluidBacklog(backlog, arrivals, arrivals + surplus, leaves);
        double drained = fluid.drainSeconds();

        assertThat(fluid.after(drained)).isCloseTo(0, within(1e-6 * (1 + backlog)));
        assertThat(fluid.after(0.9 * drained)).isPositive();
        assertThat(fluid.after(0)).isCloseTo(backlog, within(1e-9 * backlog));
        assertThat(drained).isLessThanOrEqualTo(backlog / (fluid.capacityPerSecond() - arrivals) * (1 + 1e-9));
    }
}
