package io.ruptura.deploy.replay.trial;

import io.ruptura.deploy.replay.Nothing;
import io.ruptura.deploy.replay.ReplayJob;
import io.ruptura.deploy.replay.lines.BreachFunction;
import io.ruptura.deploy.replay.lines.RuptureLines;
import io.ruptura.deploy.replay.summary.EventTally;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.plan.Foresight;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.command.Command;
import io.ruptura.jobs.detection.RuptureDetectionJob;
import io.ruptura.jobs.ingest.Ingest;
import io.ruptura.jobs.ingest.IngestTime;
import io.ruptura.jobs.ingest.RawRecord;
import io.ruptura.jobs.metrics.InteractionMetricsJob;
import io.ruptura.jobs.metrics.Pace;
import java.util.List;
import org.apache.flink.api.dag.Transformation;
import org.apache.flink.streaming.api.datastream.DataStream;

/** A replay up to the numbers, and from there the detection of each rule set beside that of the others. */
public final class TrialJob {

    private TrialJob() {}

    static void wire(
            DataStream<RawRecord> records,
            IngestTime time,
            MetricsSchedule schedule,
            TrialFiles output,
            RupturaConfig config,
            Foresight foresight,
            List<RuleSet> ruleSets) {
        DataStream<Event> events = Ingest.wire(records, time, config)
                .events()
                .map(new EventTally())
                .setParallelism(1)
                .uid("tally-events")
                .name("Count events");

        InteractionMetricsJob.Outputs metrics = InteractionMetricsJob.wire(events, config, schedule, Pace.steady());

        ReplayJob.write(
                metrics.prompt()
                        .keyBy(WindowMetrics::scope)
                        .process(new BreachFunction(
                                config.metrics().serviceLevel().target()))
                        .uid("find-breaches")
                        .name("Find where the service level falls below its target"),
                "breaches",
                output.breaches().toString());
        ruleSets.forEach(ruleSet -> detect(metrics, events, foresight, ruleSet, output));
    }

    private static void detect(
            InteractionMetricsJob.Outputs metrics,
            DataStream<Event> events,
            Foresight foresight,
            RuleSet ruleSet,
            TrialFiles output) {
        List<Transformation<?>> all = events.getExecutionEnvironment().getTransformations();
        int before = all.size();
        DataStream<Policy> nobodys = ReplayJob.nobodysPolicies(events);
        DataStream<Command> nobodyCommands =
                Nothing.of(Command.class, events, "no-commands", "Nobody commands a trial");
        RuptureDetectionJob.Outputs detected =
                ReplayJob.detect(metrics, events, nobodyCommands, nobodys, ruleSet.config(), foresight);
        DataStream<Rupture> ruptures = detected.ruptures();
        ReplayJob.write(
                ruptures.map(new RuptureLines())
                        .setParallelism(1)
                        .uid("encode-ruptures")
                        .name("Encode ruptures"),
                "ruptures",
                output.ruptures(ruleSet.name()).toString());
        // The same operators again in one job: only their names must differ.
        for (Transformation<?> step : all.subList(before, all.size())) {
            if (step.getUid() != null) {
                step.setUid(step.getUid() + '-' + ruleSet.name());
            }
        }
    }
}
