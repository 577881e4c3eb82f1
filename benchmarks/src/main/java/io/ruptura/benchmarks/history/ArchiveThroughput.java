package io.ruptura.benchmarks.history;

import io.ruptura.archive.layout.MetricLayout;
import io.ruptura.archive.layout.StoredPoint;
import io.ruptura.archive.store.Store;
import io.ruptura.archive.write.StoreWriter;
import io.ruptura.archive.write.WriterWatch;
import io.ruptura.benchmarks.BenchmarkResult;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.config.runtime.StoreConfig;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Windows of metrics a second into the store, laid out, written and acknowledged, and the time a page waits for a week of one scope. QuestDB in this
 * process, and an InfluxDB 1 when its address is given.
 */
public final class ArchiveThroughput {

    private static final long START = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
    private static final int SCOPES = 40;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    private ArchiveThroughput() {}

    /** Arguments: date, points, and optionally the address of an InfluxDB 1. */
    public static void main(String[] args) throws Exception {
        int points = Integer.parseInt(args[1]);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("points", points);
        figures.put("scopes", SCOPES);
        Path folder = Files.createTempDirectory("archive-throughput");
        measure("questDb", store("{kind: questdb, retention: 3650d, folder: '" + folder + "'}"), points, figures);
        if (args.length > 2) {
            String influx =
                    "{kind: influxdb, write-api: v1, retention: 3650d, bucket: benchmark, url: '" + args[2] + "'}";
            measure("influxDb", store(influx), points, figures);
        }
        BenchmarkResult.write("archive-throughput", args[0], figures);
    }

    private static StoreConfig store(String settings) {
        return ConfigReader.parse("store: " + settings).store();
    }

    private static void measure(String name, StoreConfig config, int points, Map<String, Object> figures)
            throws InterruptedException {
        try (Store store = Store.open(config)) {
            write(store, points / 10);
            figures.put(name + "PointsPerSecond", Math.round(points / write(store, points)));
            figures.put(name + "MillisForAWeekOfFiveMinutes", Math.round(weekMillis(store)));
        }
    }

    /** Seconds for that many points; the first time warms up the machine. */
    private static double write(Store store, int points) throws InterruptedException {
        long began = System.nanoTime();
        try (StoreWriter writer = new StoreWriter(store.connection(), new Strict())) {
            for (int i = 0; i < points; i++) {
                writer.add(MetricLayout.point(window(i)), 0);
            }
            writer.flush();
        }
        return (System.nanoTime() - began) / NANOS_PER_SECOND;
    }

    private static double weekMillis(Store store) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            long began = System.nanoTime();
            store.history()
                    .metrics(
                            "channel=chat,queue=q7",
                            Window.PT5M,
                            List.of("offered", "backlog", "first_response_seconds_p90", "service_level"),
                            START,
                            START + 7 * Window.P1D.millis(),
                            0);
            best = Math.min(best, System.nanoTime() - began);
        }
        return best / NANOS_PER_MILLI;
    }

    private static WindowMetrics window(int index) {
        double[] values = new double[Metric.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (index * 31 + i * 17) % 1000 / 8.0;
        }
        long end = START + (index / SCOPES + 1) * Window.PT5M.millis();
        String scope = "channel=chat,queue=q" + index % SCOPES;
        return new WindowMetrics(scope, Window.PT5M, end - Window.PT5M.millis(), end, 0, end, 1, null, true, values);
    }

    /** A store that makes anything but progress is no measurement. */
    private static final class Strict implements WriterWatch {

        @Override
        public void written(int points, long newestMillis) {
            // As it should be.
        }

        @Override
        public void waiting(String reason, long retryMillis) {
            throw new IllegalStateException("the store does not take points: " + reason);
        }

        @Override
        public void refused(StoredPoint point, String reason) {
            throw new IllegalStateException("the store refused " + point.address() + ": " + reason);
        }
    }
}
