package io.ruptura.deploy.replay.lines;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Writes lines in a total order that does not depend on how many subtasks made them: a line is held until event time has passed the instant that produced
 * it (its stream time stamp), when no subtask can produce another of that instant, and lines of one instant are sorted by time and key. Parallelism 1.
 */
public final class OrderedFileSink extends AbstractStreamOperator<OutputLine>
        implements OneInputStreamOperator<OutputLine, OutputLine> {

    private static final int BUFFER = 1 << 18;

    private final String file;
    private transient PriorityQueue<Held> held;
    private transient OutputStream out;

    public OrderedFileSink(String file) {
        this.file = file;
    }

    @Override
    public void open() throws Exception {
        super.open();
        held = new PriorityQueue<>(Held.ORDER);
        out = new BufferedOutputStream(Files.newOutputStream(Path.of(file)), BUFFER);
    }

    @Override
    public void processElement(StreamRecord<OutputLine> element) {
        held.add(new Held(element.getTimestamp(), element.getValue()));
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        super.processWatermark(mark);
        write(mark.getTimestamp());
    }

    @Override
    public void finish() throws Exception {
        write(Long.MAX_VALUE);
        super.finish();
    }

    @Override
    public void close() throws Exception {
        if (out != null) {
            out.close();
        }
        super.close();
    }

    private void write(long upToMillis) throws IOException {
        while (!held.isEmpty() && held.peek().madeAtMillis <= upToMillis) {
            out.write(held.poll().line.json());
            out.write('\n');
        }
    }

    private record Held(long madeAtMillis, OutputLine line) {
        static final Comparator<Held> ORDER = Comparator.comparingLong(Held::madeAtMillis)
                .thenComparingLong(held -> held.line.timeMillis())
                .thenComparing(held -> held.line.key());
    }
}
