package io.ruptura.jobs.quality;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.metric.MetricsSchedule;
import io.ruptura.domain.metric.PaneDelta;
import io.ruptura.domain.quality.SourceReport;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Events in, and what scopes do not see because a source is lost out. */
public final class CoverageJob {

    private static final String SERVICE = "service";

    private CoverageJob() {}

    /** {@code deltas} tells which scopes there are. */
    public static DataStream<PaneDelta> wire(
            DataStream<Event> events, DataStream<PaneDelta> deltas, MetricsSchedule schedule) {
        DataStream<SourceReport> reports = events.transform(
                        "Add up what sources report",
                        TypeInformation.of(SourceReport.class),
                        new SourceReportOperator(schedule.stepMillis()))
                .setParallelism(events.getParallelism())
                .uid("source-reports");

        DataStream<NewScope> scopes =
                deltas.flatMap(new NewScopes()).uid("new-scopes").name("Tell of new scopes");

        return reports.keyBy(report -> SERVICE)
                .connect(scopes.keyBy(scope -> SERVICE))
                .process(new CoverageFunction(schedule))
                .setParallelism(1)
                .uid("coverage")
                .name("Tell scopes what they do not see");
    }
}
