package io.ruptura.domain.baseline.series;

/**
 * Scores the values of one series as they come, with nothing to configure. The score has two parts. {@link Oddity} ranks every value and stays up while a deviation
 * lasts; alone it stays below {@link #ODDITY_MOST}. Novelty adds when the value, its average over some time, or either against the time of day goes where it never
 * was, by enough; it is told when it begins, then damped for some fifty values so that one event is one peak.
 *
 * <p>An alarm is the beginning of something odd, known or new: spikes of a kind that come every week are not news, and still have to be looked at.
 *
 * <p>Not thread-safe: one detector per series, values in order of time. About half a megabyte and a tenth of a millisecond a value, most of both the forest's.
 */
public final class SeriesDetector {

    /** A fresh oddity from which on somebody is told. */
    private static final double ALARM = 1.2;

    private static final double NOVELTY_MOST = 2;
    private static final double NOVELTY_HALF = 0.1;
    private static final double NOVELTY_LEAST = 0.7;
    private static final double NOVELTY_KEPT = Math.exp(-1 / 50.0);
    private static final double ODDITY_MOST = 1;
    private static final double ODDITY_HALF = 8;
    private static final double ODDITY_KEPT = 0.8;
    /** Within this time a second oddity must be larger than the first to be another. */
    private static final double SAME_ALARM_MILLIS = 4 * 3_600_000.0;
    /** Values after which novelty has half its weight: at first, much is new. */
    private static final double HALF_TRUSTED = 150;

    private final Forecast forecast = new Forecast();
    private final Cadence cadence = new Cadence();
    private final Extremes values = new Extremes();
    private final Extremes residuals = new Extremes();
    private final Freshness freshNovelty = new Freshness();
    private final Freshness freshOddity = new Freshness();
    private final Oddity oddity = new Oddity();
    private long lastMillis = Long.MIN_VALUE;
    private double lasting;

    /** Scores and then learns a value; NaN is a missing value, which teaches nothing. */
    public SeriesScore score(long timeMillis, double value) {
        double expected = forecast.expected(timeMillis);
        double reach = forecast.reach(timeMillis);
        if (!Double.isFinite(value)) {
            return new SeriesScore(0, expected, expected - reach, expected + reach, false);
        }
        double trust = cadence.count() / (cadence.count() + HALF_TRUSTED);
        cadence.add(timeMillis);
        double odd = oddity.of(timeMillis, value);
        double begun = trust * freshOddity.of(odd, keptSince(timeMillis));
        double fresh = trust * freshNovelty.of(novelty(timeMillis, value), NOVELTY_KEPT);
        lasting = Math.max(odd, lasting * ODDITY_KEPT);
        lastMillis = timeMillis;
        forecast.add(timeMillis, value);
        double news = Math.max(0, fresh - NOVELTY_LEAST);
        double score = saturating(NOVELTY_MOST, news, NOVELTY_HALF) + saturating(ODDITY_MOST, lasting, ODDITY_HALF);
        return new SeriesScore(score, expected, expected - reach, expected + reach, begun >= ALARM);
    }

    private double novelty(long timeMillis, double value) {
        double seasonal = forecast.seasonal(timeMillis);
        int stretch = cadence.stretch();
        return values.novelty(value, stretch)
                + (Double.isNaN(seasonal) ? 0 : residuals.novelty(value - seasonal, stretch));
    }

    private double keptSince(long timeMillis) {
        return lastMillis == Long.MIN_VALUE ? 0 : Math.exp((lastMillis - timeMillis) / SAME_ALARM_MILLIS);
    }

    private static double saturating(double most, double amount, double half) {
        return most * amount / (amount + half);
    }
}
