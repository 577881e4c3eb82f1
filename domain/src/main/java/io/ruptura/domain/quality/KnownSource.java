package io.ruptura.domain.quality;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What is remembered of a source. Only one that has sent heartbeats is expected to send more.
 *
 * <p>It is lost when its newest heartbeat is more than {@value #BEATS_MISSED} usual distances old, and at least a minute: with one heartbeat every minute it is
 * lost 2.5 minutes after the newest. One whose events come late is lost when it is improbable by now that all heartbeats since are late. While only one heartbeat is known the distance is taken for five minutes. The usual distance never more than doubles what
 * it learns from, so that a gap is not taken for a new habit.
 *
 * @param heartbeatMillis time of its newest heartbeat, 0 before the first; epoch milliseconds UTC
 * @param gapMillis usual distance of its heartbeats, 0 while unknown
 * @param punctuality how late its events come
 * @param heardMillis end of the last step in which anything came of it
 * @param countedSinceMillis since when {@code contacts} are counted, or were last halved
 * @param contacts contacts it opened of late by place: every week all counts are halved
 */
public record KnownSource(
        long heartbeatMillis,
        long gapMillis,
        Punctuality punctuality,
        long heardMillis,
        long countedSinceMillis,
        List<PlaceCount> contacts) {

    static final double BEATS_MISSED = 2.5;

    private static final long FIRST_GAP = TimeUnit.MINUTES.toMillis(5);
    private static final long LEAST_PATIENCE = TimeUnit.MINUTES.toMillis(1);
    private static final long WEEK = TimeUnit.DAYS.toMillis(7);

    /** A chance less than this is none. */
    private static final double IMPROBABLE = 0.01;

    /** Before anything was heard. */
    public static final KnownSource NEW = new KnownSource(0, 0, Punctuality.NEW, 0, 0, List.of());

    public KnownSource {
        // One of before it was remembered.
        punctuality = punctuality == null ? Punctuality.NEW : punctuality;
    }

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
        Arrivals arrivals = Arrivals.NONE;
        for (SourceReport report : reports) {
            sum.addAll(report.opened());
            heartbeat = Math.max(heartbeat, report.heartbeatMillis());
            arrivals = arrivals.plus(report.arrivals());
        }
        long since = countedSinceMillis == 0 || isWeekOver ? stampMillis : countedSinceMillis;
        return new KnownSource(
                heartbeat,
                gapAfter(heartbeat),
                punctualityAfter(arrivals, stampMillis),
                stampMillis,
                since,
                sum.places());
    }

    /** What comes at once after a loss was held: it says nothing about how late the source is while it delivers. */
    private Punctuality punctualityAfter(Arrivals arrivals, long stampMillis) {
        long quiet = stampMillis - heardMillis;
        boolean isReturn = heartbeatMillis == 0 ? quiet > FIRST_GAP : isLost(stampMillis);
        return isReturn ? punctuality : punctuality.after(arrivals, quiet);
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
        long age = nowMillis - heartbeatMillis;
        return isExpected(nowMillis) && age > Math.max(LEAST_PATIENCE, patience) && !isMerelyLate(age);
    }

    private boolean isMerelyLate(long ageMillis) {
        double gap = gapMillis == 0 ? FIRST_GAP : gapMillis;
        return punctuality.chanceOfNone(gap, (long) (ageMillis / gap)) > IMPROBABLE;
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
