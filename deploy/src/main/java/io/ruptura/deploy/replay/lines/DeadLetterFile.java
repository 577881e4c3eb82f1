package io.ruptura.deploy.replay.lines;

import io.ruptura.deploy.replay.summary.Counts;
import io.ruptura.deploy.replay.summary.ReplaySummary;
import io.ruptura.domain.event.DeadLetter;
import io.ruptura.domain.event.DeadLetterWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Writes dead letters sorted by their address. Unreadable and too-late records reach it on two ways whose mixture is never twice the same, and have no
 * time in common; so they are put down as they come, only their addresses are kept in memory, and the file is put in order at the end. Parallelism 1.
 */
public final class DeadLetterFile extends AbstractStreamOperator<DeadLetter>
        implements OneInputStreamOperator<DeadLetter, DeadLetter> {

    private static final int BUFFER = 1 << 18;

    private final List<String> histories;
    private final String file;
    private transient Counts reasons;
    private transient List<Entry> entries;
    private transient OutputStream out;
    private transient long written;

    /** {@code histories} gives the order of the files. */
    public DeadLetterFile(List<String> histories, String file) {
        this.histories = List.copyOf(histories);
        this.file = file;
    }

    @Override
    public void open() throws Exception {
        super.open();
        reasons = new Counts();
        getRuntimeContext().addAccumulator(ReplaySummary.DEAD_LETTERS, reasons);
        entries = new ArrayList<>();
        out = new BufferedOutputStream(Files.newOutputStream(unsorted()), BUFFER);
    }

    @Override
    public void processElement(StreamRecord<DeadLetter> element) throws IOException {
        DeadLetter letter = element.getValue();
        reasons.add(letter.reason().wireName());
        byte[] json = DeadLetterWriter.toBytes(letter);
        out.write(json);
        out.write('\n');
        entries.add(new Entry(histories.indexOf(letter.origin()), letter.offset(), written, json.length + 1));
        written += json.length + 1L;
    }

    @Override
    public void finish() throws Exception {
        out.close();
        entries.sort(Entry.BY_ADDRESS);
        try (FileChannel from = FileChannel.open(unsorted(), StandardOpenOption.READ);
                OutputStream to = new BufferedOutputStream(Files.newOutputStream(Path.of(file)), BUFFER)) {
            for (Entry entry : entries) {
                from.position(entry.position);
                to.write(Channels.newInputStream(from).readNBytes(entry.length));
            }
        }
        super.finish();
    }

    @Override
    public void close() throws Exception {
        if (out != null) {
            out.close();
            Files.deleteIfExists(unsorted());
        }
        super.close();
    }

    private Path unsorted() {
        return Path.of(file + ".part");
    }

    private record Entry(int history, long line, long position, int length) {
        static final Comparator<Entry> BY_ADDRESS =
                Comparator.comparingInt(Entry::history).thenComparingLong(Entry::line);
    }
}
