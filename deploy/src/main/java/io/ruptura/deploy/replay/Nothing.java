package io.ruptura.deploy.replay;

import io.ruptura.domain.event.Event;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.Collector;

/** An empty stream whose event time moves on with the events: where a job listens and nobody speaks in a replay. */
public final class Nothing<T> implements FlatMapFunction<Event, T> {

    public static <T> DataStream<T> of(Class<T> type, DataStream<Event> events, String uid, String name) {
        return events.flatMap(new Nothing<T>())
                .setParallelism(1)
                .returns(type)
                .uid(uid)
                .name(name);
    }

    @Override
    public void flatMap(Event event, Collector<T> out) {
        // Nothing, on purpose.
    }
}
