package io.ruptura.jobs.ingest;

import io.ruptura.domain.config.runtime.EventTimeConfig;
import io.ruptura.domain.event.DeadLetter;
import io.ruptura.domain.event.RejectionReason;
import io.ruptura.domain.event.decoding.Decoded;
import io.ruptura.domain.event.decoding.EventDecoder;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Decodes records: events go on, what cannot be read goes to the dead letters, unknown types are counted. */
public final class DecodeFunction extends ProcessFunction<RawRecord, SourcedEvent> {

    public static final OutputTag<DeadLetter> DEAD_LETTERS = new OutputTag<>("dead-letters") {};

    private final int maxEventBytes;
    private final long maxClockSkewMillis;
    private final WallClock clock;
    private transient EventDecoder decoder;
    private transient Tally accepted;
    private transient Tally unknownTypes;
    private transient Map<RejectionReason, Tally> rejected;

    public DecodeFunction(EventTimeConfig config, WallClock clock) {
        this.maxEventBytes = config.maxEventBytes();
        this.maxClockSkewMillis = config.maxClockSkew().toMillis();
        this.clock = clock;
    }

    @Override
    public void open(OpenContext context) {
        decoder = new EventDecoder(maxEventBytes);
        accepted = Tally.of(getRuntimeContext(), Tally.ACCEPTED);
        unknownTypes = Tally.of(getRuntimeContext(), Tally.UNKNOWN_TYPES);
        rejected = new EnumMap<>(RejectionReason.class);
        for (RejectionReason reason : RejectionReason.values()) {
            if (reason != RejectionReason.TOO_LATE && reason != RejectionReason.TOO_MANY_EVENTS) {
                rejected.put(reason, Tally.of(getRuntimeContext(), Tally.deadLetters(reason)));
            }
        }
    }

    @Override
    public void processElement(RawRecord record, Context context, Collector<SourcedEvent> out) {
        Decoded decoded = decoder.decode(record.value(), record.headers(), latestPossible());
        if (decoded instanceof Decoded.Accepted taken) {
            accepted.add();
            out.collect(new SourcedEvent(taken.event(), record));
        } else if (decoded instanceof Decoded.Rejected refused) {
            rejected.get(refused.reason()).add();
            context.output(DEAD_LETTERS, letter(record, refused));
        } else {
            unknownTypes.add();
        }
    }

    private long latestPossible() {
        long now = clock.nowMillis();
        return now > Long.MAX_VALUE - maxClockSkewMillis ? Long.MAX_VALUE : now + maxClockSkewMillis;
    }

    private static DeadLetter letter(RawRecord record, Decoded.Rejected refused) {
        return new DeadLetter(
                record.origin(),
                record.partition(),
                record.offset(),
                refused.reason(),
                refused.detail(),
                record.value(),
                record.headers(),
                Long.MIN_VALUE);
    }
}
