package io.ruptura.jobs.ingest;

import static io.ruptura.jobs.ingest.Records.NOON;
import static io.ruptura.jobs.ingest.Records.event;
import static io.ruptura.jobs.ingest.Records.minutes;
import static io.ruptura.jobs.ingest.Records.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.DeadLetter;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.RejectionReason;
import io.ruptura.jobs.execution.FlinkSettings;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IngestTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(4)
            .build());

    /** Newest 12:00, then one of 11:00 (as old as allowed), one of 10:59, garbage, and one that moves time on. */
    private static final List<RawRecord> HISTORY = List.of(
            record(-1, 1, event("a", NOON)),
            record(-1, 2, event("b", NOON - minutes(60))),
            record(-1, 3, event("c", NOON - minutes(61))),
            record(-1, 4, "garbage"),
            record(-1, 5, event("d", NOON + minutes(2))),
            record(-1, 6, event("e", NOON - minutes(59))));

    @Test
    void aReplayTellsExactlyWhichEventsAreTooLate() throws Exception {
        assertThat(letters(wire(2)))
                .extracting(DeadLetter::address, DeadLetter::reason)
                .containsExactlyInAnyOrder(
                        tuple("interactions:3", RejectionReason.TOO_LATE),
                        tuple("interactions:4", RejectionReason.NOT_JSON),
                        tuple("interactions:6", RejectionReason.TOO_LATE));
    }

    @Test
    void eventsGoOnInTheOrderOfArrivalWithTheirTimes() throws Exception {
        assertThat(events(wire(2))).extracting(Event::id).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void whatCrossesTheStreamsNeedsNoGenericSerializer() {
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(RawRecord.class);
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(Event.class);
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(SourcedEvent.class);
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(DeadLetter.class);
    }

    private static Ingested wire(int parallelism) {
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.getExecutionEnvironment(FlinkSettings.replay(parallelism));
        DataStream<RawRecord> records = env.fromData(
                        TypeInformation.of(RawRecord.class), HISTORY.toArray(RawRecord[]::new))
                .setParallelism(1);
        return Ingest.wire(records, IngestTime.history(NOON + minutes(600)), ConfigReader.defaults());
    }

    private static List<Event> events(Ingested ingested) throws Exception {
        return ingested.events().executeAndCollect(100);
    }

    private static List<DeadLetter> letters(Ingested ingested) throws Exception {
        return ingested.deadLetters().executeAndCollect(100);
    }
}
