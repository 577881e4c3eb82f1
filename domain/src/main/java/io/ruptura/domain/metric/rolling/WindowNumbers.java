package io.ruptura.domain.metric.rolling;

import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.ServiceObjective;
import io.ruptura.domain.metric.WindowMarks;
import io.ruptura.domain.metric.WindowTotals;
import io.ruptura.domain.metric.pane.Levels;
import io.ruptura.domain.metric.pane.OldestWaiting;
import io.ruptura.domain.metric.pane.Pane;
import io.ruptura.domain.metric.sketch.DurationSketch;
import io.ruptura.domain.metric.tally.Timing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns what was added up over a window into the metrics of contract §2: each {@link Metric} names what it is made of. */
final class WindowNumbers {

    private static final Metric[] METRICS = Metric.values();
    private static final Metric[][] BY_TIMING = byTiming();

    private final ServiceObjective objective;
    private final long untilMillis;

    /** @param untilMillis how far time is known, {@code Long.MAX_VALUE} when it goes on */
    WindowNumbers(ServiceObjective objective, long untilMillis) {
        this.objective = objective;
        this.untilMillis = untilMillis;
    }

    /**
     * The values by ordinal of {@link Metric}, NaN where undefined.
     *
     * @param oldestOpened when the longest-waiting contact was opened, {@link OldestWaiting#NONE} when nobody waits
     * @param day the sum of the longest window at the same end, for what is usual
     */
    double[] of(Pane sum, Levels levels, long oldestOpened, WindowMarks.Span span, Pane day) {
        WindowTotals totals = new WindowTotals(sum, levels, oldestOpened, span, untilMillis, objective, day);
        double[] values = new double[METRICS.length];
        Arrays.fill(values, Double.NaN);
        for (Metric metric : METRICS) {
            if (metric.formula() != null) {
                values[metric.ordinal()] = metric.formula().of(totals);
            }
        }
        durations(values, sum);
        return values;
    }

    /** All of one distribution together, so that it is counted once. */
    private static void durations(double[] values, Pane sum) {
        for (int i = 0; i < BY_TIMING.length; i++) {
            DurationSketch sketch = sum.durations(i);
            if (sketch != null) {
                long count = sketch.count();
                for (Metric metric : BY_TIMING[i]) {
                    values[metric.ordinal()] = metric.statistic().seconds(sketch, count);
                }
            }
        }
    }

    private static Metric[][] byTiming() {
        Metric[][] byTiming = new Metric[Timing.COUNT][];
        for (Timing timing : Timing.values()) {
            List<Metric> metrics = new ArrayList<>();
            for (Metric metric : METRICS) {
                if (metric.timing() == timing) {
                    metrics.add(metric);
                }
            }
            byTiming[timing.ordinal()] = metrics.toArray(Metric[]::new);
        }
        return byTiming;
    }
}
