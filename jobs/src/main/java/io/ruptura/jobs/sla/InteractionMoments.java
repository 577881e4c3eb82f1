package io.ruptura.jobs.sla;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.sla.SlaMoment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps the events that clocks learn from, and of them what clocks need, so that little is shuffled; notes when each may be read.
 *
 * <p>What comes late is read no earlier than this stream's own time: the operator of the clocks sees the slower of two, and how far it is behind is a matter of
 * luck.
 */
public final class InteractionMoments extends ProcessFunction<Event, InteractionMoment> {

    private final long settleMillis;

    public InteractionMoments(SlaTiming timing) {
        this.settleMillis = timing.settleMillis();
    }

    @Override
    public void processElement(Event event, Context context, Collector<InteractionMoment> out) {
        long watermark = context.timerService().currentWatermark();
        long settled = watermark < Long.MIN_VALUE + settleMillis ? Long.MIN_VALUE : watermark - settleMillis + 1;
        SlaMoment moment = SlaMoment.of(event, Math.max(event.timeMillis(), settled));
        if (moment != null) {
            out.collect(new InteractionMoment(event.source(), event.subject(), moment));
        }
    }
}
