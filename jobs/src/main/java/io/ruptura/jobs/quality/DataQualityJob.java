package io.ruptura.jobs.quality;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.metric.pane.PaneDelta;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.quality.SourceReport;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** Events in; out come what scopes do not see, what the platforms count, and what is in doubt of the sources. */
public final class DataQualityJob {

    /** Accumulator: numbers that never came of sources that number their events. */
    public static final String MISSING_NUMBERS = "missing-numbers";

    private static final String SERVICE = "service";

    private DataQualityJob() {}

    /**
     * What the job says.
     *
     * @param deltas for the windows of each scope
     * @param conditions sources whose numbers are missing
     */
    public record Outputs(DataStream<PaneDelta> deltas, DataStream<Health> conditions) {}

    /** {@code deltas} tells which scopes there are. */
    public static Outputs wire(
            DataStream<Event> events, DataStream<PaneDelta> deltas, RupturaConfig config, MetricsSchedule schedule) {
        DataStream<SourceReport> reports = events.transform(
                        "Add up what sources report",
                        TypeInformation.of(SourceReport.class),
                        new SourceReportOperator(schedule.stepMillis()))
                .setParallelism(events.getParallelism())
                .uid("source-reports");

        DataStream<NewScope> scopes =
                deltas.flatMap(new NewScopes()).uid("new-scopes").name("Tell of new scopes");

        SingleOutputStreamOperator<PaneDelta> told = reports.keyBy(report -> SERVICE)
                .connect(scopes.keyBy(scope -> SERVICE))
                .process(new SourcesFunction(config, schedule))
                .setParallelism(1)
                .uid("sources")
                .name("Tell scopes what is known of their sources");

        return new Outputs(told, told.getSideOutput(SourcesFunction.CONDITIONS));
    }
}
