package io.ruptura.domain.rupture.course;

import java.util.Arrays;

/**
 * The last two hours of a scope, minute by minute. Periods are from exclusive to inclusive, by the ends of minutes; what is not known is NaN and counts in no sum.
 *
 * @param untilMillis end of the newest minute
 * @param minutes the figures of each minute by ordinal, the oldest minute first
 */
public record Course(long untilMillis, float[] minutes) {

    static final int LENGTH = 120;
    private static final long MINUTE = 60_000;
    private static final int WIDTH = Figure.ALL.length;

    /** How old a number may be that is still the newest: five minutes, and five until the next. */
    private static final long RECENT = 10 * MINUTE;

    static Course startingAt(long untilMillis) {
        float[] nothing = new float[LENGTH * WIDTH];
        Arrays.fill(nothing, Float.NaN);
        return new Course(untilMillis, nothing);
    }

    /** What was known of a minute stays; one that is older than all of these is nothing any more. */
    Course after(ScopeReading reading) {
        long ahead = Math.max(0, (reading.endMillis() - untilMillis) / MINUTE);
        long until = untilMillis + ahead * MINUTE;
        long back = (until - reading.endMillis()) / MINUTE;
        float[] next = ahead == 0 ? minutes.clone() : moved(ahead);
        if (back < LENGTH) {
            int row = (int) (LENGTH - 1 - back) * WIDTH;
            for (int i = 0; i < WIDTH; i++) {
                next[row + i] = Float.isNaN(next[row + i]) ? reading.figures()[i] : next[row + i];
            }
        }
        return new Course(until, next);
    }

    private float[] moved(long ahead) {
        int gone = (int) Math.min(LENGTH, ahead) * WIDTH;
        float[] next = new float[LENGTH * WIDTH];
        System.arraycopy(minutes, gone, next, 0, next.length - gone);
        Arrays.fill(next, next.length - gone, next.length, Float.NaN);
        return next;
    }

    /** NaN when nothing is known of the period. */
    public double sum(Figure figure, long fromMillis, long toMillis) {
        double sum = Double.NaN;
        for (long end = first(fromMillis); end <= Math.min(toMillis, untilMillis); end += MINUTE) {
            sum = add(sum, at(figure, end));
        }
        return sum;
    }

    /** The mean of the minutes that are known; NaN when none is. */
    public double mean(Figure figure, long fromMillis, long toMillis) {
        long known = 0;
        for (long end = first(fromMillis); end <= Math.min(toMillis, untilMillis); end += MINUTE) {
            known += Double.isNaN(at(figure, end)) ? 0 : 1;
        }
        return sum(figure, fromMillis, toMillis) / (double) known;
    }

    /** The least of the minutes that are known; NaN when none is. */
    public double least(Figure figure, long fromMillis, long toMillis) {
        double least = Double.NaN;
        for (long end = first(fromMillis); end <= Math.min(toMillis, untilMillis); end += MINUTE) {
            double value = at(figure, end);
            least = Double.isNaN(value) || least <= value ? least : value;
        }
        return least;
    }

    /** The newest value known at an instant, if it is recent; NaN otherwise. */
    public double newest(Figure figure, long atMillis) {
        long from = first(atMillis - RECENT);
        for (long end = atMillis - Math.floorMod(atMillis, MINUTE); end >= from; end -= MINUTE) {
            double value = at(figure, end);
            if (!Double.isNaN(value)) {
                return value;
            }
        }
        return Double.NaN;
    }

    /** The sum of those of two numbers that are known. */
    public static double add(double one, double other) {
        if (Double.isNaN(one)) {
            return other;
        }
        return Double.isNaN(other) ? one : one + other;
    }

    /** End of the first minute after an instant that is still remembered. */
    private long first(long fromMillis) {
        long after = fromMillis - Math.floorMod(fromMillis, MINUTE) + MINUTE;
        return Math.max(after, untilMillis - (LENGTH - 1) * MINUTE);
    }

    private double at(Figure figure, long endMillis) {
        long back = (untilMillis - endMillis) / MINUTE;
        return endMillis > untilMillis || back >= LENGTH
                ? Double.NaN
                : minutes[(int) (LENGTH - 1 - back) * WIDTH + figure.ordinal()];
    }
}
