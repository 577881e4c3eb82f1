package io.ruptura.jobs.metrics;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.event.DeadLetter;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.pane.PaneDelta;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.metric.timeline.TimelineEvent;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.slice.Admission;
import io.ruptura.jobs.quality.DataQualityJob;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.Collector;

/** From events to the numbers of every scope and window. Timelines first, each subtask adding up what it learns; then the windows of each scope. */
public final class InteractionMetricsJob {

    private InteractionMetricsJob() {}

    /**
     * What the job publishes.
     *
     * @param prompt windows as soon as they end, and their corrections
     * @param finals windows that can no longer change
     * @param conditions what of the numbers is in doubt, and when it no longer is
     * @param refused events beyond what one interaction is remembered by
     * @param answers what became of each calendar and service level put while running
     */
    public record Outputs(
            DataStream<WindowMetrics> prompt,
            DataStream<WindowMetrics> finals,
            DataStream<Health> conditions,
            DataStream<DeadLetter> refused,
            DataStream<Health> answers) {}

    /** The job where nobody changes anything while it runs. */
    public static Outputs wire(DataStream<Event> events, RupturaConfig config, MetricsSchedule schedule, Pace pace) {
        return wire(events, nobodys(events), config, schedule, pace);
    }

    public static Outputs wire(
            DataStream<Event> events,
            DataStream<Policy> policies,
            RupturaConfig config,
            MetricsSchedule schedule,
            Pace pace) {
        SingleOutputStreamOperator<PaneDelta> timelines = timelines(events, policies, config, schedule);
        SingleOutputStreamOperator<PaneDelta> deltas = timelines
                .keyBy(delta -> Admission.setOf(delta.scope()))
                .process(new ScopeGuard(config.metrics().maxScopesPerSet()))
                .uid("scope-guard")
                .name("Tell so many scopes of a set apart");

        DataQualityJob.Outputs quality = DataQualityJob.wire(events, deltas, config, schedule);

        SingleOutputStreamOperator<WindowMetrics> prompt = deltas.union(quality.deltas())
                .keyBy(PaneDelta::scope)
                .connect(policies.broadcast(RollingMetricsFunction.POLICIES))
                .process(new RollingMetricsFunction(config, schedule, pace))
                .uid("rolling-windows")
                .name("Move the windows of each scope");

        return new Outputs(
                prompt,
                RollingMetricsFunction.finals(prompt),
                RollingMetricsFunction.conditions(prompt)
                        .union(quality.conditions(), deltas.getSideOutput(ScopeGuard.CONDITIONS)),
                timelines.getSideOutput(TimelineOperator.REFUSED),
                timelines.getSideOutput(TimelineOperator.ANSWERS));
    }

    /** The first stage alone: what each subtask learnt in each step, before the shuffle. */
    public static SingleOutputStreamOperator<PaneDelta> deltas(
            DataStream<Event> events, RupturaConfig config, MetricsSchedule schedule) {
        return timelines(events, nobodys(events), config, schedule);
    }

    private static DataStream<Policy> nobodys(DataStream<Event> events) {
        return events.flatMap((Event event, Collector<Policy> out) -> {})
                .returns(Policy.class)
                .setParallelism(events.getParallelism())
                .uid("no-policies-of-metrics")
                .name("Nobody changes policies");
    }

    private static SingleOutputStreamOperator<PaneDelta> timelines(
            DataStream<Event> events, DataStream<Policy> policies, RupturaConfig config, MetricsSchedule schedule) {
        // At the parallelism of its input: another would deal the events out and lose their order relative to
        // watermarks.
        DataStream<TimelineEvent> timelineEvents = events.flatMap(
                        new TimelineEvents(config.metrics().traits()))
                .returns(new TimelineEventType())
                .setParallelism(events.getParallelism())
                .uid("timeline-events")
                .name("Keep what timelines learn from");

        return timelineEvents
                .keyBy(event -> Tuple2.of(event.source(), event.subject()), Types.TUPLE(Types.STRING, Types.STRING))
                .connect(policies.broadcast())
                .transform(
                        "Fold timelines and add up their facts",
                        TypeInformation.of(PaneDelta.class),
                        new TimelineOperator(config, schedule))
                .uid("timelines");
    }
}
