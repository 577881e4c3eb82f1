package io.ruptura.jobs.archive;

import io.ruptura.archive.layout.BandLayout;
import io.ruptura.archive.layout.MetricLayout;
import io.ruptura.archive.layout.RuptureLayout;
import io.ruptura.archive.layout.StoredPoint;
import io.ruptura.domain.baseline.band.ExpectedBand;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.rupture.Rupture;
import java.time.ZoneId;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * Metrics, ruptures and expected bands into the store; what comes out is how the store is doing.
 *
 * <p>One writer keeps the order in which revisions were published, and is faster than the engine. It blocks while the store is away: the topics keep what
 * it does not read.
 */
public final class ArchiveJob {

    private ArchiveJob() {}

    public static DataStream<Health> wire(
            DataStream<WindowMetrics> metrics,
            DataStream<Rupture> ruptures,
            DataStream<ExpectedBand> bands,
            ArchiveTarget target) {
        ZoneId zone = target.zone();
        DataStream<StoredPoint> windows = metrics.filter(window -> MetricLayout.isKept(window, zone))
                .uid("keep-aligned-windows")
                .name("Keep windows at their aligned ends")
                .map(MetricLayout::point)
                .returns(StoredPoint.class)
                .uid("lay-out-metrics")
                .name("Lay out metrics");
        DataStream<StoredPoint> revisions = ruptures.map(RuptureLayout::point)
                .returns(StoredPoint.class)
                .uid("lay-out-ruptures")
                .name("Lay out ruptures");
        DataStream<StoredPoint> expectations = bands.map(BandLayout::point)
                .returns(StoredPoint.class)
                .uid("lay-out-bands")
                .name("Lay out bands");

        return windows.union(revisions, expectations)
                .transform("Write to the store", TypeInformation.of(Health.class), new ArchiveOperator(target))
                .uid("write-to-store")
                .setParallelism(1);
    }
}
