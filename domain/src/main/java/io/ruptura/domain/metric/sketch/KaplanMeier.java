package io.ruptura.domain.metric.sketch;

/**
 * How long until a first response, with those who still wait counted for as long as they have (Kaplan and Meier 1958): {@code S(t)} is the product over
 * response times {@code d <= t} of {@code 1 - 1 / n(d)}, where {@code n(d)} is how many had waited at least {@code d}, answered or not. The q-quantile is the
 * first {@code d} with {@code S(d) <= 1 - q}, and unknown when too many still wait. Worked example: answered after 10, 20 and 40 s, waiting for 30 s:
 * S = 3/4, 1/2, 0, so the median is 20 s and the 90th percentile 40 s.
 */
public final class KaplanMeier {

    private static final double ROUNDING = 1e-9;
    private static final long HOUR = 3_600_000;

    private KaplanMeier() {}

    /** The q-quantile in milliseconds; NaN when it is not known yet. */
    public static double quantileMillis(DurationSketch answered, OpenedSketch waiting, long end, double q) {
        long atRisk = answered.count() + waiting.count();
        double surviving = 1;
        int youngest = waiting.size - 1;
        for (int bin = 0; bin < answered.size; bin++) {
            double duration = answered.millis(bin);
            while (youngest >= 0 && waiting.ageMillis(youngest, end) < duration) {
                atRisk -= waiting.counts[youngest--];
            }
            surviving *= 1 - (double) answered.counts[bin] / (double) atRisk;
            atRisk -= answered.counts[bin];
            if (surviving <= 1 - q + ROUNDING) {
                return duration;
            }
        }
        return Double.NaN;
    }

    /**
     * The share of resolutions that are never repeated, by the hour: {@code repeated} holds hours to the repeat, {@code unrepeated} the hours since 1970 of resolutions
     * without one by {@code now}, which are censored at their age; NaN when there are none of either. Worked example: repeated after 1 and 3 h, not repeated at ages
     * of 2 and 5 h: (1 - 1/4) (1 - 1/2) = 0.375.
     */
    public static double unrepeated(SignedCounts repeated, SignedCounts unrepeated, long now) {
        long thisHour = Math.floorDiv(now, HOUR);
        long atRisk = total(repeated) + total(unrepeated);
        double surviving = atRisk > 0 ? 1 : Double.NaN;
        int youngest = unrepeated.size - 1;
        for (int i = 0; i < repeated.size; i++) {
            while (youngest >= 0 && thisHour - unrepeated.keys[youngest] < repeated.keys[i]) {
                atRisk -= unrepeated.counts[youngest--];
            }
            surviving *= 1 - (double) repeated.counts[i] / (double) atRisk;
            atRisk -= repeated.counts[i];
        }
        return surviving;
    }

    private static long total(SignedCounts counts) {
        long total = 0;
        for (int i = 0; i < counts.size; i++) {
            total += counts.counts[i];
        }
        return total;
    }
}
