package io.ruptura.jobs.metrics;

import io.ruptura.domain.metric.pane.Pane;
import io.ruptura.domain.metric.sketch.DurationSketch;
import io.ruptura.domain.metric.sketch.OpenedSketch;
import io.ruptura.domain.metric.sketch.SignedCounts;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Writes panes without their zeros. A pane in state is never changed, only replaced, so a copy is the pane itself: a day of ten-second panes need not be
 * copied for each checkpoint.
 */
public final class PaneSerializer extends CompactSerializer<Pane> {

    static final PaneSerializer INSTANCE = new PaneSerializer();

    @Override
    public void serialize(Pane pane, DataOutputView target) throws IOException {
        target.writeLong(pane.endMillis);
        for (int from = 0; from < pane.tallies.length; from += Long.SIZE) {
            writeTallies(pane.tallies, from, target);
        }
        for (DurationSketch sketch : pane.durations) {
            writeSketch(sketch, target);
        }
        for (SignedCounts counts : pane.keyed) {
            writeKeyed(counts, target);
        }
        writeWaiting(pane.waiting, target);
    }

    @Override
    public Pane deserialize(DataInputView source) throws IOException {
        Pane pane = new Pane(source.readLong());
        for (int from = 0; from < pane.tallies.length; from += Long.SIZE) {
            readTallies(pane.tallies, from, source);
        }
        for (int i = 0; i < pane.durations.length; i++) {
            pane.durations[i] = readSketch(source);
        }
        for (int i = 0; i < pane.keyed.length; i++) {
            pane.keyed[i] = readKeyed(source);
        }
        pane.waiting = readWaiting(source);
        return pane;
    }

    /** Which of the next 64 are not 0, then those. */
    private static void writeTallies(long[] tallies, int from, DataOutputView target) throws IOException {
        int to = Math.min(from + Long.SIZE, tallies.length);
        long present = 0;
        for (int i = from; i < to; i++) {
            present |= tallies[i] != 0 ? 1L << i : 0;
        }
        target.writeLong(present);
        for (int i = from; i < to; i++) {
            if (tallies[i] != 0) {
                target.writeLong(tallies[i]);
            }
        }
    }

    private static void readTallies(long[] tallies, int from, DataInputView source) throws IOException {
        long present = source.readLong();
        for (int i = from; i < Math.min(from + Long.SIZE, tallies.length); i++) {
            if ((present & 1L << i) != 0) {
                tallies[i] = source.readLong();
            }
        }
    }

    private static void writeSketch(DurationSketch sketch, DataOutputView target) throws IOException {
        if (sketch == null || sketch.isEmpty()) {
            target.writeShort(0);
            return;
        }
        target.writeShort(sketch.size);
        for (int i = 0; i < sketch.size; i++) {
            target.writeInt(sketch.bins[i]);
            target.writeLong(sketch.counts[i]);
            target.writeLong(sketch.sums[i]);
            target.writeLong(sketch.squares[i]);
        }
    }

    private static DurationSketch readSketch(DataInputView source) throws IOException {
        int size = source.readShort();
        if (size == 0) {
            return null;
        }
        DurationSketch sketch = new DurationSketch();
        sketch.size = size;
        sketch.bins = new int[size];
        sketch.counts = new long[size];
        sketch.sums = new long[size];
        sketch.squares = new long[size];
        for (int i = 0; i < size; i++) {
            sketch.bins[i] = source.readInt();
            sketch.counts[i] = source.readLong();
            sketch.sums[i] = source.readLong();
            sketch.squares[i] = source.readLong();
        }
        return sketch;
    }

    private static void writeKeyed(SignedCounts counts, DataOutputView target) throws IOException {
        int size = counts == null ? 0 : counts.size;
        target.writeInt(size);
        for (int i = 0; i < size; i++) {
            target.writeInt(counts.keys[i]);
            target.writeInt(counts.counts[i]);
        }
    }

    private static SignedCounts readKeyed(DataInputView source) throws IOException {
        int size = source.readInt();
        if (size == 0) {
            return null;
        }
        SignedCounts counts = new SignedCounts();
        counts.size = size;
        counts.keys = new int[size];
        counts.counts = new int[size];
        for (int i = 0; i < size; i++) {
            counts.keys[i] = source.readInt();
            counts.counts[i] = source.readInt();
        }
        return counts;
    }

    private static void writeWaiting(OpenedSketch waiting, DataOutputView target) throws IOException {
        int size = waiting == null ? 0 : waiting.size;
        target.writeInt(size);
        for (int i = 0; i < size; i++) {
            target.writeLong(waiting.buckets[i]);
            target.writeLong(waiting.counts[i]);
            target.writeLong(waiting.sums[i]);
        }
    }

    private static OpenedSketch readWaiting(DataInputView source) throws IOException {
        int size = source.readInt();
        if (size == 0) {
            return null;
        }
        OpenedSketch waiting = new OpenedSketch();
        waiting.size = size;
        waiting.buckets = new long[size];
        waiting.counts = new long[size];
        waiting.sums = new long[size];
        for (int i = 0; i < size; i++) {
            waiting.buckets[i] = source.readLong();
            waiting.counts[i] = source.readLong();
            waiting.sums[i] = source.readLong();
        }
        return waiting;
    }

    @Override
    public Pane copy(Pane from) {
        return from;
    }

    @Override
    public Pane createInstance() {
        return new Pane();
    }

    @Override
    public TypeSerializerSnapshot<Pane> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the serializer needs no configuration of its own. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Pane> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
