package io.ruptura.jobs.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.event.EventType;
import io.ruptura.domain.metric.timeline.TimelineEvent;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

class TimelineEventSerializerTest {

    @Property(tries = 200, seed = "1")
    void readsBackWhatItWrote(
            @ForAll String name,
            @ForAll long number,
            @ForAll @IntRange(max = 19) int type,
            @ForAll @Size(max = 3) List<String> queues,
            @ForAll boolean placed)
            throws IOException {
        TimelineEvent event = new TimelineEvent(
                name,
                "I-1",
                number,
                ~number,
                number % 2,
                (byte) (type < EventType.values().length ? type : 0),
                placed ? name : null,
                placed ? null : "billing",
                number % 3 == 0 ? name : null,
                (int) (number % 7),
                queues,
                (int) (number % 5));
        DataOutputSerializer target = new DataOutputSerializer(64);

        TimelineEventSerializer.INSTANCE.serialize(event, target);

        DataInputDeserializer source = new DataInputDeserializer(target.getCopyOfBuffer());
        assertThat(TimelineEventSerializer.INSTANCE.deserialize(source)).isEqualTo(event);
        assertThat(source.available()).isZero();
    }
}
