package io.ruptura.domain.baseline.series;

/** Expects the next value: from the last few, or from the time of day, whichever has erred less lately. */
final class Forecast {

    private static final double BAND_DEVIATIONS = 3;
    private static final int FEW = 20;

    private final FadingMoments recent = new FadingMoments(10);
    private final DailySeason season = new DailySeason();
    private final FadingMoments errorOfRecent = new FadingMoments(500);
    private final FadingMoments errorOfSeason = new FadingMoments(500);

    /** What the last ten or so values make expect; NaN before the first. */
    double recent() {
        return recent.count() == 0 ? Double.NaN : recent.mean();
    }

    /** What the time of day makes expect; NaN in the first days. */
    double seasonal(long timeMillis) {
        return season.expected(timeMillis);
    }

    double expected(long timeMillis) {
        return isSeasonal(timeMillis) ? seasonal(timeMillis) : recent();
    }

    /** Half the width of the usual band around the expectation. */
    double reach(long timeMillis) {
        FadingMoments error = isSeasonal(timeMillis) ? errorOfSeason : errorOfRecent;
        return BAND_DEVIATIONS * Math.hypot(error.mean(), error.standardDeviation());
    }

    /** {@code stretch} is how many values make up five minutes, at least 1. */
    void add(long timeMillis, double value, int stretch) {
        if (recent.count() > 0) {
            errorOfRecent.add(value - recent());
        }
        double seasonal = seasonal(timeMillis);
        if (!Double.isNaN(seasonal)) {
            errorOfSeason.add(value - seasonal);
        }
        recent.add(value);
        season.add(timeMillis, within(value, seasonal, BAND_DEVIATIONS * spreadOfSeason()), stretch);
    }

    /** Typical error of the season; endless while it is not known. */
    private double spreadOfSeason() {
        return errorOfSeason.count() < FEW ? Double.POSITIVE_INFINITY : errorOfSeason.standardDeviation();
    }

    private static double within(double value, double middle, double reach) {
        return Double.isNaN(middle) ? value : Math.max(middle - reach, Math.min(middle + reach, value));
    }

    private boolean isSeasonal(long timeMillis) {
        return !Double.isNaN(seasonal(timeMillis))
                && errorOfSeason.count() >= FEW
                && errorOfSeason.standardDeviation() < errorOfRecent.standardDeviation();
    }
}
