package io.ruptura.benchmarks.quality.planted;

import io.ruptura.domain.baseline.measure.MeasureObserver;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.jobs.execution.FlinkSettings;
import io.ruptura.jobs.ingest.Ingest;
import io.ruptura.jobs.ingest.IngestTime;
import io.ruptura.jobs.ingest.Ingested;
import io.ruptura.jobs.ingest.RawRecord;
import io.ruptura.jobs.metrics.InteractionMetricsJob;
import io.ruptura.jobs.metrics.MetricsSchedules;
import io.ruptura.jobs.metrics.Pace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** Runs ingestion and the metrics job, as they are, over a history and records the prompt windows. */
final class Recording {

    private Recording() {}

    /** The tape of a history, beside its events and named by what is on it; made unless one is there from before. */
    static Path of(PlantedHistory history) throws Exception {
        Path tape = history.events().resolveSibling(history.name() + "." + WindowTape.edition() + ".windows");
        if (!Files.exists(tape)) {
            Path unfinished = Path.of(tape + ".unfinished");
            record(history, unfinished);
            Files.move(unfinished, tape, StandardCopyOption.REPLACE_EXISTING);
        }
        return tape;
    }

    private static void record(PlantedHistory history, Path tape) throws Exception {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(FlinkSettings.replay(1));
        DataStream<RawRecord> records = environment
                .fromSource(
                        new DataGeneratorSource<>(
                                new Lines(history.events().toString()),
                                lines(history.events()),
                                TypeInformation.of(RawRecord.class)),
                        WatermarkStrategy.noWatermarks(),
                        "Read the history")
                .setParallelism(1);
        Ingested ingested = Ingest.wire(records, IngestTime.history(Long.MAX_VALUE), history.config());
        InteractionMetricsJob.wire(ingested.events(), history.config(), schedule(history), Pace.steady())
                .prompt()
                .map(new ToTape(tape.toString()))
                .setParallelism(1)
                .sinkTo(new DiscardingSink<>());
        environment.execute("record windows");
    }

    /** The steps of a replay, without what detection does not look at. */
    private static MetricsSchedule schedule(PlantedHistory history) {
        MetricsSchedule replay = MetricsSchedules.replay(history.config(), Long.MAX_VALUE, 0);
        return new MetricsSchedule(
                replay.stepMillis(),
                MeasureObserver.SELECTION.windows().stream().sorted().toList(),
                List.of(),
                0,
                replay.untilMillis(),
                replay.latenessMillis(),
                replay.zone());
    }

    private static long lines(Path events) throws IOException {
        try (BufferedReader reader = open(events.toString())) {
            return reader.lines().count();
        }
    }

    private static BufferedReader open(String events) throws IOException {
        return new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(events)), 1 << 16), StandardCharsets.ISO_8859_1));
    }

    /** The lines of a file one after the other, byte for byte. */
    private static final class Lines implements GeneratorFunction<Long, RawRecord> {

        private static final long serialVersionUID = 1;

        private final String events;
        private transient BufferedReader reader;

        private Lines(String events) {
            this.events = events;
        }

        @Override
        public void open(SourceReaderContext context) throws IOException {
            reader = Recording.open(events);
        }

        @Override
        public RawRecord map(Long index) throws IOException {
            byte[] line = reader.readLine().getBytes(StandardCharsets.ISO_8859_1);
            return new RawRecord(events, -1, index + 1, line, null);
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    /** Writes windows to a tape while they pass. */
    private static final class ToTape extends RichMapFunction<WindowMetrics, Boolean> {

        private static final long serialVersionUID = 1;

        private final String tape;
        private transient WindowTape.Recorder recorder;

        private ToTape(String tape) {
            this.tape = tape;
        }

        @Override
        public void open(OpenContext context) throws IOException {
            recorder = new WindowTape.Recorder(Path.of(tape));
        }

        @Override
        public Boolean map(WindowMetrics window) throws IOException {
            recorder.write(window);
            return true;
        }

        @Override
        public void close() throws IOException {
            recorder.close();
        }
    }
}
