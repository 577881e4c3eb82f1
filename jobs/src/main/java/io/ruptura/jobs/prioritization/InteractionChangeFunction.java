package io.ruptura.jobs.prioritization;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.priority.InteractionChange;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps the events that can change who comes first, cut down to what matters, and notes when the stream knew of each.
 *
 * <p>The instant of knowing is read from this stream's own watermark: the operator that joins events with ruptures sees the slower of two, and how far
 * the faster one has run ahead there is a matter of luck.
 */
public final class InteractionChangeFunction extends ProcessFunction<Event, InteractionChange> {

    @Override
    public void processElement(Event event, Context context, Collector<InteractionChange> out) {
        if (InteractionChange.isRelevant(event)) {
            long watermark = context.timerService().currentWatermark();
            out.collect(InteractionChange.of(event, Math.max(event.timeMillis(), watermark + 1)));
        }
    }
}
