package io.ruptura.deploy.replay.trial;

import io.ruptura.deploy.replay.Replay;
import io.ruptura.deploy.replay.ReplayPlan;
import io.ruptura.deploy.replay.history.EventTime;
import io.ruptura.deploy.replay.history.HistoryScan;
import io.ruptura.deploy.replay.history.HistorySource;
import io.ruptura.deploy.replay.history.ReplayProgress;
import io.ruptura.deploy.replay.summary.ReplaySummary;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.jobs.execution.FlinkSettings;
import io.ruptura.jobs.ingest.IngestTime;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeMap;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Several rule sets over one history: the numbers are worked out once, as in a {@link Replay}, and each rule set detects ruptures in them by itself, so that it
 * raises what a replay with it raises.
 */
public final class Trial {

    private final ReplayPlan plan;
    private final RupturaConfig config;
    private final List<RuleSet> ruleSets;

    /** {@code config} is what the numbers are worked out by. */
    public Trial(ReplayPlan plan, RupturaConfig config, List<RuleSet> ruleSets) {
        this.plan = plan;
        this.config = config;
        this.ruleSets = List.copyOf(ruleSets);
    }

    /**
     * What was gone through.
     *
     * @param events accepted
     * @param firstMillis time of the first event
     * @param lastMillis time of the last event
     */
    public record Watched(long events, long firstMillis, long lastMillis) {}

    /** Runs all of it and leaves the {@link TrialFiles}. */
    public Watched run() throws Exception {
        Files.createDirectories(plan.out());
        int lineLimit = config.eventTime().maxEventBytes() + 1;
        HistoryScan scan = HistoryScan.of(plan.files(), lineLimit, new EventTime(lineLimit)::event);
        Replay replay = new Replay(plan, config);
        long latest = replay.latestPossible(scan);

        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(FlinkSettings.replay(plan.parallelism()));
        TrialJob.wire(
                HistorySource.records(
                        environment, plan.files(), lineLimit, new ReplayProgress(scan.lines(), plan.progress())),
                IngestTime.history(latest),
                promptOnly(replay.schedule(scan, latest)),
                new TrialFiles(plan.out()),
                config,
                scan.foresight(),
                ruleSets);
        return watched(environment.execute("trial"));
    }

    /** Nobody reads the final windows of a trial. */
    private static MetricsSchedule promptOnly(MetricsSchedule schedule) {
        return new MetricsSchedule(
                schedule.stepMillis(),
                schedule.promptWindows(),
                List.of(),
                0,
                schedule.untilMillis(),
                schedule.latenessMillis(),
                schedule.zone(),
                schedule.restsWhenQuiet());
    }

    private static Watched watched(JobExecutionResult result) {
        TreeMap<String, Long> events = result.getAccumulatorResult(ReplaySummary.EVENTS);
        return new Watched(
                events.values().stream().mapToLong(Long::longValue).sum(),
                result.<Long>getAccumulatorResult(ReplaySummary.FIRST_EVENT),
                result.<Long>getAccumulatorResult(ReplaySummary.LAST_EVENT));
    }
}
