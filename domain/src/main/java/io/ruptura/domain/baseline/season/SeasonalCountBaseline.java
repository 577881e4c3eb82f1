package io.ruptura.domain.baseline.season;

import io.ruptura.domain.baseline.count.Expectation;
import io.ruptura.domain.baseline.count.Level;
import io.ruptura.domain.baseline.count.SilentRun;
import java.time.ZoneId;

/**
 * Expects counts: season by local hour of the week × slow level, with negative-binomial dispersion. Pure: histories in, expectations and new histories out.
 *
 * <p>It does not learn from windows that are unusual, once it is confident enough to tell; after {@link BaselineTuning#freezeAtMostMillis()} of unusual time
 * it takes them for a shift of level and learns again, so it is never blind for good. Usual time wears that account off at a twenty-fourth of the pace, so that what is unusual for some hours every day is learned in
 * time as well.
 *
 * <p>Confidence is 0 without history, {@code H / (H + halfConfidentHours)} with H faded open hours learned, and less by up to a half where this hour of the
 * day was not seen before: 24 open hours, each once, give 24/36 · 3/4 = 0.5. Where a wider scope that has seen much says how hours differ, 3 hours are enough for one half.
 *
 * @param factor what plans multiply the counts with; 1 in ordinary time
 * @param spread relative variance of that factor
 */
public record SeasonalCountBaseline(ZoneId zone, BaselineTuning tuning, double factor, double spread) {

    private static final double HOUR = 3_600_000;
    /** Below this confidence everything is learned: a baseline that knows nothing cannot call anything unusual. */
    private static final double CAN_TELL = 0.3;

    /** Average hours after which it is known how busy a scope is whose hours differ like those of a wider one. */
    private static final double HALF_CONFIDENT_IN_SHAPE = 3;

    private static final double SILENCE_SURPRISE = 2;
    private static final long WEAR = 24;

    /** One for ordinary time. */
    public SeasonalCountBaseline(ZoneId zone, BaselineTuning tuning) {
        this(zone, tuning, 1, 0);
    }

    /** The same where plans multiply what is to be expected. It is for judging, not for learning. */
    public SeasonalCountBaseline planned(double times, double uncertainty) {
        return new SeasonalCountBaseline(zone, tuning, times, uncertainty);
    }

    /** What to expect of a window that ends at {@code endMillis} and was open for {@code openMillis}. */
    public Expectation expect(CountHistory history, long endMillis, long openMillis) {
        Season season = Season.at(history.season(), LocalHour.at(endMillis - openMillis / 2, zone));
        Level level = fadedLevel(history, endMillis);
        double levelSpread = tuning.levelSpread() * astray(history);
        double mean = season.rate() * level.factor(levelSpread) * openMillis / HOUR;
        double dispersion = scatter(history) + season.uncertainty() + level.uncertainty(levelSpread);
        return new Expectation(mean, dispersion, confidence(history.season(), endMillis - openMillis / 2))
                .times(factor, spread);
    }

    /** How far counts scatter, as a relative variance beyond Poisson; what is not known yet of their mean aside. */
    public double scatter(CountHistory history) {
        return history.dispersion().phi(tuning.dispersionFloor());
    }

    /** After a window, aligned and not seen before, of {@code openMillis} open time, judged by its own count alone. */
    public CountHistory learn(CountHistory history, long endMillis, long openMillis, double count) {
        Expectation expected = expect(history, endMillis, openMillis);
        boolean unusual = isUnusual(expected, expected.distribution().surprise(count));
        return learn(history, endMillis, openMillis, count, unusual);
    }

    /** The same where the caller knows whether the window is unusual. One not newer than the last learned is ignored. */
    public CountHistory learn(CountHistory history, long endMillis, long openMillis, double count, boolean unusual) {
        if (endMillis <= history.learnedUntilMillis() || openMillis <= 0) {
            return history;
        }
        long cap = tuning.freezeAtMostMillis();
        long frozen = unusual
                ? Math.min(cap, history.unusualMillis() + openMillis)
                : Math.max(0, history.unusualMillis() - openMillis / WEAR);
        if (unusual && frozen < cap) {
            return history.withUnusualMillis(frozen);
        }
        return learned(history, endMillis, openMillis, count).withUnusualMillis(frozen);
    }

    /** Whether something so surprising must not be learned from. */
    public boolean isUnusual(Expectation expected, double surprise) {
        return expected.confidence() >= CAN_TELL && surprise >= tuning.learnBelowSurprise();
    }

    /** Whether a silence is too surprising to be learned from: sooner than a count, as a silence that lasts is ordinary minute by minute. */
    public boolean isUnusual(Expectation expected, SilentRun run) {
        return run.isSilent()
                && expected.confidence() >= CAN_TELL
                && run.surprise(expected.dispersion()) >= SILENCE_SURPRISE;
    }

    /** Relative variance of how busy this day of the week is, as it may be of another kind than those that were seen. */
    public double doubtOfKind(CountHistory history, long timeMillis) {
        return Season.doubtOfKind(
                history.season(), LocalHour.at(timeMillis - 1, zone).slot());
    }

    /** Whether nothing was ever counted on this day of the week. */
    public boolean isUnseenDay(CountHistory history, long timeMillis) {
        int day = LocalHour.at(timeMillis - 1, zone).slot() / 24;
        return history.season().countOfDay(day) == 0;
    }

    private CountHistory learned(CountHistory history, long end, long open, double count) {
        Expectation expected = expect(history, end, open);
        long elapsed = end - history.learnedUntilMillis();
        double kept = BaselineTuning.kept(elapsed, tuning.memoryMillis());
        LocalHour when = LocalHour.at(end - open / 2, zone);
        Season season = Season.at(history.season(), when);
        double phi = scatter(history);
        double seasonal = season.rate() * open / HOUR;
        Level level = history.level()
                .after(count, seasonal, phi + season.uncertainty(), BaselineTuning.kept(elapsed, tuning.levelMillis()));
        return new CountHistory(
                history.season().after(when.slot(), count, open / HOUR, kept, tuning.visitSpread() * astray(history)),
                level,
                history.dispersion().after(count, expected.mean(), expected.dispersion() - phi, kept),
                end,
                history.unusualMillis(),
                history.spread().after(level, season.uncertainty(), tuning.levelSpread(), kept));
    }

    /** How often it strays as far from its season as was assumed. */
    private double astray(CountHistory history) {
        return tuning.learnsSpread() ? history.spread().over(tuning.levelSpread()) : 1;
    }

    private Level fadedLevel(CountHistory history, long time) {
        double kept = BaselineTuning.kept(time - history.learnedUntilMillis(), tuning.levelMillis());
        return new Level(history.level().observed() * kept, history.level().expected() * kept);
    }

    private double confidence(SeasonTable season, long time) {
        double hours = season.learnedHours();
        double here = season.hoursAtHourOfDay(LocalHour.at(time, zone).slot())
                + season.shape().trust();
        return hours
                / (hours + season.shape().between(tuning.halfConfidentHours(), HALF_CONFIDENT_IN_SHAPE))
                * (1 + 2 * here)
                / (2 + 2 * here);
    }
}
