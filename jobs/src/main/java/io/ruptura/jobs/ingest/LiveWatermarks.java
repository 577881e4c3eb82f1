package io.ruptura.jobs.ingest;

import java.util.Arrays;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.util.clock.RelativeClock;

/**
 * Event time while running live: it goes on with the wall clock when inputs are quiet, because a dead channel sends nothing and its silence must be noticed.
 *
 * <p>Each partition stands at its newest event; one that delivered nothing for {@code quietAfter} stands no further back than {@code now − maxDelay}. The
 * watermark is the partition furthest back, never beyond now, less 1 ms. With quietAfter 5 s and maxDelay 2 s, at 12:00:10: newest 12:00:09.8 and quiet
 * since 12:00:01 give 12:00:07.999.
 *
 * <p>There is no watermark before {@code quietAfter} has passed since the first event: a partition not heard of yet may be about to deliver what it held
 * while nobody read. A broker has {@value #START_MILLIS} ms to deliver the first, and a partition that still catches up as long for each next one, so that a
 * machine that is busy starting loses nothing. Quiet time is measured on a clock that stands still while this subtask is blocked by those after it; else
 * being slow would look like silence.
 *
 * <p>On a clock that runs faster than the wall a partition that is up to date is quiet after the same time on that clock, but no sooner than
 * {@value #HICCUP_MILLIS} ms on the wall, and {@code maxDelay} grows by the {@value #DELIVERY_MILLIS} ms on the wall that a record may be on its way.
 *
 * <p>Limit: a broker that takes longer than that to deliver its first record cannot be told from a quiet one.
 */
final class LiveWatermarks implements WatermarkGenerator<SourcedEvent> {

    private static final long UNSEEN = Long.MIN_VALUE;
    private static final long UNHEARD = Long.MAX_VALUE;
    /** What a broker may need to deliver at the start, and whatever was held. */
    static final long START_MILLIS = 30_000;

    private static final long HICCUP_MILLIS = 500;
    private static final long DELIVERY_MILLIS = 300;
    /** A partition that delivers events no older than this is up to date. */
    private static final long CURRENT_MILLIS = 300_000;

    private final WallClock clock;
    private final RelativeClock activity;
    private final long quietAfterMillis;
    private final long currentQuietAfterMillis;
    private final long maxDelayMillis;
    private final long openedAt;
    private long[] newest = {};
    private long[] quietAt = {};
    private boolean[] delivered = {};
    private boolean[] caughtUp = {};
    private long firstHeardAt = UNHEARD;

    LiveWatermarks(WallClock clock, RelativeClock activity, long quietAfterMillis, long maxDelayMillis) {
        this.clock = clock;
        this.activity = activity;
        this.quietAfterMillis = quietAfterMillis;
        this.currentQuietAfterMillis =
                Math.min(quietAfterMillis, Math.max(HICCUP_MILLIS, (long) (quietAfterMillis / clock.speed())));
        this.maxDelayMillis = maxDelayMillis + (long) ((clock.speed() - 1) * DELIVERY_MILLIS);
        this.openedAt = activity.relativeTimeMillis();
    }

    @Override
    public void onEvent(SourcedEvent event, long timeMillis, WatermarkOutput output) {
        // Files have partition -1.
        int index = event.record().partition() + 1;
        if (index >= newest.length) {
            grow(index + 1);
        }
        newest[index] = Math.max(newest[index], timeMillis);
        delivered[index] = true;
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        long active = activity.relativeTimeMillis();
        long now = clock.nowMillis();
        noteDeliveries(active, now);
        if (hasStarted(active)) {
            output.emitWatermark(new Watermark(Math.min(furthestBack(active, now), now) - 1));
        }
    }

    private boolean hasStarted(long active) {
        return active - openedAt >= Math.max(quietAfterMillis, START_MILLIS)
                || (firstHeardAt != UNHEARD && active - firstHeardAt >= quietAfterMillis);
    }

    /** Reading a clock for each event would cost more than the rest; the interval of watermarks is precise enough. */
    private void noteDeliveries(long active, long now) {
        for (int i = 0; i < delivered.length; i++) {
            if (delivered[i]) {
                boolean isCurrent = now - newest[i] <= CURRENT_MILLIS;
                boolean wasQuiet = quietAt[i] != 0 && active >= quietAt[i];
                caughtUp[i] |= isCurrent || wasQuiet;
                quietAt[i] = active + quietAfter(isCurrent, caughtUp[i]);
                delivered[i] = false;
                firstHeardAt = Math.min(firstHeardAt, active);
            }
        }
    }

    private long quietAfter(boolean isCurrent, boolean isCaughtUp) {
        if (isCurrent) {
            return currentQuietAfterMillis;
        }
        return isCaughtUp ? quietAfterMillis : Math.max(quietAfterMillis, START_MILLIS);
    }

    private long furthestBack(long active, long now) {
        long quiet = now - maxDelayMillis;
        long furthest = Long.MAX_VALUE;
        for (int i = 0; i < newest.length; i++) {
            if (newest[i] != UNSEEN) {
                boolean isQuiet = active >= quietAt[i];
                furthest = Math.min(furthest, isQuiet ? Math.max(newest[i], quiet) : newest[i]);
            }
        }
        return furthest == Long.MAX_VALUE ? quiet : furthest;
    }

    private void grow(int length) {
        int from = newest.length;
        newest = Arrays.copyOf(newest, length);
        Arrays.fill(newest, from, length, UNSEEN);
        quietAt = Arrays.copyOf(quietAt, length);
        delivered = Arrays.copyOf(delivered, length);
        caughtUp = Arrays.copyOf(caughtUp, length);
    }
}
