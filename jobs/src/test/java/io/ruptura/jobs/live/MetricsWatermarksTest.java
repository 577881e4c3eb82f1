package io.ruptura.jobs.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.clock.ManualClock;
import org.apache.flink.util.clock.RelativeClock;
import org.junit.jupiter.api.Test;

class MetricsWatermarksTest {

    private static final long NOON = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();
    private static final long HOUR = 3_600_000;
    private static final long SILENT_AFTER = 15_000;
    private static final long NONE = Long.MIN_VALUE;

    private final ManualClock activity = new ManualClock();
    private final MetricsWatermarks watermarks = new MetricsWatermarks(activity, SILENT_AFTER, SILENT_AFTER);
    private final Output output = new Output();

    @Test
    void standsWhereTheScopeFurthestBackStands() {
        pass(SILENT_AFTER);
        hear("chat", NOON);
        hear("phone", NOON - 3 * HOUR);
        assertThat(watermark()).isEqualTo(NOON - 3 * HOUR - 1);
        hear("phone", NOON + HOUR);
        assertThat(watermark()).isEqualTo(NOON - 1);
    }

    @Test
    void aCorrectionOfThePastTakesNothingBack() {
        pass(SILENT_AFTER);
        hear("chat", NOON);
        hear("chat", NOON - HOUR);
        assertThat(watermark()).isEqualTo(NOON - 1);
    }

    @Test
    void saysNothingWhileAScopeNotHeardOfYetMayCome() {
        hear("chat", NOON);
        pass(SILENT_AFTER - 1);
        assertThat(watermark()).isEqualTo(NONE);
        hear("phone", NOON - HOUR);
        pass(1);
        assertThat(watermark()).isEqualTo(NOON - HOUR - 1);
    }

    @Test
    void aScopeThatIsNoLongerPublishedHoldsNobodyUpAfterAWhile() {
        pass(SILENT_AFTER);
        hear("gone", NOON - 24 * HOUR);
        hear("chat", NOON);
        watermark();
        pass(SILENT_AFTER - 1);
        hear("chat", NOON + 10_000);
        assertThat(watermark()).isEqualTo(NOON - 24 * HOUR - 1);
        pass(1);
        assertThat(watermark()).isEqualTo(NOON + 9_999);
    }

    @Test
    void whatWasHeardBeforeALongPauseStillMovesTimeOnOnce() {
        hear("chat", NOON);
        pass(2 * SILENT_AFTER);
        assertThat(watermark()).isEqualTo(NOON - 1);
        pass(SILENT_AFTER);
        assertThat(watermark()).isEqualTo(NOON - 1);
        assertThat(output.idle).isTrue();
    }

    @Test
    void scopesThatFallSilentTogetherDuringTheWarmUpStillMoveTimeOn() {
        hear("chat", NOON);
        hear("phone", NOON - HOUR);
        watermark();
        pass(SILENT_AFTER);
        assertThat(watermark()).isEqualTo(NOON - HOUR - 1);
        assertThat(output.idle).isTrue();
    }

    @Test
    void aPartitionInWhichNothingComesIsLeftOut() {
        pass(SILENT_AFTER);
        watermark();
        assertThat(output.idle).isTrue();
        hear("chat", NOON);
        assertThat(watermark()).isEqualTo(NOON - 1);
        assertThat(output.idle).isFalse();
    }

    @Test
    void aSubtaskAsAWholeIsNotSilentBeforeItsPartitionsHaveSpoken() {
        MetricsWatermarks.Supplier supplier = new MetricsWatermarks.Supplier(SILENT_AFTER);
        WatermarkGenerator<WindowMetrics> whole = supplier.createWatermarkGenerator(new Place());
        pass(1_000);
        WatermarkGenerator<WindowMetrics> partition = supplier.createWatermarkGenerator(new Place());
        pass(SILENT_AFTER);

        whole.onPeriodicEmit(output);
        assertThat(output.idle).isFalse();
        partition.onPeriodicEmit(output);
        assertThat(output.idle).isTrue();
    }

    private void hear(String scope, long end) {
        WindowMetrics metrics = new WindowMetrics(
                scope, Window.PT1M, end - 60_000, end, 0, end, 1, null, true, new double[Metric.values().length]);
        watermarks.onEvent(metrics, end, output);
    }

    private void pass(long millis) {
        activity.advanceTime(Duration.ofMillis(millis));
    }

    private long watermark() {
        watermarks.onPeriodicEmit(output);
        return output.last;
    }

    private final class Place implements WatermarkGeneratorSupplier.Context {
        @Override
        public MetricGroup getMetricGroup() {
            return new UnregisteredMetricsGroup();
        }

        @Override
        public RelativeClock getInputActivityClock() {
            return activity;
        }
    }

    private static final class Output implements WatermarkOutput {
        private long last = NONE;
        private boolean idle;

        @Override
        public void emitWatermark(Watermark watermark) {
            last = watermark.getTimestamp();
            idle = false;
        }

        @Override
        public void markIdle() {
            idle = true;
        }

        @Override
        public void markActive() {
            idle = false;
        }
    }
}
