package io.ruptura.jobs.metrics;

import io.ruptura.domain.metric.DurationSketch;
import io.ruptura.domain.metric.Pane;
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
        int present = 0;
        for (int i = 0; i < pane.tallies.length; i++) {
            present |= pane.tallies[i] != 0 ? 1 << i : 0;
        }
        target.writeInt(present);
        for (long tally : pane.tallies) {
            if (tally != 0) {
                target.writeLong(tally);
            }
        }
        writeSketch(pane.firstResponse, target);
        writeSketch(pane.resolution, target);
    }

    @Override
    public Pane deserialize(DataInputView source) throws IOException {
        Pane pane = new Pane(source.readLong());
        int present = source.readInt();
        for (int i = 0; i < pane.tallies.length; i++) {
            if ((present & 1 << i) != 0) {
                pane.tallies[i] = source.readLong();
            }
        }
        readSketch(pane.firstResponse, source);
        readSketch(pane.resolution, source);
        return pane;
    }

    private static void writeSketch(DurationSketch sketch, DataOutputView target) throws IOException {
        target.writeInt(sketch.size);
        for (int i = 0; i < sketch.size; i++) {
            target.writeInt(sketch.bins[i]);
            target.writeLong(sketch.counts[i]);
            target.writeLong(sketch.sums[i]);
        }
    }

    private static void readSketch(DurationSketch sketch, DataInputView source) throws IOException {
        int size = source.readInt();
        sketch.size = size;
        sketch.bins = new int[size];
        sketch.counts = new long[size];
        sketch.sums = new long[size];
        for (int i = 0; i < size; i++) {
            sketch.bins[i] = source.readInt();
            sketch.counts[i] = source.readLong();
            sketch.sums[i] = source.readLong();
        }
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
