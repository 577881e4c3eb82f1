package io.ruptura.jobs.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.Event.ChannelCondition;
import io.ruptura.domain.event.Event.OperationKind;
import io.ruptura.domain.event.EventBuilder;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.event.EventWriter;
import io.ruptura.domain.plan.Announcement;
import io.ruptura.domain.plan.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class AnnouncementReaderTest {

    private static final long NINE = 1_772_442_000_000L;
    private static final long HOUR = 3_600_000;
    private static final Event PLANNED = EventBuilder.of(EventType.OPERATION_PLANNED, "/crm", "e-1", NINE)
            .plannedOperation(Map.of("channel", "chat"), NINE + HOUR, NINE + 2 * HOUR, OperationKind.CAMPAIGN, 2.5)
            .build();

    @Test
    void takesWhatIsPlannedInTheDocument() {
        assertThat(read(EventWriter.toBytes(PLANNED))).containsExactly(Announcement.of(PLANNED));
    }

    @Test
    void takesATypeThatIsWrittenWithNumbersOfCharacters() {
        String escaped = text().replace("operation.planned", "\\u006fperation.pl\\u0061nned");
        assertThat(escaped).isNotEqualTo(text());
        assertThat(read(escaped.getBytes(UTF_8))).containsExactly(Announcement.of(PLANNED));
    }

    @Test
    void takesWhatIsPlannedInTheHeaders() {
        String data = text().substring(text().indexOf("\"data\":") + 7, text().lastIndexOf('}'));
        ConsumerRecord<byte[], byte[]> record = record(data.getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "e-1",
                        "ce_source", "/crm",
                        "ce_type", "ruptura.operation.planned",
                        "ce_time", "2026-03-02T09:00:00Z")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        assertThat(read(record)).containsExactly(Announcement.of(PLANNED));
    }

    @Test
    void takesWhatAPlatformSaysOfItsChannel() {
        Event down = EventBuilder.of(EventType.CHANNEL_STATUS_CHANGED, "/noc", "e-3", NINE)
                .channel("phone")
                .channelStatus(ChannelCondition.DOWN)
                .build();

        assertThat(read(EventWriter.toBytes(down)))
                .containsExactly(new Announcement(null, new Declaration("phone", "/noc", ChannelCondition.DOWN, NINE)));
    }

    @Test
    void passesOverAllElse() {
        Event other = EventBuilder.of(EventType.SOURCE_HEARTBEAT, "/ruptura.operation.planned", "e-2", NINE)
                .build();
        assertThat(read(EventWriter.toBytes(other))).isEmpty();
        assertThat(read(text().replace("}", "").getBytes(UTF_8))).isEmpty();
        assertThat(read("ruptura.operation.pla".getBytes(UTF_8))).isEmpty();
        assertThat(read(record(null))).isEmpty();
    }

    @Test
    void passesOverWhatIsPlannedByAClockTooFarAhead() {
        assertThat(read(record(EventWriter.toBytes(PLANNED)), NINE - HOUR)).isEmpty();
    }

    private static String text() {
        return new String(EventWriter.toBytes(PLANNED), UTF_8);
    }

    private static List<Announcement> read(byte[] value) {
        return read(record(value));
    }

    private static List<Announcement> read(ConsumerRecord<byte[], byte[]> record) {
        return read(record, NINE);
    }

    private static List<Announcement> read(ConsumerRecord<byte[], byte[]> record, long nowMillis) {
        AnnouncementReader reader =
                new AnnouncementReader(ConfigReader.defaults().eventTime(), () -> nowMillis);
        reader.open(null);
        List<Announcement> announced = new ArrayList<>();
        reader.deserialize(record, new ListCollector<>(announced));
        return announced;
    }

    private static ConsumerRecord<byte[], byte[]> record(byte[] value) {
        return new ConsumerRecord<>("interactions", 0, 0, null, value);
    }
}
