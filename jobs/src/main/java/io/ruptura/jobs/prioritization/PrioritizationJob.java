package io.ruptura.jobs.prioritization;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.priority.InteractionChange;
import io.ruptura.domain.priority.Signal;
import io.ruptura.domain.rupture.Rupture;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Events and ruptures in, signals out: who comes first while a rupture lasts. */
public final class PrioritizationJob {

    /** One service unit: how far a rupture reaches is a question about all interactions together. */
    private static final String SERVICE = "service";

    private PrioritizationJob() {}

    public static DataStream<Signal> wire(
            DataStream<Event> events, DataStream<Rupture> ruptures, RupturaConfig config) {
        DataStream<InteractionChange> changes = events.process(new InteractionChangeFunction())
                .setParallelism(events.getParallelism())
                .uid("interaction-changes")
                .name("Keep what can change who comes first");

        return changes.keyBy(change -> SERVICE, Types.STRING)
                .connect(ruptures.keyBy(rupture -> SERVICE, Types.STRING))
                .process(new PrioritizationFunction(config))
                .uid("prioritize")
                .name("Score interactions in the scope of open ruptures");
    }
}
