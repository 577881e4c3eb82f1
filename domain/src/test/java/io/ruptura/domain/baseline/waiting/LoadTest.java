package io.ruptura.domain.baseline.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final double SHORT_WAIT = 10;

    @Test
    void whoeverCameFoundTheOthersInHand() {
        Load busy = Load.FULL.after(minute(8, 0, 0), SHORT_WAIT);

        assertThat(busy.after(minute(3, 1, 0), 0).share()).isCloseTo(2 / (8 * Math.exp(-1 / 45.0)), within(1e-9));
        assertThat(busy.after(minute(3, 1, 1), 0).share()).isCloseTo(3 / (8 * Math.exp(-1 / 45.0)), within(1e-9));
    }

    @Test
    void whatIsInHandWhenNothingWasSeenBeforeIsAllThatCanBe() {
        Load first = Load.FULL.after(minute(5, 0, 0), SHORT_WAIT);

        assertThat(first.share()).isEqualTo(1);
        assertThat(first.quarter()).isEqualTo(Load.QUARTERS);
        assertThat(first.isEasy()).isFalse();
    }

    @Test
    void handsAreFreeWithHalfOfWhatWasInHandAtTheBusiest() {
        Load busy = Load.FULL.after(minute(8, 0, 0), SHORT_WAIT);

        assertThat(after(busy, 3, 5, SHORT_WAIT).isEasy()).isTrue();
        assertThat(after(busy, 6, 5, SHORT_WAIT).isEasy()).isFalse();
        assertThat(after(busy, 0, 5, SHORT_WAIT).quarter()).isLessThanOrEqualTo(1);
    }

    @Test
    void withFewerAgentsTheSameIsTheirFullLoadAfterAWhile() {
        Load before = Load.FULL.after(minute(8, 0, 0), SHORT_WAIT);

        assertThat(after(before, 4, 60, SHORT_WAIT).quarter()).isEqualTo(Load.QUARTERS);
    }

    @Test
    void whoWaitsForAnHourBeganToWaitAtTheLoadOfThen() {
        Load busy = Load.FULL.after(minute(8, 0, 0), SHORT_WAIT);

        assertThat(after(busy, 2, 10, 3600).isEasy()).isFalse();
        assertThat(after(busy, 2, 10, 60).isEasy()).isTrue();
    }

    @Test
    void aMinuteOfWhichNothingIsKnownChangesNothing() {
        Load busy = Load.FULL.after(minute(8, 0, 0), SHORT_WAIT);

        assertThat(busy.after(minute(Double.NaN, 0, 0), SHORT_WAIT)).isEqualTo(busy);
    }

    private static Load after(Load load, double inHand, int minutes, double waitedSeconds) {
        Load next = load;
        for (int i = 0; i < minutes; i++) {
            next = next.after(minute(inHand, 0, 0), waitedSeconds);
        }
        return next;
    }

    private static WindowMetrics minute(double inHand, double answered, double resolved) {
        double[] values = new double[Metric.values().length];
        Arrays.fill(values, Double.NaN);
        values[Metric.BACKLOG.ordinal()] = inHand + 2;
        values[Metric.WAITING.ordinal()] = 2;
        values[Metric.ANSWERED.ordinal()] = answered;
        values[Metric.RESOLVED.ordinal()] = resolved;
        return new WindowMetrics("channel=phone", Window.PT1M, 0, 60_000, 0, 60_000, 1, null, true, values);
    }
}
