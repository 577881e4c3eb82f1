package io.ruptura.domain.baseline;

import io.ruptura.domain.baseline.season.SeasonalCountBaseline;
import io.ruptura.domain.plan.Foreseen;

/**
 * A baseline of counts as plans change it for one window.
 *
 * @param answered of answers, which a campaign does not make more
 * @param fewest of contacts, for judging whether too few come
 * @param most of contacts, for judging whether too many come
 */
record PlannedCounts(SeasonalCountBaseline answered, SeasonalCountBaseline fewest, SeasonalCountBaseline most) {

    static PlannedCounts of(SeasonalCountBaseline counts, Foreseen foreseen) {
        if (foreseen.isOrdinary()) {
            return new PlannedCounts(counts, counts, counts);
        }
        return new PlannedCounts(
                counts.planned(Math.min(1, foreseen.least()), foreseen.spread()),
                counts.planned(foreseen.least(), foreseen.spread()),
                counts.planned(foreseen.most(), foreseen.spread()));
    }
}
