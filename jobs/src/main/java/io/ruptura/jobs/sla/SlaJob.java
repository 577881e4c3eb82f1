package io.ruptura.jobs.sla;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.sla.SlaEvent;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** Events and policies in, events of SLA clocks out. */
public final class SlaJob {

    private SlaJob() {}

    /**
     * What the job publishes.
     *
     * @param events what happens to each clock
     * @param answers what became of each policy
     * @param conditions interactions of which clocks can take in no more
     */
    public record Outputs(DataStream<SlaEvent> events, DataStream<Health> answers, DataStream<Health> conditions) {}

    public static Outputs wire(
            DataStream<Event> events, DataStream<Policy> policies, RupturaConfig config, SlaTiming timing) {
        DataStream<InteractionMoment> moments = events.process(new InteractionMoments(timing))
                .setParallelism(events.getParallelism())
                .uid("interaction-moments")
                .name("Keep what clocks learn from");

        SingleOutputStreamOperator<SlaEvent> clocks = moments.keyBy(
                        moment -> Tuple2.of(moment.source(), moment.interaction()),
                        Types.TUPLE(Types.STRING, Types.STRING))
                .connect(policies.broadcast())
                .transform(
                        "Run the clocks of each interaction",
                        TypeInformation.of(SlaEvent.class),
                        new SlaOperator(config, timing))
                .uid("sla-clocks");

        return new Outputs(
                clocks, clocks.getSideOutput(SlaOperator.ANSWERS), clocks.getSideOutput(SlaOperator.CONDITIONS));
    }
}
