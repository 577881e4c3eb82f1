package io.ruptura.domain.metric;

import java.util.Arrays;

/** Turns the sum of a window's panes, the levels at its end and the oldest waiting contact into the metrics of contract §2. */
final class WindowNumbers {

    private static final double MILLIS_PER_SECOND = 1000;
    private static final double MILLIS_PER_MINUTE = 60_000;
    private static final int NUMBERS = Metric.values().length;

    private final ServiceLevel serviceLevel;
    private final long untilMillis;

    /** @param untilMillis how far time is known, {@code Long.MAX_VALUE} when it goes on */
    WindowNumbers(ServiceLevel serviceLevel, long untilMillis) {
        this.serviceLevel = serviceLevel;
        this.untilMillis = untilMillis;
    }

    /**
     * The values by ordinal of {@link Metric}, NaN where undefined.
     *
     * @param oldestOpened when the longest-waiting contact was opened, {@link OldestWaiting#NONE} when nobody waits
     */
    double[] of(Pane sum, Levels levels, long oldestOpened, WindowMarks.Span span) {
        double[] values = new double[NUMBERS];
        Arrays.fill(values, Double.NaN);
        counts(values, sum);
        levels(values, levels);
        ages(values, levels.waiting, oldestOpened, span.end());
        durations(values, sum);
        responseOfAll(values, sum.durations(Timing.FIRST_RESPONSE), levels.waiting, span.end());
        ratios(values, sum, levels);
        set(values, Metric.OCCUPANCY, occupancy(sum, levels, span));
        flow(values, sum.count(Tally.BACKLOG), levels.of(Tally.BACKLOG), span);
        return values;
    }

    private static void counts(double[] values, Pane sum) {
        count(values, Metric.OFFERED, sum.count(Tally.OFFERED));
        count(values, Metric.ANSWERED, sum.count(Tally.ANSWERED));
        count(values, Metric.ABANDONED, sum.count(Tally.ABANDONED));
        count(values, Metric.SHORT_ABANDONED, sum.count(Tally.SHORT_ABANDONED));
        count(values, Metric.RESOLVED, sum.count(Tally.RESOLVED));
        count(values, Metric.REOPENED, sum.count(Tally.REOPENED));
        count(values, Metric.TRANSFERRED, sum.count(Tally.TRANSFERRED));
        count(values, Metric.ESCALATED, sum.count(Tally.ESCALATED));
        count(values, Metric.CUSTOMER_MESSAGES, sum.count(Tally.CUSTOMER_MESSAGES));
        count(values, Metric.AGENT_MESSAGES, sum.count(Tally.AGENT_MESSAGES));
        count(values, Metric.EXCEPTIONS_GRANTED, sum.count(Tally.EXCEPTIONS_GRANTED));
    }

    private static void levels(double[] values, Levels levels) {
        count(values, Metric.BACKLOG, levels.of(Tally.BACKLOG));
        count(values, Metric.BACKLOG_UNCERTAIN, levels.of(Tally.UNCERTAIN));
        count(values, Metric.WAITING, levels.of(Tally.WAITING));
        count(values, Metric.PAUSED, levels.of(Tally.PAUSED));
        if (levels.of(Tally.AGENTS_KNOWN) > 0) {
            count(values, Metric.AGENTS_AVAILABLE, levels.of(Tally.AGENTS_AVAILABLE));
            count(values, Metric.AGENTS_ONLINE, levels.of(Tally.AGENTS_ONLINE));
        }
    }

    private static void ages(double[] values, OpenedSketch waiting, long oldestOpened, long end) {
        if (oldestOpened == OldestWaiting.NONE) {
            return;
        }
        double oldest = (double) (end - oldestOpened) / MILLIS_PER_SECOND;
        set(values, Metric.OLDEST_WAITING_SECONDS, oldest);
        set(values, Metric.WAITING_AGE_SECONDS_MAX, oldest);
        set(values, Metric.WAITING_AGE_SECONDS_P50, waiting.ageQuantileMillis(0.50, end) / MILLIS_PER_SECOND);
        set(values, Metric.WAITING_AGE_SECONDS_P90, waiting.ageQuantileMillis(0.90, end) / MILLIS_PER_SECOND);
    }

    private static void durations(double[] values, Pane sum) {
        durations(values, Metric.FIRST_RESPONSE_SECONDS_MEAN, sum.durations(Timing.FIRST_RESPONSE));
        durations(values, Metric.FIRST_RESPONSE_BUSINESS_SECONDS_MEAN, sum.durations(Timing.FIRST_RESPONSE_BUSINESS));
        durations(values, Metric.NEXT_RESPONSE_SECONDS_MEAN, sum.durations(Timing.NEXT_RESPONSE));
        durations(values, Metric.NEXT_RESPONSE_BUSINESS_SECONDS_MEAN, sum.durations(Timing.NEXT_RESPONSE_BUSINESS));
        durations(values, Metric.RESOLUTION_SECONDS_MEAN, sum.durations(Timing.RESOLUTION));
        durations(values, Metric.RESOLUTION_BUSINESS_SECONDS_MEAN, sum.durations(Timing.RESOLUTION_BUSINESS));
    }

    /** The six metrics of one duration stand together, from its mean to its longest. */
    private static void durations(double[] values, Metric mean, DurationSketch sketch) {
        if (sketch == null) {
            return;
        }
        long count = sketch.count();
        int first = mean.ordinal();
        values[first] = sketch.meanMillis() / MILLIS_PER_SECOND;
        values[first + 1] = sketch.quantileMillis(0.50, count) / MILLIS_PER_SECOND;
        values[first + 2] = sketch.quantileMillis(0.90, count) / MILLIS_PER_SECOND;
        values[first + 3] = sketch.quantileMillis(0.95, count) / MILLIS_PER_SECOND;
        values[first + 4] = sketch.quantileMillis(0.99, count) / MILLIS_PER_SECOND;
        values[first + 5] = sketch.maxMillis() / MILLIS_PER_SECOND;
    }

    private static void responseOfAll(double[] values, DurationSketch answered, OpenedSketch waiting, long end) {
        if (answered == null) {
            return;
        }
        double half = KaplanMeier.quantileMillis(answered, waiting, end, 0.50);
        double most = KaplanMeier.quantileMillis(answered, waiting, end, 0.90);
        set(values, Metric.FIRST_RESPONSE_KM_SECONDS_P50, half / MILLIS_PER_SECOND);
        set(values, Metric.FIRST_RESPONSE_KM_SECONDS_P90, most / MILLIS_PER_SECOND);
    }

    private void ratios(double[] values, Pane sum, Levels levels) {
        ratio(values, Metric.SERVICE_LEVEL, serviceLevel.part(sum), serviceLevel.whole(sum));
        long due = sum.count(Tally.SERVICE_LEVEL_DUE);
        long breached = due - sum.count(Tally.SERVICE_LEVEL_MET) - sum.count(Tally.SERVICE_LEVEL_LEFT);
        ratio(values, Metric.SLA_BREACHED, breached, due);
        ratio(values, Metric.SLA_AT_RISK, levels.of(Tally.AT_RISK), levels.of(Tally.WAITING));
        ratio(values, Metric.ABANDONMENT_RATE, sum.count(Tally.ABANDONED), sum.count(Tally.OFFERED));
        ratio(values, Metric.REOPEN_RATE, sum.count(Tally.REOPENED), sum.count(Tally.RESOLVED));
        ratio(values, Metric.CSAT, sum.count(Tally.SATISFACTION_TOP), sum.count(Tally.SATISFACTION_GIVEN));
        ratio(
                values,
                Metric.FIRST_CONTACT_RESOLUTION,
                sum.count(Tally.FIRST_CONTACT_MET),
                sum.count(Tally.FIRST_CONTACT_DUE));
    }

    private double occupancy(Pane sum, Levels levels, WindowMarks.Span span) {
        long occupied = integral(sum, levels, Tally.SLOTS_OCCUPIED, span);
        long onDuty = integral(sum, levels, Tally.SLOTS_ON_DUTY, span);
        return onDuty > 0 ? (double) occupied / (double) onDuty : Double.NaN;
    }

    /** The time integral of a gauge over the window, see {@link Tally}. Sums that overflow on the way come out right, as the result fits. */
    private long integral(Pane sum, Levels levels, Tally gauge, WindowMarks.Span span) {
        long last = levels.of(gauge);
        long first = last - sum.count(gauge);
        return Math.min(span.end(), untilMillis) * last - span.start() * first - sum.count(gauge.moment());
    }

    /** Backlog as a fluid: it drains at the rate at which it fell in the window. */
    private static void flow(double[] values, long change, long backlog, WindowMarks.Span span) {
        double perMinute = (double) change / ((double) (span.end() - span.start()) / MILLIS_PER_MINUTE);
        set(values, Metric.NET_FLOW_PER_MINUTE, perMinute);
        if (backlog == 0) {
            set(values, Metric.DRAIN_SECONDS, 0);
        } else if (change < 0) {
            set(values, Metric.DRAIN_SECONDS, -60 * (double) backlog / perMinute);
        }
    }

    private static void ratio(double[] values, Metric metric, long part, long whole) {
        if (whole > 0) {
            set(values, metric, (double) part / (double) whole);
        }
    }

    private static void count(double[] values, Metric metric, long value) {
        values[metric.ordinal()] = (double) value;
    }

    private static void set(double[] values, Metric metric, double value) {
        values[metric.ordinal()] = value;
    }
}
