package io.ruptura.domain.quality;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What is remembered of a source. Only one that has sent heartbeats is expected to send more.
 *
 * <p>It is lost when its newest heartbeat is more than {@value #BEATS_MISSED} usual distances old, and at least a minute: with one heartbeat every minute it is
 * lost 2.5 minutes after the newest. While only one heartbeat is known the distance is taken for five minutes. The usual distance never more than doubles what
 * it learns from, so that a gap is not taken for a new habit.
 *
 * @param heartbeatMillis time of its newest heartbeat, 0 before the first; epoch milliseconds UTC
 * @param gapMillis usual distance of its heartbeats, 0 while unknown
 * @param heardMillis end of the last step in which anything came of it
 * @param countedSinceMillis since when {@code contacts} are counted, or were last halved
 * @param contacts contacts it opened of late by place: every week all counts are halved
 */
public record KnownSource(
        long heartbeatMillis, long gapMillis, long heardMillis, long countedSinceMillis, List<PlaceCount> contacts) {

    static final double BEATS_MISSED = 2.5;

    private static final long FIRST_GAP = TimeUnit.MINUTES.toMillis(5);
    private static final long LEAST_PATIENCE = TimeUnit.MINUTES.toMillis(1);
    private static final long WEEK = TimeUnit.DAYS.toMillis(7);

    /** Before anything was heard. */
    public static final KnownSource NEW = new KnownSource(0, 0, 0, 0, List.of());

    /** After everything that takes effect at {@code stampMillis}, told together. */
    public KnownSource after(List<SourceReport> reports, long stampMillis) {
        Contacts sum = new Contacts();
        boolean isWeekOver = countedSinceMillis > 0 && stampMillis - countedSinceMillis >= WEEK;
        for (PlaceCount place : contacts) {
            long kept = isWeekOver ? place.contacts() / 2 : place.contacts();
            if (kept > 0) {
                sum.add(place.channel(), place.queue(), kept);
            }
        }
        long heartbeat = heartbeatMillis;
        for (SourceReport report : reports) {
            sum.addAll(report.opened());
            heartbeat = Math.max(heartbeat, report.heartbeatMillis());
        }
        long since = countedSinceMillis == 0 || isWeekOver ? stampMillis : countedSinceMillis;
        return new KnownSource(heartbeat, gapAfter(heartbeat), stampMillis, since, sum.places());
    }

    private long gapAfter(long heartbeat) {
        if (heartbeatMillis == 0 || heartbeat == heartbeatMillis) {
            return gapMillis;
        }
        long gap = heartbeat - heartbeatMillis;
        return gapMillis == 0 ? gap : (3 * gapMillis + Math.min(gap, 2 * gapMillis)) / 4;
    }

    /** Whether it is worth remembering: anything came of it within the last week. */
    public boolean isRemembered(long nowMillis) {
        return nowMillis - heardMillis <= WEEK;
    }

    /** Whether heartbeats are expected of it: it sent some within the last week. */
    public boolean isExpected(long nowMillis) {
        return heartbeatMillis > 0 && nowMillis - heartbeatMillis <= WEEK;
    }

    /** Whether heartbeats are missing at an instant. */
    boolean isLost(long nowMillis) {
        long patience = (long) (BEATS_MISSED * (double) (gapMillis == 0 ? FIRST_GAP : gapMillis));
        return isExpected(nowMillis) && nowMillis - heartbeatMillis > Math.max(LEAST_PATIENCE, patience);
    }

    /** Contacts it opened of late in a scope that fixes these dimensions. */
    long contactsIn(Map<String, String> dimensions) {
        long count = 0;
        for (PlaceCount place : contacts) {
            count += place.isIn(dimensions) ? place.contacts() : 0;
        }
        return count;
    }
}
