package io.ruptura.domain.baseline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ShiftMeasureTest {

    private static final long END = 1_800_000_000_000L;

    @Test
    void whereMostStillWaitAndMoreComeTheirWaitSoFarIsTheLeastItWillBe() {
        double shown = ShiftMeasure.FIRST_RESPONSE.shown(ShiftMeasure.FIRST_RESPONSE.of(waiting(900, 4, 1)));
        assertThat(shown).isCloseTo(900, within(1e-6));
    }

    @Test
    void aPileThatIsWorkedOffSaysNothingOfThoseWhoCome() {
        assertThat(ShiftMeasure.FIRST_RESPONSE.of(waiting(900, 2, 3))).isNaN();
        assertThat(ShiftMeasure.FIRST_RESPONSE.of(waiting(900, 0, 0))).isNaN();
    }

    /** Eight who have waited for so many seconds on average, where nobody knows how long it takes half of them. */
    private static WindowMetrics waiting(double seconds, double offered, double answered) {
        double[] values = new double[Metric.values().length];
        Arrays.fill(values, Double.NaN);
        values[Metric.WAITING.ordinal()] = 8;
        values[Metric.WAITING_AGE_SECONDS_P50.ordinal()] = seconds;
        values[Metric.OFFERED.ordinal()] = offered;
        values[Metric.ANSWERED.ordinal()] = answered;
        return new WindowMetrics(
                "channel=email,queue=billing",
                Window.PT5M,
                END - Window.PT5M.millis(),
                END,
                0,
                END,
                1,
                null,
                true,
                values);
    }
}
