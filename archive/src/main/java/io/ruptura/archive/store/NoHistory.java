package io.ruptura.archive.store;

import io.ruptura.archive.BandPoint;
import io.ruptura.archive.History;
import io.ruptura.archive.MetricPoint;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.rupture.Rupture;
import java.util.List;

/** The history of a service that asked for none to be kept. */
final class NoHistory implements History {

    @Override
    public List<MetricPoint> metrics(
            String scopeKey,
            Window window,
            List<String> metricNames,
            long fromMillis,
            long toMillis,
            long resolutionMillis) {
        return List.of();
    }

    @Override
    public List<BandPoint> bands(String scopeKey, String metric, Window window, long fromMillis, long toMillis) {
        return List.of();
    }

    @Override
    public List<Rupture> ruptures(long fromMillis, long toMillis, int limit) {
        return List.of();
    }

    @Override
    public List<Rupture> revisions(String ruptureId) {
        return List.of();
    }
}
