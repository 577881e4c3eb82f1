package io.ruptura.domain.rupture.course;

import io.ruptura.domain.baseline.season.LocalHour;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * What is usual in a scope by the hour: of each learned {@link Figure} the mean of a minute, for the 24 local hours of weekdays, Saturdays and Sundays. The mean of
 * an hour counts as a fifteenth of what is known, or as much as each of fewer hours seen; an hour of which less than half was seen says nothing.
 *
 * @param means by slot and figure
 * @param hours how many hours each slot has seen, at most {@value #MOST_HOURS}
 * @param slot the slot that is being added up, -1 for none
 * @param sums what it added up to, by figure
 * @param counts of how many minutes
 */
public record Usual(float[] means, float[] hours, int slot, float[] sums, float[] counts) {

    static final int MOST_HOURS = 14;
    private static final int SLOTS = 3 * 24;
    private static final int SATURDAY = 5;
    private static final int LEAST_MINUTES = 30;
    private static final long MINUTE = 60_000;

    static Usual unknown() {
        float[] means = new float[SLOTS * Figure.LEARNED];
        Arrays.fill(means, Float.NaN);
        return new Usual(means, new float[SLOTS], -1, new float[Figure.LEARNED], new float[Figure.LEARNED]);
    }

    /** @param isUsual whether the minute may be learned from */
    Usual after(ScopeReading minute, ZoneId zone, boolean isUsual) {
        int of = slot(minute.endMillis() - 1, zone);
        Usual now = of == slot ? this : completed(of);
        if (!isUsual) {
            return now;
        }
        float[] nextSums = now.sums.clone();
        float[] nextCounts = now.counts.clone();
        for (int i = 0; i < Figure.LEARNED; i++) {
            float value = minute.figures()[i];
            if (!Float.isNaN(value)) {
                nextSums[i] += value;
                nextCounts[i]++;
            }
        }
        return new Usual(now.means, now.hours, of, nextSums, nextCounts);
    }

    /** The hour is over: what it says is learned, and the next begins. */
    private Usual completed(int next) {
        float[] nextMeans = means;
        float[] nextHours = hours;
        if (slot >= 0 && counts[Figure.OFFERED.ordinal()] >= LEAST_MINUTES) {
            nextMeans = means.clone();
            nextHours = hours.clone();
            for (int i = 0; i < Figure.LEARNED; i++) {
                int cell = slot * Figure.LEARNED + i;
                nextMeans[cell] = learned(means[cell], sums[i] / counts[i], hours[slot]);
            }
            nextHours[slot] = Math.min(MOST_HOURS, hours[slot] + 1);
        }
        return new Usual(nextMeans, nextHours, next, new float[Figure.LEARNED], new float[Figure.LEARNED]);
    }

    private static float learned(float known, float seen, float hours) {
        if (Float.isNaN(known) || Float.isNaN(seen)) {
            return Float.isNaN(seen) ? known : seen;
        }
        return known + (seen - known) / (hours + 1);
    }

    /** The mean a figure usually has in a period; NaN where the hour was never seen. */
    public double mean(Figure figure, long fromMillis, long toMillis, ZoneId zone) {
        double sum = 0;
        long minutes = 0;
        for (long at = fromMillis - Math.floorMod(fromMillis, MINUTE); at < toMillis; at += MINUTE) {
            sum += means[slot(at, zone) * Figure.LEARNED + figure.ordinal()];
            minutes++;
        }
        return sum / (double) minutes;
    }

    /** What a figure usually adds up to in a period, minute by minute. */
    public double sum(Figure figure, long fromMillis, long toMillis, ZoneId zone) {
        long from = fromMillis - Math.floorMod(fromMillis, MINUTE);
        return mean(figure, from, toMillis, zone) * Math.ceil((double) (toMillis - from) / MINUTE);
    }

    private static int slot(long atMillis, ZoneId zone) {
        int hourOfWeek = LocalHour.at(atMillis, zone).slot();
        return Math.max(0, hourOfWeek / 24 - SATURDAY + 1) * 24 + hourOfWeek % 24;
    }
}
