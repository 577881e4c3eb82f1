package io.ruptura.domain.baseline.season;

/**
 * Empirical Bayes for a {@link SeasonTable}: how much hours differ is itself estimated from the data by moments, so a flat series is pooled into one rate and a
 * strongly seasonal one is trusted hour by hour. Where a wider scope says how hours differ, all of this is about what is left of it. One pass of alternating estimates per learned window; they settle over a few hours.
 */
record SeasonFit(double visitSpread, double unseenDaySpread, Shape shape) {

    /** Relative variance of days of the week around their mean, before they are seen. */
    private static final double DAY_SPREAD = 0.15;

    /** The same around what a wider scope says of them. */
    private static final double DAY_SPREAD_IN_SHAPE = 0.05;
    /** Of what is not known of a day never seen, what is left where a wider scope says what is expected of it. */
    private static final double UNSEEN_IN_SHAPE = 0.25;
    /** Hours of other days after which it is half-way known that there are other days. */
    private static final double OTHERS_HALF_SEEN = 24;
    /** The hours of one day are busy together, so a visit of a day weighs like one of an hour. */
    private static final double HOURS_OF_A_DAY = 12;
    /** Before anything is seen: half a contact in a quarter of an hour, worth almost nothing. */
    private static final double PRIOR_COUNT = 0.5;

    private static final double PRIOR_HOURS = 0.25;
    private static final double HOUR_SPREAD_PRIOR = 0.5;
    private static final double HOUR_SPREAD_PRIOR_IN_SHAPE = 0.1;
    private static final double HOUR_SPREAD_PRIOR_WEIGHT = 2;
    private static final double HOUR_SPREAD_FLOOR = 0.01;
    private static final double WEEK_SPREAD_PRIOR = 0.05;
    private static final double WEEK_SPREAD_PRIOR_WEIGHT = 10;
    private static final double WEEK_SPREAD_FLOOR = 0.002;

    SeasonTable fit(float[] counts, float[] hours, float[] oldDayFactors) {
        float[] exposure = exposure(hours);
        double learnedHours = FadedSums.total(exposure);
        double rate = (FadedSums.total(counts) + PRIOR_COUNT) / (learnedHours + PRIOR_HOURS);
        float[] hourCounts = new float[24];
        float[] hourHours = new float[24];
        for (int slot = 0; slot < LocalHour.SLOTS; slot++) {
            hourCounts[slot % 24] += counts[slot];
            hourHours[slot % 24] += exposure[slot] * oldDayFactors[slot / 24];
        }
        double hourSpread = hourSpread(hourCounts, hourHours, rate);
        float[] hourRates = new float[24];
        for (int hour = 0; hour < 24; hour++) {
            hourRates[hour] = (float) shrunk(hourCounts[hour], hourHours[hour], rate, hourSpread);
        }
        float[] dayFactors = dayFactors(counts, exposure, hourRates, rate, learnedHours);
        double weekSpread = weekSpread(counts, exposure, hourRates, dayFactors);
        return new SeasonTable(
                counts,
                hours,
                hourRates,
                dayFactors,
                visitSpread,
                unseenDaySpread,
                rate,
                learnedHours,
                hourSpread,
                weekSpread,
                shape);
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

    /**
     * Relative variance of how busy a day of the week is, in as far as it may be of another kind than those that were seen: what a Gamma of that variance has left
     * after the contacts expected in the hours seen of it.
     *
     * <p>Worked example: five days of 24 hours are known, 10 an hour are expected. Before the first hour of a Saturday it is 0.85 · 0.83 = 0.71, after two hours 0.24.
     */
    double doubtOfKind(double rate, double expectedOfDay, double hoursOfOthers) {
        double unseen = shape.between(unseenDaySpread, UNSEEN_IN_SHAPE * unseenDaySpread);
        double other = Math.max(0, unseen - daySpread()) * hoursOfOthers / (hoursOfOthers + OTHERS_HALF_SEEN);
        double contacts = contactsOfDay(rate);
        return other * contacts / (contacts + other * expectedOfDay);
    }

    /** Relative variance of days of the week around what is expected of them, before they are seen. */
    double daySpread() {
        return shape.between(DAY_SPREAD, DAY_SPREAD_IN_SHAPE);
    }

    /** Contacts of a day that say as much of it as one that were alone: its hours are busy together. */
    private double contactsOfDay(double rate) {
        return 1 + visitSpread * rate * HOURS_OF_A_DAY;
    }

    private float[] exposure(float[] hours) {
        if (shape.isFlat()) {
            return hours;
        }
        float[] exposure = new float[LocalHour.SLOTS];
        for (int slot = 0; slot < LocalHour.SLOTS; slot++) {
            exposure[slot] = (float) (hours[slot] * shape.factor(slot));
        }
        return exposure;
    }

    private double hourSpread(float[] counts, float[] hours, double rate) {
        double prior = shape.between(HOUR_SPREAD_PRIOR, HOUR_SPREAD_PRIOR_IN_SHAPE);
        double sum = prior * HOUR_SPREAD_PRIOR_WEIGHT;
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

    private float[] dayFactors(float[] counts, float[] hours, float[] hourRates, double rate, double learnedHours) {
        float[] factors = new float[7];
        for (int day = 0; day < 7; day++) {
            double count = 0;
            double expected = 0;
            double hoursOfDay = 0;
            for (int slot = day * 24; slot < (day + 1) * 24; slot++) {
                count += counts[slot];
                expected += hours[slot] * hourRates[slot % 24];
                hoursOfDay += hours[slot];
            }
            double prior = contactsOfDay(rate)
                    / (daySpread() + doubtOfKind(rate, expected, Math.max(0, learnedHours - hoursOfDay)));
            factors[day] = (float) ((prior + count) / (prior + expected));
        }
        return factors;
    }
}
