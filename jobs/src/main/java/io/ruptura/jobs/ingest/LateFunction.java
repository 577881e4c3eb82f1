package io.ruptura.jobs.ingest;

import io.ruptura.domain.config.runtime.EventTimeConfig;
import io.ruptura.domain.event.DeadLetter;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.RejectionReason;
import io.ruptura.domain.event.Rfc3339;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Tells of events that come too late to correct published windows: older than event time less the allowed lateness. They go to the dead letters and on to
 * their timeline too, which still learns from them.
 */
public final class LateFunction extends ProcessFunction<SourcedEvent, Event> {

    private final long allowedLatenessMillis;
    private transient Tally tooLate;

    public LateFunction(EventTimeConfig config) {
        this.allowedLatenessMillis = config.allowedLateness().toMillis();
    }

    @Override
    public void open(OpenContext context) {
        tooLate = Tally.of(getRuntimeContext(), Tally.deadLetters(RejectionReason.TOO_LATE));
    }

    @Override
    public void processElement(SourcedEvent sourced, Context context, Collector<Event> out) {
        long watermark = context.timerService().currentWatermark();
        long eventTime = sourced.event().timeMillis();
        // The watermark is 1 ms before the newest event; before the first event there is none.
        if (watermark != Long.MIN_VALUE && eventTime < watermark + 1 - allowedLatenessMillis) {
            tooLate.add();
            context.output(DecodeFunction.DEAD_LETTERS, letter(sourced, watermark + 1));
        }
        out.collect(sourced.event());
    }

    private DeadLetter letter(SourcedEvent sourced, long newestMillis) {
        RawRecord record = sourced.record();
        return new DeadLetter(
                record.origin(),
                record.partition(),
                record.offset(),
                RejectionReason.TOO_LATE,
                "more than the allowed lateness of " + allowedLatenessMillis / 1000 + " s before "
                        + Rfc3339.format(newestMillis),
                record.value(),
                record.headers(),
                sourced.event().timeMillis());
    }
}
