package io.ruptura.jobs.live;

import io.ruptura.domain.metric.WindowMetrics;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.util.clock.RelativeClock;

/**
 * Time in one partition of the metrics: their data alone, for the job that writes them already moves them on with the clock. Several of its subtasks write
 * into each partition, and while they catch up one may be hours ahead of another; but each moves every scope of its own on at every step. So time stands
 * where the scope furthest back stands, less 1 ms.
 *
 * <p>A scope that is silent for the given time, such as one that is no longer configured, holds nobody up, nor does a partition where no scope lives. When all
 * are silent, the writer is down and time stands where those stood that were heard last. During the first of these times a scope not heard of yet may be about
 * to come.
 *
 * <p>What stands for a subtask as a whole, besides its partitions, hears nothing and is silent only after twice that time: were it first, the whole input would
 * count as idle for a moment before it tells its first time, and operators that join ways of different lengths would hear of that time on the short way, and
 * go on, while what belongs before it is still on the long one.
 */
final class MetricsWatermarks implements WatermarkGenerator<WindowMetrics> {

    private final RelativeClock activity;
    private final long silentAfterMillis;
    private final long warmUpMillis;
    private final long openedAt;
    private final Map<String, Progress> scopes = new HashMap<>();
    private long moved = Long.MIN_VALUE;

    MetricsWatermarks(RelativeClock activity, long silentAfterMillis, long warmUpMillis) {
        this.activity = activity;
        this.silentAfterMillis = silentAfterMillis;
        this.warmUpMillis = warmUpMillis;
        this.openedAt = activity.relativeTimeMillis();
    }

    @Override
    public void onEvent(WindowMetrics metrics, long endMillis, WatermarkOutput output) {
        scopes.computeIfAbsent(metrics.scope(), scope -> new Progress()).hear(endMillis);
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        long active = activity.relativeTimeMillis();
        long newestSign = openedAt;
        for (Progress scope : scopes.values()) {
            newestSign = Math.max(newestSign, scope.heardBy(active));
        }
        if (active - openedAt < warmUpMillis) {
            return;
        }
        boolean allSilent = active - newestSign >= silentAfterMillis;
        moveTo(furthestBackOfThoseHeard(allSilent ? newestSign : active), output);
        if (allSilent) {
            output.markIdle();
        }
    }

    private void moveTo(long furthestBack, WatermarkOutput output) {
        if (furthestBack > moved && furthestBack != Long.MAX_VALUE) {
            moved = furthestBack;
            output.emitWatermark(new Watermark(furthestBack - 1));
        }
    }

    private long furthestBackOfThoseHeard(long shortlyBefore) {
        long furthestBack = Long.MAX_VALUE;
        for (Progress scope : scopes.values()) {
            if (shortlyBefore - scope.heardAt < silentAfterMillis) {
                furthestBack = Math.min(furthestBack, scope.newest);
            }
        }
        return furthestBack;
    }

    /** One for a subtask as a whole, for which a source asks first, then one for each of its partitions. */
    static final class Supplier implements WatermarkGeneratorSupplier<WindowMetrics> {

        private static final long serialVersionUID = 1;

        private final long silentAfterMillis;
        private transient boolean isForPartition;

        Supplier(long silentAfterMillis) {
            this.silentAfterMillis = silentAfterMillis;
        }

        @Override
        public WatermarkGenerator<WindowMetrics> createWatermarkGenerator(Context context) {
            long warmUp = isForPartition ? silentAfterMillis : 2 * silentAfterMillis;
            isForPartition = true;
            return new MetricsWatermarks(context.getInputActivityClock(), silentAfterMillis, warmUp);
        }
    }

    /** How far one scope has come, and when it was last heard of. */
    private static final class Progress {
        private long newest = Long.MIN_VALUE;
        private long heardAt;
        private boolean isHeard;

        void hear(long endMillis) {
            newest = Math.max(newest, endMillis);
            isHeard = true;
        }

        /** When it was last heard of, as far as that was noticed by now. */
        long heardBy(long active) {
            if (isHeard) {
                heardAt = active;
                isHeard = false;
            }
            return heardAt;
        }
    }
}
