package io.ruptura.deploy.replay;

import io.ruptura.domain.event.Event;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** An empty stream whose event time moves on with the events: nobody changes policies in a replay. */
final class Nothing<T> implements FlatMapFunction<Event, T> {

    @Override
    public void flatMap(Event event, Collector<T> out) {
        // Nothing, on purpose.
    }
}
