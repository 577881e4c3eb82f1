package io.ruptura.domain.baseline;

import io.ruptura.domain.baseline.season.BaselineTuning;
import io.ruptura.domain.baseline.season.SeasonalCountBaseline;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.detection.DetectionConfig;
import java.io.Serializable;
import java.time.ZoneId;

/**
 * What the observer takes from the configuration.
 *
 * @param zone time zone of the season
 * @param notableSurprise an observation at least this surprising is passed on
 * @param followMillis how long observations are passed on after a notable one
 * @param minConfidence below this confidence nothing is notable
 * @param memoryMillis half-life of the season
 * @param freezeAtMostMillis cap of unusual time that is not learned from
 */
public record ObserverSettings(
        String zone,
        double notableSurprise,
        long followMillis,
        double minConfidence,
        long memoryMillis,
        long freezeAtMostMillis)
        implements Serializable {

    public static ObserverSettings of(RupturaConfig config) {
        DetectionConfig detection = config.detection();
        return new ObserverSettings(
                config.zone(),
                detection.notableSurprise(),
                detection.followUp().toMillis(),
                detection.minConfidence(),
                detection.memory().toMillis(),
                detection.freezeAtMost().toMillis());
    }

    /** A baseline that remembers and freezes for as long as is asked. */
    public SeasonalCountBaseline baseline(BaselineTuning tuning) {
        return new SeasonalCountBaseline(
                ZoneId.of(zone), tuning.with(memoryMillis, tuning.learnBelowSurprise(), freezeAtMostMillis));
    }
}
