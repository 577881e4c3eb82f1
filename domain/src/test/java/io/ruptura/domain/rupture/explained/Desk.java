package io.ruptura.domain.rupture.explained;

import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.course.ScopeReading;
import io.ruptura.domain.rupture.course.ScopeStory;
import io.ruptura.domain.rupture.lifecycle.LifecyclePolicy;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A service whose scopes are told minute by minute, with the ruptures that are raised in it. Monday's usual hour from nine is learned first. */
final class Desk {

    static final long MINUTE = 60_000;
    static final ZoneId ZONE = ZoneOffset.UTC;
    /** 2026-03-03T09:00:00Z, a Tuesday; the Monday before is what is usual. */
    static final long NINE = 1_772_528_400_000L;

    private static final long DAY = 24 * 60 * MINUTE;

    private final Explaining explaining =
            new Explaining(ZONE, new LifecyclePolicy(5 * MINUTE, 10 * MINUTE, 5 * MINUTE, 24 * 60 * MINUTE));
    private final Map<String, ScopeStory> stories = new TreeMap<>();
    private ExplainingState state = ExplainingState.empty();

    static long at(int minute) {
        return NINE + minute * MINUTE;
    }

    /** The hours from nine to one on Monday. */
    Desk usually(String scope, Map<Metric, Double> values) {
        for (int minute = 1; minute <= 241; minute++) {
            read(scope, Window.PT1M, at(minute) - DAY, values);
        }
        return this;
    }

    Desk minute(int minute, String scope, Map<Metric, Double> values) {
        return read(scope, Window.PT1M, at(minute), values);
    }

    Desk fiveMinutes(int minute, String scope, Map<Metric, Double> values) {
        return read(scope, Window.PT5M, at(minute), values);
    }

    private Desk read(String scope, Window window, long end, Map<Metric, Double> values) {
        double[] all = new double[Metric.values().length];
        Arrays.fill(all, Double.NaN);
        values.forEach((metric, value) -> all[metric.ordinal()] = value);
        WindowMetrics told =
                new WindowMetrics(scope, window, end - window.millis(), end, 0, end, 1, "support@1", true, all);
        ScopeStory before = stories.getOrDefault(scope, ScopeStory.before(end));
        stories.put(scope, before.after(ScopeReading.of(told), ZONE, state.isUsual(scope)));
        return this;
    }

    List<Rupture> explain(int minute, Rupture... revisions) {
        ExplainingStep step = explaining.at(state, at(minute), List.of(revisions), new Known());
        state = step.state();
        return step.revisions();
    }

    List<PastRupture> remembered() {
        return state.past();
    }

    private final class Known implements Stories {

        @Override
        public ScopeStory of(String scope) {
            return stories.get(scope);
        }

        @Override
        public List<String> oneNarrowerThan(String scope) {
            return stories.keySet().stream()
                    .filter(part -> Stories.isOneNarrower(part, scope))
                    .toList();
        }
    }
}
