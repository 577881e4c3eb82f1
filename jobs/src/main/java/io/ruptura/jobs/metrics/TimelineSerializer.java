package io.ruptura.jobs.metrics;

import io.ruptura.domain.metric.timeline.Timeline;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/** Writes timelines event by event, without spare room: state in RocksDB is read and written with every event. */
public final class TimelineSerializer extends CompactSerializer<Timeline> {

    static final TimelineSerializer INSTANCE = new TimelineSerializer();

    private static final int HAS_SEQUENCE = 1;
    private static final int HAS_PLACE = 2;
    private static final int HAS_TRAITS = 4;
    private static final int HAS_CUSTOMER = 8;

    @Override
    public void serialize(Timeline timeline, DataOutputView target) throws IOException {
        target.writeInt(timeline.size);
        for (int i = 0; i < timeline.size; i++) {
            boolean places = timeline.channels[i] != null || timeline.queues[i] != null;
            target.writeLong(timeline.times[i]);
            target.writeLong(timeline.ids[i]);
            target.writeByte(timeline.codes[i]);
            int customer = timeline.customers == null ? 0 : timeline.customers[i];
            boolean tells = timeline.traits != null && timeline.traits[i] != null;
            target.writeByte((timeline.sequences[i] != 0 ? HAS_SEQUENCE : 0)
                    | (places ? HAS_PLACE : 0)
                    | (tells ? HAS_TRAITS : 0)
                    | (customer != 0 ? HAS_CUSTOMER : 0));
            if (timeline.sequences[i] != 0) {
                target.writeLong(timeline.sequences[i]);
            }
            if (places) {
                StringValue.writeString(timeline.channels[i], target);
                StringValue.writeString(timeline.queues[i], target);
            }
            if (tells) {
                StringValue.writeString(timeline.traits[i], target);
            }
            if (customer != 0) {
                target.writeInt(customer);
            }
        }
    }

    @Override
    public Timeline deserialize(DataInputView source) throws IOException {
        Timeline timeline = withRoom(source.readInt());
        for (int i = 0; i < timeline.size; i++) {
            timeline.times[i] = source.readLong();
            timeline.ids[i] = source.readLong();
            timeline.codes[i] = source.readByte();
            int parts = source.readByte();
            if ((parts & HAS_SEQUENCE) != 0) {
                timeline.sequences[i] = source.readLong();
            }
            if ((parts & HAS_PLACE) != 0) {
                timeline.channels[i] = StringValue.readString(source);
                timeline.queues[i] = StringValue.readString(source);
            }
            if ((parts & HAS_TRAITS) != 0) {
                readTraits(timeline, i, source);
            }
            if ((parts & HAS_CUSTOMER) != 0) {
                readCustomer(timeline, i, source);
            }
        }
        return timeline;
    }

    private static void readTraits(Timeline timeline, int i, DataInputView source) throws IOException {
        if (timeline.traits == null) {
            timeline.traits = new String[timeline.size];
        }
        timeline.traits[i] = StringValue.readString(source);
    }

    private static void readCustomer(Timeline timeline, int i, DataInputView source) throws IOException {
        if (timeline.customers == null) {
            timeline.customers = new int[timeline.size];
        }
        timeline.customers[i] = source.readInt();
    }

    @Override
    public Timeline copy(Timeline from) {
        Timeline copy = new Timeline();
        copy.size = from.size;
        copy.times = from.times.clone();
        copy.sequences = from.sequences.clone();
        copy.ids = from.ids.clone();
        copy.codes = from.codes.clone();
        copy.channels = from.channels.clone();
        copy.queues = from.queues.clone();
        copy.traits = from.traits == null ? null : from.traits.clone();
        copy.customers = from.customers == null ? null : from.customers.clone();
        return copy;
    }

    @Override
    public Timeline createInstance() {
        return new Timeline();
    }

    @Override
    public TypeSerializerSnapshot<Timeline> snapshotConfiguration() {
        return new Snapshot();
    }

    private static Timeline withRoom(int size) {
        Timeline timeline = new Timeline();
        timeline.size = size;
        timeline.times = new long[size];
        timeline.sequences = new long[size];
        timeline.ids = new long[size];
        timeline.codes = new byte[size];
        timeline.channels = new String[size];
        timeline.queues = new String[size];
        return timeline;
    }

    /** Says that the serializer needs no configuration of its own. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Timeline> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
