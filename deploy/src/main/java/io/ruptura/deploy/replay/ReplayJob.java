package io.ruptura.deploy.replay;

import io.ruptura.deploy.replay.lines.ConditionLines;
import io.ruptura.deploy.replay.lines.DeadLetterFile;
import io.ruptura.deploy.replay.lines.MetricsLines;
import io.ruptura.deploy.replay.lines.OrderedFileSink;
import io.ruptura.deploy.replay.lines.OutputLine;
import io.ruptura.deploy.replay.lines.RuptureLines;
import io.ruptura.deploy.replay.lines.SignalLines;
import io.ruptura.deploy.replay.lines.SlaEventLines;
import io.ruptura.deploy.replay.summary.EventTally;
import io.ruptura.deploy.replay.summary.ShiftTally;
import io.ruptura.domain.budget.ShiftAccount;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.event.DeadLetter;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.plan.Announcement;
import io.ruptura.domain.plan.Foresight;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.priority.Signal;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.command.Command;
import io.ruptura.domain.sla.SlaEvent;
import io.ruptura.jobs.detection.Outlook;
import io.ruptura.jobs.detection.RuptureDetectionJob;
import io.ruptura.jobs.ingest.Ingest;
import io.ruptura.jobs.ingest.IngestTime;
import io.ruptura.jobs.ingest.Ingested;
import io.ruptura.jobs.ingest.RawRecord;
import io.ruptura.jobs.metrics.InteractionMetricsJob;
import io.ruptura.jobs.metrics.Pace;
import io.ruptura.jobs.prioritization.PrioritizationJob;
import io.ruptura.jobs.sla.SlaJob;
import io.ruptura.jobs.sla.SlaTiming;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** The whole flow of the engine as one job over a bounded history: the operators of the live jobs, joined directly instead of by topics. */
public final class ReplayJob {

    private ReplayJob() {}

    static void wire(
            DataStream<RawRecord> records,
            IngestTime time,
            MetricsSchedule schedule,
            List<String> files,
            ReplayFiles output,
            RupturaConfig config,
            Foresight foresight,
            List<Command> decided) {
        Ingested ingested = Ingest.wire(records, time, config);

        DataStream<Event> events = ingested.events()
                .map(new EventTally())
                .setParallelism(1)
                .uid("tally-events")
                .name("Count events");

        DataStream<Policy> nobodysPolicies = nobodysPolicies(events);
        InteractionMetricsJob.Outputs metrics =
                InteractionMetricsJob.wire(events, nobodysPolicies, config, schedule, Pace.steady());
        RuptureDetectionJob.Outputs detected =
                detect(metrics, events, decided(events, decided), nobodysPolicies, config, foresight);
        DataStream<Rupture> ruptures = detected.ruptures();
        DataStream<Signal> signals = PrioritizationJob.wire(events, ruptures, config);

        writeNumbers(metrics, output);
        write(
                ruptures.map(new RuptureLines())
                        .setParallelism(1)
                        .uid("encode-ruptures")
                        .name("Encode ruptures"),
                "ruptures",
                output.ruptures());
        write(signals.map(new SignalLines()).uid("encode-signals").name("Encode signals"), "signals", output.signals());
        writeClocks(events, nobodysPolicies, schedule.untilMillis(), output, config);
        countShifts(detected.accounts());
        ingested.deadLetters()
                .union(metrics.refused())
                .transform(
                        "Write dead letters",
                        TypeInformation.of(DeadLetter.class),
                        new DeadLetterFile(files, output.deadLetters()))
                .setParallelism(1)
                .uid("write-dead-letters");
    }

    private static void countShifts(DataStream<ShiftAccount> accounts) {
        accounts.map(new ShiftTally())
                .setParallelism(1)
                .uid("tally-shifts")
                .name("Count what shifts spent")
                .sinkTo(new DiscardingSink<>())
                .uid("drop-shifts")
                .name("Counted is enough");
    }

    public static DataStream<Policy> nobodysPolicies(DataStream<Event> events) {
        return Nothing.of(Policy.class, events, "no-policies", "Nobody changes policies in a replay");
    }

    /** The clocks of what was promised, where anything was: without, there is no such file. */
    private static void writeClocks(
            DataStream<Event> events,
            DataStream<Policy> nobodysPolicies,
            long untilMillis,
            ReplayFiles output,
            RupturaConfig config) {
        if (!config.sla().isConfigured()) {
            return;
        }
        DataStream<SlaEvent> told = SlaJob.wire(events, nobodysPolicies, config, SlaTiming.replay(config, untilMillis))
                .events();
        write(
                told.map(new SlaEventLines()).uid("encode-sla-events").name("Encode events of clocks"),
                "sla-events",
                output.slaEvents());
    }

    /** What people decided, each at its time; an empty list for a history that nobody decided about. */
    static DataStream<Command> decided(DataStream<Event> events, List<Command> decided) {
        return events.transform(
                        "Give commands at their time", TypeInformation.of(Command.class), new CommandsInTime(decided))
                .setParallelism(1)
                .uid("give-commands");
    }

    public static RuptureDetectionJob.Outputs detect(
            InteractionMetricsJob.Outputs metrics,
            DataStream<Event> events,
            DataStream<Command> commands,
            DataStream<Policy> nobodysPolicies,
            RupturaConfig config,
            Foresight foresight) {
        DataStream<Announcement> nothingAnnounced = Nothing.of(
                Announcement.class, events, "no-announcements", "What a replay announces is known from the beginning");
        RuptureDetectionJob.People people =
                new RuptureDetectionJob.People(commands, nobodysPolicies, nothingAnnounced, true);
        return RuptureDetectionJob.wire(metrics.prompt(), people, config, Outlook.none(), foresight);
    }

    private static void writeNumbers(InteractionMetricsJob.Outputs metrics, ReplayFiles output) {
        write(
                metrics.finals().map(new MetricsLines()).uid("encode-metrics").name("Encode metrics"),
                "metrics",
                output.metrics());
        write(
                metrics.conditions()
                        .map(new ConditionLines())
                        .uid("encode-data-quality")
                        .name("Encode what is in doubt"),
                "data-quality",
                output.dataQuality());
    }

    public static void write(DataStream<OutputLine> lines, String what, String file) {
        lines.transform("Write " + what, TypeInformation.of(OutputLine.class), new OrderedFileSink(file))
                .setParallelism(1)
                .uid("write-" + what);
    }
}
