package io.ruptura.domain.rupture.course;

import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import java.util.EnumSet;
import java.util.Set;

/** A number that is followed minute by minute to explain ruptures. Those up to {@link #AGENTS_ONLINE} are also learned by the hour. */
public enum Figure {
    OFFERED(Window.PT1M, Metric.OFFERED),
    ANSWERED(Window.PT1M, Metric.ANSWERED),
    ABANDONED(Window.PT1M, Metric.ABANDONED),
    RESOLVED(Window.PT1M, Metric.RESOLVED),
    REOPENED(Window.PT1M, Metric.REOPENED),
    EXCEPTIONS_GRANTED(Window.PT1M, Metric.EXCEPTIONS_GRANTED),
    BACKLOG(Window.PT1M, Metric.BACKLOG),
    WAITING(Window.PT1M, Metric.WAITING),
    AGENTS_ONLINE(Window.PT1M, Metric.AGENTS_ONLINE),
    /** Contacts that passed the threshold of the service level in the minute without an answer. */
    LATE(Window.PT1M, Metric.SLA_BREACHED),
    /** Share of the scope that was seen. */
    SEEN(Window.PT1M, null),
    /** 1 in open hours, 0 in closed ones; undefined where no calendar governs. */
    OPEN(Window.PT1M, null),
    /** Different customers of five minutes. */
    CUSTOMERS(Window.PT5M, Metric.CUSTOMERS),
    /** Waiting contacts that have used most of their threshold. */
    AT_RISK(Window.PT5M, Metric.SLA_AT_RISK),
    /** Of the contacts of five minutes whose service-level event came, those for which it was the threshold. */
    LATE_SHARE(Window.PT5M, Metric.SLA_BREACHED),
    DRAIN_SECONDS(Window.PT5M, Metric.DRAIN_SECONDS);

    static final Figure[] ALL = values();
    static final int LEARNED = AGENTS_ONLINE.ordinal() + 1;

    /** All that is read of metrics. */
    public static final Set<Metric> METRICS = metrics();

    private final Window window;
    private final Metric metric;

    Figure(Window window, Metric metric) {
        this.window = window;
        this.metric = metric;
    }

    /** The name people know it by: that of the metric that shows it. */
    public String shown() {
        return metric == null ? (this == SEEN ? "completeness" : "open") : metric.wireName();
    }

    /** Its value in a window; NaN when the window does not tell. */
    double of(WindowMetrics seen) {
        if (seen.window() != window) {
            return Double.NaN;
        }
        return switch (this) {
            case SEEN -> seen.completeness();
            case OPEN -> seen.calendar() == null ? Double.NaN : seen.open() ? 1 : 0;
            case LATE -> product(seen, Metric.SLA_BREACHED, Metric.SERVICE_LEVEL_DUE);
            case AT_RISK -> product(seen, Metric.SLA_AT_RISK, Metric.WAITING);
            default -> seen.value(metric);
        };
    }

    /** A share of a number; of nothing it is nothing, though the share itself is undefined. */
    private static double product(WindowMetrics seen, Metric share, Metric whole) {
        double of = seen.value(whole);
        return of == 0 ? 0 : seen.value(share) * of;
    }

    private static Set<Metric> metrics() {
        Set<Metric> metrics = EnumSet.of(Metric.SERVICE_LEVEL_DUE);
        for (Figure figure : ALL) {
            if (figure.metric != null) {
                metrics.add(figure.metric);
            }
        }
        return Set.copyOf(metrics);
    }
}
