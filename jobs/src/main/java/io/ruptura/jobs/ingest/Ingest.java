package io.ruptura.jobs.ingest;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.event.Event;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** Raw records in; events and dead letters out. Everything runs beside the source, with its parallelism, so nothing is serialized in between. */
public final class Ingest {

    private Ingest() {}

    public static Ingested wire(DataStream<RawRecord> records, IngestTime time, RupturaConfig config) {
        int parallelism = records.getParallelism();

        SingleOutputStreamOperator<SourcedEvent> decoded = records.process(
                        new DecodeFunction(config.eventTime(), time.clock()))
                .setParallelism(parallelism)
                .uid("decode-events")
                .name("Decode events");

        SingleOutputStreamOperator<SourcedEvent> timed = decoded.assignTimestampsAndWatermarks(time.watermarks())
                .setParallelism(parallelism)
                .uid("event-time")
                .name("Move event time");

        SingleOutputStreamOperator<Event> events = timed.process(new LateFunction(config.eventTime()))
                .setParallelism(parallelism)
                .uid("late-events")
                .name("Tell of events that come too late");

        return new Ingested(
                events,
                decoded.getSideOutput(DecodeFunction.DEAD_LETTERS)
                        .union(events.getSideOutput(DecodeFunction.DEAD_LETTERS)));
    }
}
