package io.ruptura.domain.baseline.band;

import io.ruptura.domain.baseline.ObserverSettings;
import io.ruptura.domain.baseline.ScopeMemory;
import io.ruptura.domain.baseline.count.Expectation;
import io.ruptura.domain.baseline.season.BaselineTuning;
import io.ruptura.domain.baseline.season.SeasonalCountBaseline;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.plan.Foreseen;
import io.ruptura.domain.plan.Foresight;
import java.util.ArrayList;
import java.util.List;

/**
 * What a baseline expects of contacts offered in the aligned five minutes to come, as the band in which 95 of 100 counts lie: the 2.5 % and 97.5 % quantiles
 * of the negative binomial at its expectation. There is none for a window in which the scope is not open throughout.
 */
public final class BandsAhead {

    private static final double TAIL = 0.025;
    private static final long LENGTH = Window.PT5M.millis();

    private final SeasonalCountBaseline counts;

    public BandsAhead(ObserverSettings settings) {
        this.counts = settings.baseline(BaselineTuning.COUNTS);
    }

    /**
     * The bands of the next windows, the first of which begins where this one ends.
     *
     * @param memory what is remembered after {@code window}
     * @param window the newest of its scope; only after an aligned one of five minutes is anything expected anew
     * @param windowsAhead how many to look ahead
     */
    public List<ExpectedBand> after(
            ScopeMemory memory, WindowMetrics window, BusinessCalendar calendar, int windowsAhead) {
        return after(memory, window, calendar, windowsAhead, Foresight.NONE);
    }

    /** The same where plans are known: a band of what is planned. */
    public List<ExpectedBand> after(
            ScopeMemory memory,
            WindowMetrics window,
            BusinessCalendar calendar,
            int windowsAhead,
            Foresight foresight) {
        long from = window.endMillis();
        List<ExpectedBand> bands = new ArrayList<>();
        boolean isNews = window.window() == Window.PT5M && window.revision() == 0 && from % LENGTH == 0;
        for (int i = 0; isNews && i < windowsAhead; i++) {
            long start = from + i * LENGTH;
            Foreseen foreseen = foresight.over(window.scope(), start, start + LENGTH);
            if (calendar.openMillis(start, start + LENGTH) == LENGTH && !foreseen.isClosed()) {
                bands.add(band(memory, window.scope(), start, foreseen));
            }
        }
        return bands;
    }

    private ExpectedBand band(ScopeMemory memory, String scope, long start, Foreseen foreseen) {
        long end = start + LENGTH;
        Expectation usual = counts.expect(memory.flow().offered(), end, LENGTH);
        Expectation fewest = usual.times(foreseen.least(), foreseen.spread());
        Expectation most = usual.times(foreseen.most(), foreseen.spread());
        return new ExpectedBand(
                scope,
                Metric.OFFERED.wireName(),
                Window.PT5M.name(),
                start,
                end,
                (fewest.mean() + most.mean()) / 2,
                fewest.distribution().quantile(TAIL),
                most.distribution().quantile(1 - TAIL),
                usual.confidence());
    }
}
