package io.ruptura.domain.baseline.season;

/**
 * How the hours of a week usually differ, as a wider scope has it: the channel of a queue, or the whole service. A scope that is new takes it for its own until it
 * knows better; how busy it is it has to see for itself. About 130 bytes.
 *
 * <p>Worked example: where 10:00 has twice the contacts of an average hour and Mondays have 1.2 times those of an average day, an hour from 10:00 on a Monday
 * counts for 2.4 hours: a queue that had 12 contacts in it has 5 an hour.
 *
 * @param hours factor by hour of the day; empty where nothing is known
 * @param days factor by day of the week, 0 is Monday
 * @param trust 0..1, how much the wider scope has seen
 */
public record Shape(float[] hours, float[] days, double trust) {

    /** Nothing is known: every hour is like any other. */
    public static final Shape FLAT = new Shape(new float[0], new float[0], 0);

    private static final int HOURS = 24;
    /** Open hours after which a shape is trusted by half: about a week. */
    private static final double HALF_TRUSTED = 80;
    /** No hour counts for less: where a wider scope has nobody, a narrower one may have somebody. */
    private static final double LEAST = 0.05;

    static Shape of(SeasonTable table) {
        float[] hours = new float[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            hours[hour] = (float) Math.max(LEAST, table.hourRates()[hour] / table.rate());
        }
        return new Shape(
                hours, table.dayFactors().clone(), table.learnedHours() / (table.learnedHours() + HALF_TRUSTED));
    }

    boolean isFlat() {
        return hours.length == 0;
    }

    /** How many average hours an hour of this slot is. */
    double factor(int slot) {
        return isFlat() ? 1 : hours[slot % HOURS] * days[slot / HOURS];
    }

    /** A number that is one where nothing is known, and another where all is. */
    double between(double unknown, double known) {
        return unknown + trust * (known - unknown);
    }
}
