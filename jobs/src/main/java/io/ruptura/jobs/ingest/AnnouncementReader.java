package io.ruptura.jobs.ingest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.ruptura.domain.config.runtime.EventTimeConfig;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.event.decoding.Decoded;
import io.ruptura.domain.event.decoding.EventDecoder;
import io.ruptura.domain.plan.Announcement;
import java.util.Map;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Takes what platforms announce from the topic of interactions, what is planned and how channels are, by the same rules as everything is taken from it. Few events are
 * that, so most are passed over by a look at their bytes. What cannot be read is passed over too: it goes to the dead letters elsewhere, once.
 */
final class AnnouncementReader implements KafkaRecordDeserializationSchema<Announcement> {

    private static final byte[] PLANNED = bytes(EventType.OPERATION_PLANNED);
    private static final byte[] DECLARED = bytes(EventType.CHANNEL_STATUS_CHANGED);

    private final int maxEventBytes;
    private final long maxClockSkewMillis;
    private final WallClock clock;
    private transient EventDecoder decoder;

    AnnouncementReader(EventTimeConfig config, WallClock clock) {
        this.maxEventBytes = config.maxEventBytes();
        this.maxClockSkewMillis = config.maxClockSkew().toMillis();
        this.clock = clock;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        decoder = new EventDecoder(maxEventBytes);
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Announcement> out) {
        byte[] value = record.value();
        if (value == null) {
            return;
        }
        Map<String, String> headers = RawRecordReader.attributes(record);
        boolean mayAnnounce = headers == null
                ? mayNameType(value)
                : Announcement.isMadeOf(EventType.ofWireName(headers.get("ce_type")));
        if (mayAnnounce
                && decoder.decode(value, headers, clock.nowMillis() + maxClockSkewMillis)
                        instanceof Decoded.Accepted taken
                && Announcement.isMadeOf(taken.event().type())) {
            out.collect(Announcement.of(taken.event()));
        }
    }

    private static byte[] bytes(EventType type) {
        return type.wireName().getBytes(US_ASCII);
    }

    /** Whether such a type stands there, or something does that it could be written with: a character may be the number of one. */
    private static boolean mayNameType(byte[] value) {
        for (int i = 0; i + 1 < value.length; i++) {
            boolean names = value[i] == PLANNED[0]
                    ? isTypeAt(PLANNED, value, i) || isTypeAt(DECLARED, value, i)
                    : value[i] == '\\' && value[i + 1] == 'u';
            if (names) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTypeAt(byte[] type, byte[] value, int from) {
        if (from + type.length > value.length) {
            return false;
        }
        for (int i = 0; i < type.length; i++) {
            if (value[from + i] != type[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public TypeInformation<Announcement> getProducedType() {
        return TypeInformation.of(Announcement.class);
    }
}
