package io.ruptura.deploy.replay;

import io.ruptura.deploy.replay.history.EventTime;
import io.ruptura.deploy.replay.history.HistoryScan;
import io.ruptura.deploy.replay.history.HistorySource;
import io.ruptura.deploy.replay.history.ReplayProgress;
import io.ruptura.deploy.replay.summary.ReplaySummary;
import io.ruptura.deploy.replay.summary.ShiftTally;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.rupture.command.Command;
import io.ruptura.jobs.execution.FlinkSettings;
import io.ruptura.jobs.ingest.IngestTime;
import io.ruptura.jobs.ingest.Tally;
import io.ruptura.jobs.lifecycle.LifecycleFunction;
import io.ruptura.jobs.metrics.MetricsSchedules;
import io.ruptura.jobs.metrics.ScopeGuard;
import io.ruptura.jobs.metrics.TimelineOperator;
import io.ruptura.jobs.quality.DataQualityJob;
import io.ruptura.patterns.PatternCatalog;
import io.ruptura.patterns.module.PatternModule;
import java.nio.file.Files;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs a replay from its files to its summary. The same files, configuration and product give the same bytes, whatever the parallelism. */
public final class Replay {

    /** Windows, each a line of about 400 bytes, above which those of quiet scopes are left out. */
    private static final long MOST_WINDOWS = 5_000_000;

    private final ReplayPlan plan;
    private final RupturaConfig config;
    private final List<Command> decided;
    private final ReplayFiles output;
    /** One byte more than an event may have: enough to see that a line is too large. */
    private final int lineLimit;

    /** One during which nobody decided anything. */
    public Replay(ReplayPlan plan, RupturaConfig config) {
        this(plan, config, List.of());
    }

    /** {@code decided} is what people decided, each at its time. */
    public Replay(ReplayPlan plan, RupturaConfig config, List<Command> decided) {
        this.decided = List.copyOf(decided);
        this.plan = plan;
        this.config = config;
        this.output = new ReplayFiles(plan.out());
        this.lineLimit = config.eventTime().maxEventBytes() + 1;
    }

    public void run() throws Exception {
        output.prepare();
        HistoryScan scan = HistoryScan.of(plan.files(), lineLimit, new EventTime(lineLimit)::event);
        long latest = latestPossible(scan);

        MetricsSchedule schedule = schedule(scan, latest);

        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(FlinkSettings.replay(plan.parallelism()));
        ReplayJob.wire(
                HistorySource.records(
                        environment, plan.files(), lineLimit, new ReplayProgress(scan.lines(), plan.progress())),
                IngestTime.history(latest),
                schedule,
                plan.files(),
                output,
                config,
                scan.foresight(),
                decided);
        Files.write(
                output.summary(),
                summary(environment.execute("replay"), scan.lines(), schedule).json());
    }

    /** The clock's now; a history whose middle event is yet to come is a simulation, where nothing is too far in the future. */
    public long latestPossible(HistoryScan scan) {
        return scan.medianMillis() > plan.nowMillis() ? Long.MAX_VALUE : plan.nowMillis();
    }

    public MetricsSchedule schedule(HistoryScan scan, long latest) {
        long skew = config.eventTime().maxClockSkew().toMillis();
        long limit = latest > Long.MAX_VALUE - skew ? Long.MAX_VALUE : latest + skew;
        long last = scan.lastMillis(limit);
        MetricsSchedule schedule = MetricsSchedules.replay(config, last, plan.finalEveryMillis());
        boolean isLarge = scan.windows(config.metrics().windows(), last) > MOST_WINDOWS;
        return isLarge && plan.finalEveryMillis() == 0 ? schedule.resting() : schedule;
    }

    private ReplaySummary summary(JobExecutionResult result, long lines, MetricsSchedule schedule) {
        return new ReplaySummary(
                lines,
                counts(result, ReplaySummary.EVENTS),
                result.<Long>getAccumulatorResult(ReplaySummary.FIRST_EVENT),
                result.<Long>getAccumulatorResult(ReplaySummary.LAST_EVENT),
                count(result, TimelineOperator.DUPLICATES),
                count(result, Tally.UNKNOWN_TYPES),
                counts(result, ReplaySummary.DEAD_LETTERS),
                counts(result, ReplaySummary.WINDOWS),
                schedule.restsWhenQuiet(),
                count(result, ScopeGuard.OFFERED_IN_OTHER),
                counts(result, ReplaySummary.RUPTURES_BY_KIND),
                counts(result, ReplaySummary.RUPTURES_BY_STATE),
                counts(result, ReplaySummary.SIGNALS),
                counts(result, ReplaySummary.SLA_EVENTS),
                counts(result, ReplaySummary.CONDITIONS),
                count(result, DataQualityJob.MISSING_NUMBERS),
                ShiftTally.accounts(counts(result, ShiftTally.SHIFTS)),
                new ReplaySummary.Decided(
                        counts(result, ReplaySummary.COMMANDS),
                        counts(result, ReplaySummary.COMMANDS_AFTER_END),
                        count(result, LifecycleFunction.IGNORED_COMMANDS)),
                new ReplaySummary.Versions(
                        plan.configuration(),
                        config.calendars().stream()
                                .map(calendar -> calendar.id() + "@" + calendar.version())
                                .toList(),
                        PatternCatalog.configured(config.detection()).modules().stream()
                                .map(PatternModule::label)
                                .toList()));
    }

    private static SortedMap<String, Long> counts(JobExecutionResult result, String name) {
        TreeMap<String, Long> counts = result.getAccumulatorResult(name);
        return counts == null ? new TreeMap<>() : counts;
    }

    private static long count(JobExecutionResult result, String name) {
        Long count = result.getAccumulatorResult(name);
        return count == null ? 0 : count;
    }
}
