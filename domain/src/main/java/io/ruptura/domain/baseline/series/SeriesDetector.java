package io.ruptura.domain.baseline.series;

/**
 * Scores the values of one series as they come, with nothing to configure. The score has two parts. <em>Novelty</em>: the value, its average over some scales, or
 * either against the time of day, goes where it never was; told when it begins, then damped for some fifty values so that one event is one alarm. <em>Oddity</em>:
 * how rare its distance from the last values and the shift of their average are in this series; it stays up while the deviation lasts, and alone stays below
 * {@link #ODDITY_MOST}.
 *
 * <p>Not thread-safe: one detector per series, values in order of time.
 */
public final class SeriesDetector {

    /** Scores at or above this are alarms. */
    public static final double ALARM = 3.5;

    private static final double ODDITY_MOST = 4;
    private static final double ODDITY_HALF = 4;
    private static final double ODDITY_KEPT = 0.85;
    private static final double DAMPED_VALUES = 50;
    /** Values after which novelty has half its weight: at first, much is new. */
    private static final double HALF_TRUSTED = 100;
    /** Share of a damped novelty that still counts, to rank what is inside an event. */
    private static final double AFTERGLOW = 0.01;

    private static final int FEW = 20;

    private final Forecast forecast = new Forecast();
    private final FadingMoments level = new FadingMoments(2000);
    private final FadingMoments recentLevel = new FadingMoments(10);
    private final Extremes values = new Extremes();
    private final Extremes residuals = new Extremes();
    private final TailRank distances = new TailRank();
    private final TailRank shifts = new TailRank();
    private double damping;
    private double oddity;

    /** Scores and then learns a value; NaN is a missing value, which teaches nothing. */
    public SeriesScore score(long timeMillis, double value) {
        double expected = forecast.expected(timeMillis);
        double reach = forecast.reach(timeMillis);
        if (!Double.isFinite(value)) {
            return new SeriesScore(0, expected, expected - reach, expected + reach, false);
        }
        double novelty = novelty(timeMillis, value);
        double trust = level.count() / (level.count() + HALF_TRUSTED);
        double fresh = Math.max(0, novelty - damping) + AFTERGLOW * novelty;
        damping = Math.max(damping * Math.exp(-1 / DAMPED_VALUES), novelty);
        oddity = Math.max(oddity * ODDITY_KEPT, oddity(value));
        level.add(value);
        forecast.add(timeMillis, value);
        double score = trust * fresh + ODDITY_MOST * oddity / (oddity + ODDITY_HALF);
        return new SeriesScore(score, expected, expected - reach, expected + reach, score >= ALARM);
    }

    private double novelty(long timeMillis, double value) {
        double seasonal = forecast.seasonal(timeMillis);
        return values.novelty(value) + (Double.isNaN(seasonal) ? 0 : residuals.novelty(value - seasonal));
    }

    private double oddity(double value) {
        double distance = level.count() > 0 ? Math.abs(value - forecast.recent()) : 0;
        recentLevel.add(value);
        double shift = level.count() > FEW ? Math.abs(recentLevel.mean() - level.mean()) : 0;
        double result = distances.surprise(distance) + shifts.surprise(shift);
        distances.add(distance);
        shifts.add(shift);
        return result;
    }
}
