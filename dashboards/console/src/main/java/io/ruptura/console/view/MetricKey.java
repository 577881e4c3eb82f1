package io.ruptura.console.view;

import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;

/** Which numbers: of what scope, over windows of what length. */
public record MetricKey(String scope, Window window) {

    public static MetricKey of(WindowMetrics metrics) {
        return new MetricKey(metrics.scope(), metrics.window());
    }
}
