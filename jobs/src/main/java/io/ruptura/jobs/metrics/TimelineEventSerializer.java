package io.ruptura.jobs.metrics;

import io.ruptura.domain.metric.timeline.TimelineEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/**
 * Writes timeline events field by field. They are the one record of the product that is shuffled per event, and reflection over their fields would cost
 * more than all the work done with them. They are never in state, so their form may change from one version to the next.
 */
public final class TimelineEventSerializer extends CompactSerializer<TimelineEvent> {

    static final TimelineEventSerializer INSTANCE = new TimelineEventSerializer();

    private static final int HAS_SEQUENCE = 1;
    private static final int HAS_PLACE = 2;
    private static final int IS_AGENT = 4;
    private static final int HAS_TRAITS = 8;
    private static final int HAS_CUSTOMER = 16;

    @Override
    public void serialize(TimelineEvent event, DataOutputView target) throws IOException {
        boolean places = event.channel() != null || event.queue() != null;
        boolean agent = event.slots() != 0 || !event.queues().isEmpty();
        StringValue.writeString(event.source(), target);
        StringValue.writeString(event.subject(), target);
        target.writeLong(event.idHash());
        target.writeLong(event.timeMillis());
        target.writeByte(event.code());
        target.writeByte((event.sequence() != 0 ? HAS_SEQUENCE : 0)
                | (places ? HAS_PLACE : 0)
                | (agent ? IS_AGENT : 0)
                | (event.traits() != null ? HAS_TRAITS : 0)
                | (event.customer() != 0 ? HAS_CUSTOMER : 0));
        if (event.sequence() != 0) {
            target.writeLong(event.sequence());
        }
        if (places) {
            StringValue.writeString(event.channel(), target);
            StringValue.writeString(event.queue(), target);
        }
        if (event.traits() != null) {
            StringValue.writeString(event.traits(), target);
        }
        if (event.customer() != 0) {
            target.writeInt(event.customer());
        }
        if (agent) {
            target.writeInt(event.slots());
            target.writeInt(event.queues().size());
            for (String queue : event.queues()) {
                StringValue.writeString(queue, target);
            }
        }
    }

    @Override
    public TimelineEvent deserialize(DataInputView source) throws IOException {
        String origin = StringValue.readString(source);
        String subject = StringValue.readString(source);
        long idHash = source.readLong();
        long timeMillis = source.readLong();
        byte code = source.readByte();
        int parts = source.readByte();
        long sequence = (parts & HAS_SEQUENCE) != 0 ? source.readLong() : 0;
        boolean places = (parts & HAS_PLACE) != 0;
        String channel = places ? StringValue.readString(source) : null;
        String queue = places ? StringValue.readString(source) : null;
        String traits = (parts & HAS_TRAITS) != 0 ? StringValue.readString(source) : null;
        int customer = (parts & HAS_CUSTOMER) != 0 ? source.readInt() : 0;
        boolean agent = (parts & IS_AGENT) != 0;
        int slots = agent ? source.readInt() : 0;
        List<String> queues = agent ? readQueues(source) : List.of();
        return new TimelineEvent(
                origin, subject, idHash, timeMillis, sequence, code, channel, queue, traits, customer, queues, slots);
    }

    private static List<String> readQueues(DataInputView source) throws IOException {
        int size = source.readInt();
        List<String> queues = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            queues.add(StringValue.readString(source));
        }
        return queues;
    }

    @Override
    public TimelineEvent copy(TimelineEvent from) {
        return from;
    }

    @Override
    public TimelineEvent createInstance() {
        return new TimelineEvent("", "", 0, 0, 0, (byte) 0, null, null, null, 0, List.of(), 0);
    }

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public TypeSerializerSnapshot<TimelineEvent> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the serializer needs no configuration of its own. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<TimelineEvent> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
