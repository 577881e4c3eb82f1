package io.ruptura.jobs.ingest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.ruptura.domain.config.runtime.EventTimeConfig;
import io.ruptura.domain.event.Decoded;
import io.ruptura.domain.event.EventDecoder;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.plan.Plan;
import java.util.Map;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Takes what is planned from the topic of interactions, by the same rules as everything is taken from it. Few events are plans, so most are passed over by a look
 * at their bytes. What cannot be read is passed over too: it goes to the dead letters elsewhere, once.
 */
final class PlanReader implements KafkaRecordDeserializationSchema<Plan> {

    private static final String TYPE = EventType.OPERATION_PLANNED.wireName();
    private static final byte[] TYPE_BYTES = TYPE.getBytes(US_ASCII);

    private final int maxEventBytes;
    private final long maxClockSkewMillis;
    private final WallClock clock;
    private transient EventDecoder decoder;

    PlanReader(EventTimeConfig config, WallClock clock) {
        this.maxEventBytes = config.maxEventBytes();
        this.maxClockSkewMillis = config.maxClockSkew().toMillis();
        this.clock = clock;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        decoder = new EventDecoder(maxEventBytes);
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Plan> out) {
        byte[] value = record.value();
        if (value == null) {
            return;
        }
        Map<String, String> headers = RawRecordReader.attributes(record);
        boolean mayBePlan = headers == null ? mayNameType(value) : TYPE.equals(headers.get("ce_type"));
        if (mayBePlan
                && decoder.decode(value, headers, clock.nowMillis() + maxClockSkewMillis)
                        instanceof Decoded.Accepted taken
                && taken.event().type() == EventType.OPERATION_PLANNED) {
            out.collect(Plan.of(taken.event()));
        }
    }

    /** Whether the type stands there, or something does that it could be written with: a character may be the number of one. */
    private static boolean mayNameType(byte[] value) {
        for (int i = 0; i + 1 < value.length; i++) {
            if (value[i] == TYPE_BYTES[0] ? isTypeAt(value, i) : value[i] == '\\' && value[i + 1] == 'u') {
                return true;
            }
        }
        return false;
    }

    private static boolean isTypeAt(byte[] value, int from) {
        if (from + TYPE_BYTES.length > value.length) {
            return false;
        }
        for (int i = 0; i < TYPE_BYTES.length; i++) {
            if (value[from + i] != TYPE_BYTES[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public TypeInformation<Plan> getProducedType() {
        return TypeInformation.of(Plan.class);
    }
}
