package io.ruptura.deploy.replay.history;

import io.ruptura.jobs.ingest.RawRecord;
import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The lines of a history as raw records, one after the other. Parallelism 1; it does not go on from the middle. */
public final class HistorySource implements GeneratorFunction<Long, RawRecord> {

    private final List<String> files;
    private final int lineLimit;
    private final ReplayProgress progress;
    private transient History history;

    private HistorySource(List<String> files, int lineLimit, ReplayProgress progress) {
        this.files = List.copyOf(files);
        this.lineLimit = lineLimit;
        this.progress = progress;
    }

    /** {@code lines} is how many lines the files have that are not blank. */
    public static DataStream<RawRecord> records(
            StreamExecutionEnvironment environment, List<String> files, int lineLimit, ReplayProgress progress) {
        HistorySource lines = new HistorySource(files, lineLimit, progress);
        return environment
                .fromSource(
                        new DataGeneratorSource<>(lines, progress.lines(), TypeInformation.of(RawRecord.class)),
                        WatermarkStrategy.noWatermarks(),
                        "Read the history")
                .setParallelism(1)
                .uid("read-history");
    }

    @Override
    public void open(SourceReaderContext context) throws IOException {
        history = new History(files, lineLimit, new EventTime(lineLimit));
    }

    @Override
    public RawRecord map(Long index) throws IOException {
        HistoryLine line = history.next();
        if (line == null) {
            throw new IOException("the history became shorter while it was read: line " + index + " of "
                    + progress.lines() + " is gone");
        }
        progress.at(index + 1);
        return new RawRecord(line.file(), -1, line.number(), line.bytes(), null);
    }

    @Override
    public void close() throws Exception {
        if (history != null) {
            history.close();
        }
    }
}
