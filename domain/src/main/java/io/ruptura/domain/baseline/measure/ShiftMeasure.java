package io.ruptura.domain.baseline.measure;

import io.ruptura.domain.baseline.measure.ShiftHistory.Usual;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import java.util.EnumSet;
import java.util.Set;

/**
 * Measures that stand somewhere and may shift: durations by their logarithm, so that twice as long is as far from usual at ten seconds as at ten minutes;
 * probabilities by their log odds; staff by number. Each says how much scatter there always is.
 */
enum ShiftMeasure {
    /** How long until an answer, those who still wait counted in; in log seconds. */
    FIRST_RESPONSE(Metric.FIRST_RESPONSE_KM_SECONDS_P50, Window.PT5M, true, Scale.LOG),
    /** Agents who are there, whatever they do. */
    AGENTS_ONLINE(Metric.AGENTS_ONLINE, Window.PT1M, false, Scale.NUMBER),
    /** Probability that the objective is missed in the half hour to come. */
    BREACH_PROBABILITY(Metric.BREACH_PROBABILITY, Window.PT5M, true, Scale.LOG_ODDS);

    static final ShiftMeasure[] ALL = values();
    static final Set<Metric> METRICS =
            EnumSet.of(Metric.WAITING, Metric.WAITING_AGE_SECONDS_P50, Metric.ANSWERED, Metric.OFFERED);

    static {
        for (ShiftMeasure measure : ALL) {
            METRICS.add(measure.metric);
        }
    }

    private static final double MILLIS_PER_SECOND = 1000;
    /** Responses of a few seconds differ by chance. */
    private static final double LEAST_SECONDS = 10;
    /** A factor of 1.6. */
    private static final double LEAST_SCATTER_OF_LOG = 0.47;

    private static final double LEAST_SCATTER_OF_ODDS = 1;
    private static final double LEAST_PROBABILITY = 0.01;
    private static final double LEAST_SCATTER_OF_STAFF = 0.7;
    private static final double SCATTER_SHARE_OF_STAFF = 0.08;

    private final Metric metric;
    private final Window window;
    private final boolean watchesRises;
    private final Scale scale;

    ShiftMeasure(Metric metric, Window window, boolean watchesRises, Scale scale) {
        this.metric = metric;
        this.window = window;
        this.watchesRises = watchesRises;
        this.scale = scale;
    }

    /** As patterns know it: the metric that shows it. */
    String signal() {
        return metric.wireName();
    }

    /** Whether it is as the load is: a wait, and what comes of it. */
    boolean followsLoad() {
        return this != AGENTS_ONLINE;
    }

    Window window() {
        return window;
    }

    boolean watchesRises() {
        return watchesRises;
    }

    /** Whether it is looked at in a scope: waits by queue of a channel, forecasts by channel, as where paces mix it is the mix that moves. */
    boolean isOf(String scope) {
        return !MeasureObserver.isTopic(scope)
                && switch (this) {
                    case AGENTS_ONLINE -> true;
                    case FIRST_RESPONSE -> scope.startsWith("channel=") && scope.contains(",queue=");
                    case BREACH_PROBABILITY -> scope.startsWith("channel=");
                };
    }

    /** Whether what closed hours left is worked off far enough for it to say something of today. */
    boolean isPast(OpeningPile pile) {
        return switch (this) {
            case AGENTS_ONLINE -> true;
            case FIRST_RESPONSE -> pile.isGone();
            case BREACH_PROBABILITY -> pile.isWorkedOff();
        };
    }

    /** Where the measure stands on its scale; NaN when nobody knows. */
    double of(WindowMetrics seen) {
        double value = seen.value(metric);
        if (this == FIRST_RESPONSE && Double.isNaN(value) && isPilingUp(seen)) {
            // More than half of them still wait: they will have waited longer than they have by now.
            value = seen.value(Metric.WAITING_AGE_SECONDS_P50);
        }
        return switch (scale) {
            case NUMBER -> value;
            case LOG -> Math.log(Math.max(LEAST_SECONDS, value));
            case LOG_ODDS -> logOdds(value);
        };
    }

    /** Whether more come than are answered: of a pile that is worked off the old are looked at again and again. */
    private static boolean isPilingUp(WindowMetrics seen) {
        return seen.value(Metric.WAITING) > 1 && seen.value(Metric.ANSWERED) < seen.value(Metric.OFFERED);
    }

    private static double logOdds(double probability) {
        double bounded = Math.max(LEAST_PROBABILITY, Math.min(1 - LEAST_PROBABILITY, probability));
        return Math.log(bounded / (1 - bounded));
    }

    /** Back from the scale to the metric's unit. */
    double shown(double onScale) {
        return switch (scale) {
            case NUMBER -> Math.max(0, onScale);
            case LOG -> Math.exp(onScale);
            case LOG_ODDS -> 1 / (1 + Math.exp(-onScale));
        };
    }

    /** How many looks a window is: waits that go on side by side share their reasons, so there is one in a usual wait at most. */
    double looks(WindowMetrics seen, Usual usual) {
        double seconds = (double) (seen.endMillis() - seen.startMillis()) / MILLIS_PER_SECOND;
        return scale == Scale.LOG ? Math.min(1, seconds / shown(usual.value())) : 1;
    }

    double leastScatter(double usual) {
        return switch (scale) {
            case NUMBER -> Math.max(LEAST_SCATTER_OF_STAFF, SCATTER_SHARE_OF_STAFF * usual);
            case LOG -> LEAST_SCATTER_OF_LOG;
            case LOG_ODDS -> LEAST_SCATTER_OF_ODDS;
        };
    }

    /** How a measure is read so that equal steps mean equally much. */
    enum Scale {
        NUMBER,
        LOG,
        LOG_ODDS
    }
}
