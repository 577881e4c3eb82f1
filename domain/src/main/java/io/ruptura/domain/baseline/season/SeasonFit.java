package io.ruptura.domain.baseline.season;

/**
 * Empirical Bayes for a {@link SeasonTable}: how much hours differ is itself estimated from the data by moments, so a flat series is pooled into one rate and a
 * strongly seasonal one is trusted hour by hour. One pass of alternating estimates per learned window; they settle over a few hours.
 */
record SeasonFit(double visitSpread) {

    /** Relative variance of days of the week around their mean, before they are seen. */
    static final double DAY_SPREAD = 0.15;
    /** The hours of one day are busy together, so a visit of a day weighs like one of an hour. */
    private static final double HOURS_OF_A_DAY = 12;
    /** Before anything is seen: half a contact in a quarter of an hour, worth almost nothing. */
    private static final double PRIOR_COUNT = 0.5;

    private static final double PRIOR_HOURS = 0.25;
    private static final double HOUR_SPREAD_PRIOR = 0.5;
    private static final double HOUR_SPREAD_PRIOR_WEIGHT = 2;
    private static final double HOUR_SPREAD_FLOOR = 0.01;
    private static final double WEEK_SPREAD_PRIOR = 0.05;
    private static final double WEEK_SPREAD_PRIOR_WEIGHT = 10;
    private static final double WEEK_SPREAD_FLOOR = 0.002;

    SeasonTable fit(float[] counts, float[] hours, float[] oldDayFactors) {
        double learnedHours = sum(hours);
        double rate = (sum(counts) + PRIOR_COUNT) / (learnedHours + PRIOR_HOURS);
        float[] hourCounts = new float[24];
        float[] hourHours = new float[24];
        for (int slot = 0; slot < LocalHour.SLOTS; slot++) {
            hourCounts[slot % 24] += counts[slot];
            hourHours[slot % 24] += hours[slot] * oldDayFactors[slot / 24];
        }
        double hourSpread = hourSpread(hourCounts, hourHours, rate);
        float[] hourRates = new float[24];
        for (int hour = 0; hour < 24; hour++) {
            hourRates[hour] = (float) shrunk(hourCounts[hour], hourHours[hour], rate, hourSpread);
        }
        float[] dayFactors = dayFactors(counts, hours, hourRates, rate);
        double weekSpread = weekSpread(counts, hours, hourRates, dayFactors);
        return new SeasonTable(
                counts, hours, hourRates, dayFactors, visitSpread, rate, learnedHours, hourSpread, weekSpread);
    }

    /** Gamma–Poisson posterior mean: the prior weighs {@link #priorHours} open hours. */
    double shrunk(double count, double hours, double prior, double spread) {
        double weight = priorHours(prior, spread);
        return (count + weight * prior) / (hours + weight);
    }

    /** Hours of own history that count as much as the prior: noise of one hour over the spread of true rates. */
    double priorHours(double prior, double spread) {
        return noise(prior, 1) / spread;
    }

    /** Relative variance of a rate measured over so many hours. */
    private double noise(double rate, double hours) {
        return (1 / rate + visitSpread) / hours;
    }

    private double hourSpread(float[] counts, float[] hours, double rate) {
        double sum = HOUR_SPREAD_PRIOR * HOUR_SPREAD_PRIOR_WEIGHT;
        double weight = HOUR_SPREAD_PRIOR_WEIGHT;
        for (int hour = 0; hour < 24; hour++) {
            if (hours[hour] > 0) {
                double trust = hours[hour] / (hours[hour] + 1);
                sum += trust * excess(counts[hour], hours[hour], rate);
                weight += trust;
            }
        }
        return Math.max(HOUR_SPREAD_FLOOR, sum / weight);
    }

    private double weekSpread(float[] counts, float[] hours, float[] hourRates, float[] dayFactors) {
        double sum = WEEK_SPREAD_PRIOR * WEEK_SPREAD_PRIOR_WEIGHT;
        double weight = WEEK_SPREAD_PRIOR_WEIGHT;
        for (int slot = 0; slot < LocalHour.SLOTS; slot++) {
            if (hours[slot] > 0) {
                double trust = hours[slot] / (hours[slot] + 1);
                sum += trust * excess(counts[slot], hours[slot], hourRates[slot % 24] * dayFactors[slot / 24]);
                weight += trust;
            }
        }
        return Math.max(WEEK_SPREAD_FLOOR, sum / weight);
    }

    private double excess(double count, double hours, double prior) {
        double deviation = count / (hours * prior) - 1;
        return deviation * deviation - noise(prior, hours);
    }

    private float[] dayFactors(float[] counts, float[] hours, float[] hourRates, double rate) {
        double prior = (1 + visitSpread * rate * HOURS_OF_A_DAY) / DAY_SPREAD;
        float[] factors = new float[7];
        for (int day = 0; day < 7; day++) {
            double count = prior;
            double expected = prior;
            for (int slot = day * 24; slot < (day + 1) * 24; slot++) {
                count += counts[slot];
                expected += hours[slot] * hourRates[slot % 24];
            }
            factors[day] = (float) (count / expected);
        }
        return factors;
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
