package io.ruptura.jobs.health;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.health.SourcePulse;
import io.ruptura.jobs.metrics.Pace;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Events in, the health of their sources out: when it changes, and every ten seconds of event time. */
public final class SourceHealthJob {

    private SourceHealthJob() {}

    /** {@code pace} says when time is so far behind the clock that nobody asks how a source was then. */
    public static DataStream<Health> wire(DataStream<Event> events, Pace pace) {
        return events.transform(
                        "Count what sources send", TypeInformation.of(SourcePulse.class), new SourcePulseOperator())
                .setParallelism(events.getParallelism())
                .uid("source-pulses")
                .keyBy(SourcePulse::source)
                .process(new SourceHealthFunction(pace))
                .uid("source-health")
                .name("Tell how sources are doing");
    }
}
