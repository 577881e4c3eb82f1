package io.ruptura.deploy.replay.summary;

import io.ruptura.domain.event.Event;
import org.apache.flink.api.common.accumulators.LongMaximum;
import org.apache.flink.api.common.accumulators.LongMinimum;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Counts accepted events by type, and sees the first and the last event time, on their way through. */
public final class EventTally extends RichMapFunction<Event, Event> {

    private transient Counts types;
    private transient LongMinimum first;
    private transient LongMaximum last;

    @Override
    public void open(OpenContext context) {
        types = new Counts();
        first = new LongMinimum();
        last = new LongMaximum();
        getRuntimeContext().addAccumulator(ReplaySummary.EVENTS, types);
        getRuntimeContext().addAccumulator(ReplaySummary.FIRST_EVENT, first);
        getRuntimeContext().addAccumulator(ReplaySummary.LAST_EVENT, last);
    }

    @Override
    public Event map(Event event) {
        types.add(event.type().wireName());
        first.add(event.timeMillis());
        last.add(event.timeMillis());
        return event;
    }
}
