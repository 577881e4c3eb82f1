package io.ruptura.domain.baseline.attendance;

import io.ruptura.domain.metric.WindowMetrics;
import java.time.ZoneId;

/**
 * In which half hours of the local week contacts are attended to, learned from when they are answered: about 1.7 KB. All that was seen teaches, whether unusual or not:
 * an outage is one visit of some half hours, and their other visits outvote it.
 *
 * <p>Formula: the log likelihood ratio of a half hour with {@link #NEXT_TO_NONE} of the usual rate of answers against one with {@link #SOME} of it, added up over its
 * visits within {@code ±}{@link #MOST}: {@code r·t·(SOME − NEXT_TO_NONE) − n·ln(SOME / NEXT_TO_NONE)} for n answers in t at the {@link AnswerRate usual rate} r. That the
 * same half hour of all days is empty speaks for it too.
 *
 * <p>Worked example: at ten answers in a usual half hour, one without any says {@code 10 · 0.48 = 4.8}, which is enough; the same with five answers a week later says
 * {@code 4.8 − 5 · 3.2 = −11.3}, and the half hour is attended to again.
 *
 * @param week evidence by half hour of the week, in nats
 * @param day the same by half hour of the day
 * @param sinceMillis start of the first window
 * @param untilMillis end of the newest one
 */
public record Attendance(float[] week, float[] day, AnswerRate rate, long sinceMillis, long untilMillis) {

    private static final double NEXT_TO_NONE = 0.02;
    private static final double SOME = 0.5;
    private static final double AGAINST = Math.log(SOME / NEXT_TO_NONE);
    private static final double MOST = 6;
    /** A weekend does not outvote the days before it. */
    private static final double MOST_OF_DAYS = 20;

    private static final double ENOUGH = 2.5;

    private static final double LENGTH = 5 * 60_000;
    /** Nothing is published of a scope that rests; nobody rests for longer than a week. */
    private static final long LONGEST_REST = 7 * 24 * 3_600_000L;

    /** Before a first window that starts at this instant. */
    public static Attendance startingAt(long timeMillis) {
        return new Attendance(
                new float[HalfHour.OF_WEEK], new float[HalfHour.OF_DAY], AnswerRate.NONE, timeMillis, timeMillis);
    }

    /** After an aligned window of five minutes, the next of its scope or one after a rest; what was not seen teaches nothing. */
    public Attendance after(WindowMetrics window, boolean isSeen, ZoneId zone) {
        long start = window.startMillis();
        if (!isSeen) {
            return new Attendance(week, day, rate, sinceMillis, window.endMillis());
        }
        float[] nextWeek = week.clone();
        float[] nextDay = day.clone();
        double empty = rate.usual() * (SOME - NEXT_TO_NONE);
        for (long time = Math.max(untilMillis, start - LONGEST_REST); time < start; ) {
            long next = Math.min(start, HalfHour.end(time, zone));
            add(nextWeek, nextDay, HalfHour.of(time, zone), empty * (next - time) / LENGTH);
            time = next;
        }
        add(nextWeek, nextDay, HalfHour.of(start, zone), empty - rate.count(window) * AGAINST);
        return new Attendance(nextWeek, nextDay, rate.after(window), sinceMillis, window.endMillis());
    }

    private static void add(float[] week, float[] day, int halfHour, double nats) {
        int ofDay = halfHour % HalfHour.OF_DAY;
        week[halfHour] = bounded(week[halfHour] + nats, MOST);
        day[ofDay] = bounded(day[ofDay] + nats, MOST_OF_DAYS);
    }

    private static float bounded(double nats, double most) {
        return (float) Math.max(-most, Math.min(most, nats));
    }

    /** What is known by now. */
    public LearnedHours hours(ZoneId zone) {
        LearnedHours seen =
                LearnedHours.unattendedWhere(half -> week[half] + Math.max(0, day[half % HalfHour.OF_DAY]) >= ENOUGH);
        return seen.or(Unseen.hours(this, seen, zone));
    }
}
