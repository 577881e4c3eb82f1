package io.ruptura.jobs.quality;

import io.ruptura.domain.metric.MetricsSchedule;
import io.ruptura.domain.metric.PaneDelta;
import io.ruptura.domain.quality.Coverage;
import io.ruptura.domain.quality.KnownSource;
import io.ruptura.domain.quality.Loss;
import io.ruptura.domain.quality.LostSource;
import io.ruptura.domain.quality.SourceReport;
import io.ruptura.domain.scope.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Knows all sources of the service and all scopes, and tells scopes what they do not see when a source is lost or back. While all are well it tells nothing. It
 * looks at every step of event time, at what was known by then, so the outcome does not depend on who was first.
 */
final class CoverageFunction extends KeyedCoProcessFunction<String, SourceReport, NewScope, PaneDelta> {

    /** More sources than this are not watched. */
    private static final int MOST_SOURCES = 500;

    private final long step;
    private final long untilMillis;
    private transient MapState<String, KnownSource> sources;
    private transient MapState<String, List<Loss>> scopes;
    private transient MapState<Long, List<SourceReport>> reports;
    private transient MapState<Long, List<String>> newScopes;
    private transient MapState<String, LostSource> lost;

    CoverageFunction(MetricsSchedule schedule) {
        this.step = schedule.stepMillis();
        this.untilMillis = schedule.untilMillis();
    }

    @Override
    public void open(OpenContext context) {
        sources = state("sources", Types.STRING, TypeInformation.of(KnownSource.class));
        scopes = state("scopes", Types.STRING, Types.LIST(TypeInformation.of(Loss.class)));
        reports = state("reports", Types.LONG, Types.LIST(TypeInformation.of(SourceReport.class)));
        newScopes = state("new-scopes", Types.LONG, Types.LIST(Types.STRING));
        lost = state("lost", Types.STRING, TypeInformation.of(LostSource.class));
    }

    @Override
    public void processElement1(SourceReport report, Context context, Collector<PaneDelta> out) throws Exception {
        keep(reports, report.stampMillis(), report, context);
    }

    @Override
    public void processElement2(NewScope scope, Context context, Collector<PaneDelta> out) throws Exception {
        if (!scopes.contains(scope.scope())) {
            keep(newScopes, scope.stampMillis(), scope.scope(), context);
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<PaneDelta> out) throws Exception {
        long end = timestamp + 1;
        long now = Math.min(end, untilMillis);
        learn(end);
        SortedMap<String, KnownSource> known = known(now);
        List<LostSource> lostNow = Coverage.lost(known, now);
        List<String> concerned = hasChanged(lostNow) ? everyScope(end) : takeNewScopes(end);
        for (String scope : concerned) {
            tell(scope, end, Coverage.losses(lostNow, known, new Scope(scope).dimensions()), out);
        }
        if (isFollowed(end, known, context)) {
            context.timerService().registerEventTimeTimer(timestamp + step);
        }
    }

    private void learn(long end) throws Exception {
        List<SourceReport> heard = reports.get(end);
        reports.remove(end);
        if (heard == null) {
            return;
        }
        Map<String, List<SourceReport>> bySource =
                heard.stream().collect(Collectors.groupingBy(SourceReport::source, TreeMap::new, Collectors.toList()));
        int room = MOST_SOURCES - size();
        for (Map.Entry<String, List<SourceReport>> source : bySource.entrySet()) {
            KnownSource before = sources.get(source.getKey());
            if (before != null || room-- > 0) {
                sources.put(source.getKey(), (before == null ? KnownSource.NEW : before).after(source.getValue(), end));
            }
        }
    }

    private int size() throws Exception {
        int size = 0;
        for (String ignored : sources.keys()) {
            size++;
        }
        return size;
    }

    private SortedMap<String, KnownSource> known(long now) throws Exception {
        SortedMap<String, KnownSource> known = new TreeMap<>();
        for (Map.Entry<String, KnownSource> source : sources.entries()) {
            known.put(source.getKey(), source.getValue());
        }
        List<String> forgotten = known.entrySet().stream()
                .filter(source -> !source.getValue().isRemembered(now))
                .map(Map.Entry::getKey)
                .toList();
        for (String source : forgotten) {
            sources.remove(source);
            known.remove(source);
        }
        return known;
    }

    /** Whether other sources are lost than before, or since another time. */
    private boolean hasChanged(List<LostSource> lostNow) throws Exception {
        List<LostSource> before = new ArrayList<>();
        lost.values().forEach(before::add);
        if (before.size() == lostNow.size() && before.containsAll(lostNow)) {
            return false;
        }
        lost.clear();
        for (LostSource source : lostNow) {
            lost.put(source.source(), source);
        }
        return true;
    }

    private List<String> everyScope(long end) throws Exception {
        takeNewScopes(end);
        List<String> all = new ArrayList<>();
        scopes.keys().forEach(all::add);
        return all;
    }

    private List<String> takeNewScopes(long end) throws Exception {
        List<String> added = newScopes.get(end);
        newScopes.remove(end);
        if (added == null) {
            return List.of();
        }
        for (String scope : added) {
            if (!scopes.contains(scope)) {
                scopes.put(scope, List.of());
            }
        }
        return added;
    }

    private void tell(String scope, long end, List<Loss> losses, Collector<PaneDelta> out) throws Exception {
        if (!losses.equals(scopes.get(scope))) {
            scopes.put(scope, losses);
            out.collect(PaneDelta.ofLosses(scope, end, losses));
        }
    }

    /** Time is watched while heartbeats are expected, and as far as it is known. */
    private boolean isFollowed(long end, SortedMap<String, KnownSource> known, OnTimerContext context) {
        boolean isKnown = untilMillis == Long.MAX_VALUE
                ? context.timerService().currentWatermark() != Long.MAX_VALUE
                : end < untilMillis;
        return isKnown && known.values().stream().anyMatch(source -> source.isExpected(end));
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

    private <K, V> MapState<K, V> state(String name, TypeInformation<K> keys, TypeInformation<V> values) {
        return getRuntimeContext().getMapState(new MapStateDescriptor<>(name, keys, values));
    }
}
