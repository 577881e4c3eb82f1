package io.ruptura.jobs.quality;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.metric.pane.PaneDelta;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.quality.Coverage;
import io.ruptura.domain.quality.KnownSource;
import io.ruptura.domain.quality.LateSource;
import io.ruptura.domain.quality.LostSource;
import io.ruptura.domain.quality.SourceReport;
import io.ruptura.domain.quality.Unseen;
import io.ruptura.domain.quality.drift.PlaceTally;
import io.ruptura.domain.quality.drift.QueueCount;
import io.ruptura.domain.quality.sequence.Numbering;
import io.ruptura.domain.quality.sequence.SequenceCondition;
import io.ruptura.domain.scope.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Knows all sources of the service and all scopes. Tells scopes what they do not see when a source is lost or back, hands them the platform's own counts, and says
 * when numbers are missing among the events of a source. It looks at every step of event time, at what was known by then, so the outcome does not depend on who was
 * first.
 */
final class SourcesFunction extends KeyedCoProcessFunction<String, SourceReport, NewScope, PaneDelta> {

    /** Sources whose numbers are missing, and that they no longer are. */
    static final OutputTag<Health> CONDITIONS = new OutputTag<>("source-conditions", TypeInformation.of(Health.class));

    private final MetricsSchedule schedule;
    private final long patienceMillis;
    private transient SourceStates sources;
    private transient ScopeStates scopes;
    private transient MapState<Long, List<SourceReport>> reports;
    private transient MapState<Long, List<String>> newScopes;
    private transient LongCounter missing;

    SourcesFunction(RupturaConfig config, MetricsSchedule schedule) {
        this.schedule = schedule;
        this.patienceMillis = config.metrics().dataQuality().missingAfter().toMillis();
    }

    @Override
    public void open(OpenContext context) {
        sources = new SourceStates(getRuntimeContext());
        scopes = new ScopeStates(getRuntimeContext());
        reports = byStamp("reports", TypeInformation.of(SourceReport.class));
        newScopes = byStamp("new-scopes", Types.STRING);
        missing = new LongCounter();
        getRuntimeContext().addAccumulator(DataQualityJob.MISSING_NUMBERS, missing);
    }

    @Override
    public void processElement1(SourceReport report, Context context, Collector<PaneDelta> out) throws Exception {
        keep(reports, report.stampMillis(), report, context);
    }

    @Override
    public void processElement2(NewScope scope, Context context, Collector<PaneDelta> out) throws Exception {
        if (!scopes.isKnown(scope.scope())) {
            keep(newScopes, scope.stampMillis(), scope.scope(), context);
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<PaneDelta> out) throws Exception {
        long end = timestamp + 1;
        long now = Math.min(end, schedule.untilMillis());
        List<SourceReport> heard = take(reports, end);
        List<String> added = take(newScopes, end);
        sources.learn(heard, end);
        scopes.add(added);
        SortedMap<String, KnownSource> known = remembered(now);
        tellUnseen(known, added, now, end, out);
        tellCounts(heard, end, out);
        judgeNumbers(now, context);
        if (isFollowed(end, known, context)) {
            context.timerService().registerEventTimeTimer(timestamp + schedule.stepMillis());
        }
    }

    private SortedMap<String, KnownSource> remembered(long now) throws Exception {
        SortedMap<String, KnownSource> known = sources.all();
        for (Map.Entry<String, KnownSource> source : List.copyOf(known.entrySet())) {
            if (!source.getValue().isRemembered(now)) {
                sources.forget(source.getKey());
                known.remove(source.getKey());
            }
        }
        return known;
    }

    private void tellUnseen(
            SortedMap<String, KnownSource> known, List<String> added, long now, long end, Collector<PaneDelta> out)
            throws Exception {
        List<LostSource> lost = Coverage.lost(known, now);
        List<LateSource> late = Coverage.late(known, now);
        boolean isWell = lost.isEmpty() && late.isEmpty();
        List<String> concerned = scopes.isNews(lost, late) ? scopes.all() : isWell ? List.of() : added;
        for (String scope : concerned) {
            Map<String, String> dimensions = new Scope(scope).dimensions();
            Unseen unseen =
                    new Unseen(Coverage.losses(lost, known, dimensions), Coverage.delays(late, known, dimensions));
            if (scopes.isNews(scope, unseen)) {
                out.collect(PaneDelta.ofUnseen(scope, end, unseen));
            }
        }
    }

    /** Of a scope without any contact there is nothing to compare with. */
    private void tellCounts(List<SourceReport> heard, long end, Collector<PaneDelta> out) throws Exception {
        Map<String, List<QueueCount>> byScope = new TreeMap<>();
        for (SourceReport report : heard) {
            for (PlaceTally tally : report.counted()) {
                byScope.computeIfAbsent(tally.scope(), scope -> new ArrayList<>())
                        .add(tally.count());
            }
        }
        for (Map.Entry<String, List<QueueCount>> counts : byScope.entrySet()) {
            if (scopes.isKnown(counts.getKey())) {
                out.collect(PaneDelta.ofCounts(counts.getKey(), end, counts.getValue()));
            }
        }
    }

    private void judgeNumbers(long now, OnTimerContext context) throws Exception {
        for (Map.Entry<String, Numbering> source : sources.numberings().entrySet()) {
            Numbering before = source.getValue();
            Numbering after = before.at(now, patienceMillis, schedule.latenessMillis());
            if (!after.equals(before)) {
                sources.put(source.getKey(), after);
            }
            missing.add(after.counted() - before.counted());
            if (after.isInDoubt() != before.isInDoubt()) {
                context.output(CONDITIONS, SequenceCondition.of(source.getKey(), after, now));
            }
        }
    }

    /** Time is watched while something is waited for, and as far as it is known. */
    private boolean isFollowed(long end, SortedMap<String, KnownSource> known, OnTimerContext context)
            throws Exception {
        boolean isKnown = schedule.isBounded()
                ? end < schedule.untilMillis()
                : context.timerService().currentWatermark() != Long.MAX_VALUE;
        return isKnown
                && (known.values().stream().anyMatch(source -> source.isExpected(end))
                        || sources.numberings().values().stream().anyMatch(numbering -> numbering.open() > 0));
    }

    private static <T> void keep(MapState<Long, List<T>> byStamp, long stamp, T thing, Context context)
            throws Exception {
        List<T> together = byStamp.get(stamp);
        if (together == null) {
            together = new ArrayList<>();
            context.timerService().registerEventTimeTimer(stamp - 1);
        }
        together.add(thing);
        byStamp.put(stamp, together);
    }

    private static <T> List<T> take(MapState<Long, List<T>> byStamp, long stamp) throws Exception {
        List<T> together = byStamp.get(stamp);
        byStamp.remove(stamp);
        return together == null ? List.of() : together;
    }

    private <T> MapState<Long, List<T>> byStamp(String name, TypeInformation<T> type) {
        return getRuntimeContext().getMapState(new MapStateDescriptor<>(name, Types.LONG, Types.LIST(type)));
    }
}
