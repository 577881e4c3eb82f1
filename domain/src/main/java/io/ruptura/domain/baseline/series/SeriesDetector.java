package io.ruptura.domain.baseline.series;

/**
 * Scores the values of one series as they come, with nothing to configure. The whole part of a score is news, see {@link Alarm}: 0 for none, more for what never was.
 * The fraction is how odd the value is by {@link Oddity}; it goes down slowly, so that what belongs to one event stands together.
 *
 * <p>Not thread-safe: one detector per series. A value out of order of time is scored and learnt as if it came with the one before it. About half a megabyte and a tenth of a millisecond a value, most of both the forest's.
 */
public final class SeriesDetector {

    /** Within so many values, of five minutes or more, what is new must be newer than the last to be news. */
    private static final double SAME_NOVELTY = 75;
    /** Within this time a second oddity must be larger than the first to be another. */
    private static final double SAME_EVENT_MILLIS = 4 * 3_600_000.0;

    private static final double ODDITY_KEPT = 0.8;
    /** The oddity that makes half of the fraction. */
    private static final double ODDITY_HALF = 8;
    /** Squares of larger values would be no numbers; they are as odd as this. */
    private static final double LARGEST = 1e100;

    private final Forecast forecast = new Forecast();
    private final Cadence cadence = new Cadence();
    private final SameHour sameHour = new SameHour();
    private final Oddity oddity = new Oddity();
    private final Novelty novelty = new Novelty();
    private final Freshness freshOddity = new Freshness();
    private final Freshness freshNovelty = new Freshness();
    private final Alarm alarm = new Alarm();
    private long lastMillis = Long.MIN_VALUE;
    private double lasting;

    /** Scores and then learns a value; NaN is a missing value, which teaches nothing. */
    public SeriesScore score(long timeMillis, double value) {
        double expected = forecast.expected(timeMillis);
        double reach = forecast.reach(timeMillis);
        if (Double.isNaN(value)) {
            return new SeriesScore(0, expected, expected - reach, expected + reach, false);
        }
        double score = score(timeMillis, Math.max(-LARGEST, Math.min(LARGEST, value)), expected);
        return new SeriesScore(score, expected, expected - reach, expected + reach, alarm.isOn());
    }

    private double score(long timeMillis, double value, double expected) {
        long now = Math.max(timeMillis, lastMillis);
        cadence.add(now);
        double rarity = sameHour.rarity(timeMillis, value, cadence);
        double odd = oddity.of(value, expected, rarity);
        double begun = cadence.trust() * freshOddity.of(odd, keptSince(now));
        double raw = novelty.of(value, forecast.seasonal(timeMillis), rarity, cadence);
        double kept = Math.exp(-1 / (SAME_NOVELTY * cadence.stretch()));
        double novel = cadence.trust() * freshNovelty.of(raw, kept);
        lasting = Math.max(odd, lasting * ODDITY_KEPT);
        lastMillis = now;
        forecast.add(timeMillis, value, cadence.stretch());
        double news = alarm.news(novel, begun, cadence.trust() * odd, lasting);
        return news + lasting / (lasting + ODDITY_HALF);
    }

    private double keptSince(long now) {
        return lastMillis == Long.MIN_VALUE ? 0 : Math.exp((lastMillis - now) / SAME_EVENT_MILLIS);
    }
}
