package io.ruptura.console.feed;

import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import java.util.List;
import java.util.Set;

/** What of the metrics a page is sent: the one list of the windows and names that it shows. The rest is the API's. */
final class ShownMetrics {

    static final List<Metric> METRICS = List.of(
            Metric.OFFERED,
            Metric.ANSWERED,
            Metric.ABANDONED,
            Metric.RESOLVED,
            Metric.BACKLOG,
            Metric.WAITING,
            Metric.OLDEST_WAITING_SECONDS,
            Metric.AGENTS_AVAILABLE,
            Metric.FIRST_RESPONSE_SECONDS_P90,
            Metric.SERVICE_LEVEL,
            Metric.ABANDONMENT_RATE,
            Metric.BREACH_PROBABILITY_15M,
            Metric.BREACH_PROBABILITY,
            Metric.BREACH_PROBABILITY_60M,
            Metric.AGENTS_MISSING,
            Metric.DRAIN_SECONDS);

    private static final Set<Window> WINDOWS = Set.of(Window.PT5M, Window.PT1H, Window.P1D);

    private ShownMetrics() {}

    static boolean shows(WindowMetrics metrics) {
        return WINDOWS.contains(metrics.window());
    }
}
