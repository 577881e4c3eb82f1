package io.ruptura.jobs.metrics;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.metric.timeline.TimelineEvent;
import io.ruptura.domain.slice.Traits;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Keeps the events that timelines learn from, and of them what timelines need, so that little is shuffled. */
public final class TimelineEvents implements FlatMapFunction<Event, TimelineEvent> {

    private final Traits traits;

    /** @param traits the dimensions beside channel and queue that are asked for */
    public TimelineEvents(Traits traits) {
        this.traits = traits;
    }

    @Override
    public void flatMap(Event event, Collector<TimelineEvent> out) {
        if (TimelineEvent.concerns(event)) {
            out.collect(TimelineEvent.of(event, traits));
        }
        TimelineEvent repeat = TimelineEvent.ofRepeat(event);
        if (repeat != null) {
            out.collect(repeat);
        }
    }
}
