package io.ruptura.domain.baseline.season;

/**
 * Reads a rate off a {@link SeasonTable}: the slot's own history, shrunk towards hour of the day × day of the week, in turn shrunk towards the overall rate, so
 * that it is useful after a day and sharp after weeks. Between the middles of two slots rates are interpolated where both were seen.
 *
 * @param rate contacts per open hour
 * @param uncertainty relative variance of that rate, for lack of history
 */
record Season(double rate, double uncertainty) {

    /** Before anything is seen the rate may be anything. */
    private static final double UNKNOWN = 4;

    /** Until this hour it is the night of the day before; from the other on a day shows of what kind it is. */
    private static final double NIGHT = 2;

    private static final double MORNING = 6;

    static Season at(SeasonTable table, LocalHour when) {
        Season own = ofSlot(table, when.slot());
        int neighbour = when.neighbour();
        boolean isFlat = table.shape().isFlat();
        if (isFlat && (table.hoursAtHourOfDay(neighbour) == 0 || table.hoursAtHourOfDay(when.slot()) == 0)) {
            return own;
        }
        double weight = when.neighbourWeight();
        double rate = (1 - weight) * own.rate + weight * rateOfSlot(table, neighbour);
        return new Season(rate, own.uncertainty);
    }

    private static Season ofSlot(SeasonTable table, int slot) {
        double hours = table.exposure(slot);
        double learnedHere = hours / (hours + table.fit().priorHours(prior(table, slot), table.weekSpread()));
        double unknown = table.weekSpread() * (1 - learnedHere)
                + (1 - learnedHere) * (1 - learnedHere) * uncertaintyOfPrior(table, slot);
        return new Season(rateOfSlot(table, slot), Math.min(UNKNOWN, unknown));
    }

    private static double rateOfSlot(SeasonTable table, int slot) {
        double seen =
                table.fit().shrunk(table.counts()[slot], table.exposure(slot), prior(table, slot), table.weekSpread());
        return seen * table.shape().factor(slot);
    }

    /** What hour of the day and day of the week say of a slot. */
    private static double prior(SeasonTable table, int slot) {
        return table.hourRates()[slot % 24] * table.dayFactors()[slot / 24];
    }

    private static double uncertaintyOfPrior(SeasonTable table, int slot) {
        double atHour = table.hoursAtHourOfDay(slot);
        double learned = atHour / (atHour + table.fit().priorHours(table.rate(), table.hourSpread()));
        double overall = (1 / table.rate() + table.visitSpread()) / (0.25 + table.learnedHours());
        double hoursOfDay = hoursOfDay(table, slot);
        return table.hourSpread() * (1 - learned)
                + (1 - learned) * (1 - learned) * Math.min(UNKNOWN, overall)
                + table.fit().daySpread() / (1 + hoursOfDay)
                + doubtOfKind(table, slot, hoursOfDay);
    }

    /** Relative variance of how busy this day of the week is, as it may be of another kind than those that were seen: a first Saturday may have nobody. */
    static double doubtOfKind(SeasonTable table, int slot) {
        return doubtOfKind(table, slot, hoursOfDay(table, slot));
    }

    private static double doubtOfKind(SeasonTable table, int slot, double hoursOfDay) {
        double expected = 0;
        int first = slot - slot % 24;
        for (int i = first; i < first + 24; i++) {
            expected += table.exposure(i) * table.hourRates()[i % 24];
        }
        double others = Math.max(0, table.learnedHours() - hoursOfDay);
        return table.fit().doubtOfKind(table.rate(), expected, others) * shareOfDay(slot % 24);
    }

    /** How far an hour belongs to its day: the small hours are still those of the day before. */
    private static double shareOfDay(int hour) {
        return Math.max(0, Math.min(1, (hour - NIGHT) / (MORNING - NIGHT)));
    }

    private static double hoursOfDay(SeasonTable table, int slot) {
        double sum = 0;
        int first = slot - slot % 24;
        for (int i = first; i < first + 24; i++) {
            sum += table.exposure(i);
        }
        return sum;
    }
}
