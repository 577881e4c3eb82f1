package io.ruptura.domain.baseline.attendance;

import io.ruptura.domain.metric.WindowMetrics;
import java.time.ZoneId;
import java.util.BitSet;

/**
 * At which times of the local week contacts are attended to, by ten minutes, learned from when they are answered: about 4.6 KB. All that was seen teaches, whether unusual or not:
 * an outage is one visit of some times of the week, and their other visits outvote it.
 *
 * <p>Formula: the log likelihood ratio of ten minutes with {@link #NEXT_TO_NONE} of the usual rate of answers against ten with {@link #SOME} of it, added up over their
 * visits within {@link #LEAST} and {@link #MOST}: {@code r·t·(SOME − NEXT_TO_NONE) − n·ln(SOME / NEXT_TO_NONE)} for n answers in t at the {@link AnswerRate usual rate} r. That the
 * same time of all days is empty speaks for it too, half as much where this one was attended to. Times that follow each other and of which each speaks for it are unattended where they say {@link #ENOUGH} together.
 *
 * <p>Worked example: at twenty answers in a usual hour, ten minutes without any say {@code 20 / 6 · 0.48 = 1.6}, and forty of them in a row {@code 6.4}, which is enough; one
 * answer in the last ten of them a week later says {@code 1.6 − 3.2}, these are attended to again, and the thirty before, now visited twice, are not.
 *
 * @param week evidence by ten minutes of the week, in nats
 * @param day the same by ten minutes of the day
 * @param sinceMillis start of the first window
 * @param untilMillis end of the newest one
 */
public record Attendance(float[] week, float[] day, AnswerRate rate, long sinceMillis, long untilMillis) {

    private static final double NEXT_TO_NONE = 0.02;
    private static final double SOME = 0.5;
    private static final double AGAINST = Math.log(SOME / NEXT_TO_NONE);
    /** Who comes there every week is not outvoted by the same time of other days, a straggler is. */
    private static final double LEAST = -5;

    private static final double MOST = 2.5;
    /** A weekend does not outvote the days before it. */
    private static final double MOST_OF_DAYS = 7;

    private static final double ENOUGH = 5;

    private static final double LENGTH = 5 * 60_000;
    /** Nothing is published of a scope that rests; nobody rests for longer than a week. */
    private static final long LONGEST_REST = 7 * 24 * 3_600_000L;

    public Attendance {
        boolean isByTenMinutes = week.length == TenMinutes.OF_WEEK;
        // One of before it was kept by ten minutes.
        week = isByTenMinutes ? week : new float[TenMinutes.OF_WEEK];
        day = isByTenMinutes ? day : new float[TenMinutes.OF_DAY];
    }

    /** Before a first window that starts at this instant. */
    public static Attendance startingAt(long timeMillis) {
        return new Attendance(
                new float[TenMinutes.OF_WEEK], new float[TenMinutes.OF_DAY], AnswerRate.NONE, timeMillis, timeMillis);
    }

    /** After an aligned window of five minutes, the next of its scope or one after a rest; what was not seen teaches nothing. */
    public Attendance after(WindowMetrics window, ZoneId zone) {
        long start = window.startMillis();
        if (!window.isSeen()) {
            return new Attendance(week, day, rate, sinceMillis, window.endMillis());
        }
        float[] nextWeek = week.clone();
        float[] nextDay = day.clone();
        double empty = rate.usual() * (SOME - NEXT_TO_NONE);
        for (long time = Math.max(untilMillis, start - LONGEST_REST); time < start; ) {
            long next = Math.min(start, TenMinutes.end(time, zone));
            add(nextWeek, nextDay, TenMinutes.of(time, zone), empty * (next - time) / LENGTH);
            time = next;
        }
        add(nextWeek, nextDay, TenMinutes.of(start, zone), empty - rate.count(window) * AGAINST);
        return new Attendance(nextWeek, nextDay, rate.after(window), sinceMillis, window.endMillis());
    }

    private static void add(float[] week, float[] day, int tenMinutes, double nats) {
        int ofDay = tenMinutes % TenMinutes.OF_DAY;
        week[tenMinutes] = bounded(week[tenMinutes] + nats, LEAST, MOST);
        day[ofDay] = bounded(day[ofDay] + nats, -MOST_OF_DAYS, MOST_OF_DAYS);
    }

    private static float bounded(double nats, double least, double most) {
        return (float) Math.max(least, Math.min(most, nats));
    }

    /** What is known by now; where there is too little to tell, it is always open. */
    public LearnedHours hours(ZoneId zone) {
        LearnedHours seen = rate.usual() == 0 ? LearnedHours.ALWAYS : seen();
        return seen.or(Unseen.hours(this, seen, zone));
    }

    /** Unattended is what speaks for it without a break and says enough as a whole: nobody closes for ten minutes. */
    private LearnedHours seen() {
        BitSet unattended = new BitSet(TenMinutes.OF_WEEK);
        int first = firstAttended();
        int last = first + TenMinutes.OF_WEEK;
        for (int start = first; start < last; start++) {
            double nats = 0;
            int end = start;
            while (end < last && evidence(end) > 0) {
                nats += evidence(end++);
            }
            for (int i = start; i < end && nats >= ENOUGH; i++) {
                unattended.set(i % TenMinutes.OF_WEEK);
            }
            start = end;
        }
        return LearnedHours.unattendedWhere(unattended::get);
    }

    private int firstAttended() {
        int first = 0;
        while (first < TenMinutes.OF_WEEK && evidence(first) > 0) {
            first++;
        }
        return first;
    }

    /** That ten minutes of the week, counted on past its end, are unattended; in nats. */
    private double evidence(int tenMinutes) {
        double ofWeek = week[tenMinutes % TenMinutes.OF_WEEK];
        double ofDay = day[tenMinutes % TenMinutes.OF_DAY];
        return ofWeek < 0 ? ofWeek + Math.max(0, ofDay) / 2 : Math.max(ofWeek, ofDay);
    }
}
