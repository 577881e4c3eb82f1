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
 * <p>During the first {@code quietAfter} there is no watermark: a partition not heard of yet may be about to deliver what it held while nobody read. After
 * {@value #ROUND_EVENTS} events each has had its turn; all that is read before has to be held in memory. On a machine that is busy starting a broker has
 * {@value #START_MILLIS} ms to deliver its first record, and {@value #FETCH_MILLIS} ms more for those of other partitions. Quiet time is measured on a clock
 * that stands still while this subtask is blocked by those after it; else being slow would look like silence.
 *
 * <p>On a clock that runs faster than the wall a partition that is up to date is quiet after the same time on that clock, but no sooner than
 * {@value #HICCUP_MILLIS} ms on the wall, and {@code maxDelay} grows by the {@value #DELIVERY_MILLIS} ms on the wall that a record may be on its way. One that
 * still catches up has {@code quietAfter} on the wall, as always.
 *
 * <p>Limit: a broker that takes longer than that to deliver its first record cannot be told from a quiet one.
 */
final class LiveWatermarks implements WatermarkGenerator<SourcedEvent> {

    private static final long UNSEEN = Long.MIN_VALUE;
    private static final long UNHEARD = Long.MAX_VALUE;

    static final long START_MILLIS = 30_000;
    private static final long FETCH_MILLIS = 1_000;
    static final int ROUND_EVENTS = 20_000;
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
    private long firstHeardAt = UNHEARD;
    private long heard;

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
        heard++;
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
        long open = active - openedAt;
        return heard >= ROUND_EVENTS
                || open >= Math.max(quietAfterMillis, START_MILLIS)
                || (open >= quietAfterMillis && firstHeardAt != UNHEARD && active - firstHeardAt >= FETCH_MILLIS);
    }

    /** Reading a clock for each event would cost more than the rest; the interval of watermarks is precise enough. */
    private void noteDeliveries(long active, long now) {
        for (int i = 0; i < delivered.length; i++) {
            if (delivered[i]) {
                boolean isCurrent = now - newest[i] <= CURRENT_MILLIS;
                quietAt[i] = active + (isCurrent ? currentQuietAfterMillis : quietAfterMillis);
                delivered[i] = false;
                firstHeardAt = Math.min(firstHeardAt, active);
            }
        }
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
    }
}
