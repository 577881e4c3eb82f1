package io.ruptura.domain.metric.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.WindowMetricsJson;
import io.ruptura.domain.metric.fixture.PlainEngine;
import io.ruptura.domain.metric.fixture.RandomHistory;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.metric.schedule.Window;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Random histories against the definitions taken literally. */
class WindowMetricsLawsTest {

    private static final List<Window> FAST = List.of(Window.PT1M, Window.PT5M, Window.PT15M);

    @Property(tries = 15, seed = "1", shrinking = ShrinkingMode.OFF)
    void finalWindowsAreWhatTheDefinitionsSay(@ForAll long seed) {
        RandomHistory history = new RandomHistory(seed);
        Oracle oracle = new Oracle(history);

        PlainEngine engine = engine(history, 60_000, 2).run(history.arrivals(seed));

        assertThat(engine.finals).isNotEmpty();
        engine.finals.forEach(metrics -> assertExact(metrics, oracle));
        assertThat(engine.duplicates()).isEqualTo(history.duplicates());
    }

    @Property(tries = 10, seed = "2", shrinking = ShrinkingMode.OFF)
    void theLastRevisionOfAPromptWindowIsWhatTheDefinitionsSay(@ForAll long seed) {
        RandomHistory history = new RandomHistory(seed);
        Oracle oracle = new Oracle(history);

        PlainEngine engine = engine(history, 20_000, 3).run(history.arrivals(seed));

        Map<String, WindowMetrics> newest = new HashMap<>();
        for (WindowMetrics metrics : engine.prompt) {
            WindowMetrics before = newest.put(address(metrics), metrics);
            assertThat(metrics.revision()).isEqualTo(before == null ? 0 : before.revision() + 1);
        }
        newest.values().forEach(metrics -> assertExact(metrics, oracle));
    }

    @Property(tries = 10, seed = "3", shrinking = ShrinkingMode.OFF)
    void finalWindowsDoNotDependOnTheOrderOfArrival(@ForAll long seed) {
        RandomHistory history = new RandomHistory(seed);

        Map<String, String> inOrder = finals(history, history.events());

        assertThat(finals(history, history.arrivals(seed))).isEqualTo(inOrder);
        assertThat(finals(history, history.arrivals(seed + 1))).isEqualTo(inOrder);
    }

    @Property(tries = 10, seed = "4", shrinking = ShrinkingMode.OFF)
    void nothingDependsOnTheNumberOfSubtasks(@ForAll long seed) {
        RandomHistory history = new RandomHistory(seed);
        List<Event> arrivals = history.arrivals(seed);

        PlainEngine alone = engine(history, 60_000, 1).run(arrivals);
        PlainEngine many = engine(history, 60_000, 5).run(arrivals);

        assertThat(lines(many.finals)).isEqualTo(lines(alone.finals));
        assertThat(lines(many.prompt)).isEqualTo(lines(alone.prompt));
    }

    @Property(tries = 8, seed = "5", shrinking = ShrinkingMode.OFF)
    void everyWindowIsPublishedOnceAndNoneIsLeftOut(@ForAll long seed) {
        RandomHistory history = new RandomHistory(seed);

        PlainEngine engine = engine(history, 60_000, 2).run(history.arrivals(seed));

        Map<String, List<Long>> ends = engine.finals.stream()
                .filter(metrics -> metrics.window() != Window.P1D)
                .collect(Collectors.groupingBy(
                        metrics -> metrics.scope() + metrics.window(),
                        TreeMap::new,
                        Collectors.mapping(WindowMetrics::endMillis, Collectors.toList())));
        ends.forEach((address, published) -> {
            long length = published.size() < 2 ? 0 : published.get(1) - published.get(0);
            for (int i = 1; i < published.size(); i++) {
                assertThat(published.get(i) - published.get(i - 1)).isEqualTo(length);
            }
            assertThat(published.get(published.size() - 1)).isGreaterThan(history.until());
        });
    }

    @Property(tries = 20, seed = "6", shrinking = ShrinkingMode.OFF)
    void whatRestsTellsTheSameOfEveryWindowInWhichSomethingHappened(@ForAll long seed) {
        RandomHistory history = new RandomHistory(seed);
        List<Event> arrivals = history.arrivals(seed);
        MetricsSchedule awake = schedule(history, 60_000);

        Map<String, WindowMetrics> all = byAddress(engine(history, awake, 2).run(arrivals).finals);
        Map<String, WindowMetrics> told =
                byAddress(engine(history, awake.resting(), 2).run(arrivals).finals);

        assertThat(told).isNotEmpty();
        told.forEach((address, metrics) ->
                assertThat(lines(List.of(metrics))).as(address).isEqualTo(lines(List.of(all.get(address)))));
        all.keySet().removeAll(told.keySet());
        all.values().forEach(WindowMetricsLawsTest::assertQuiet);
    }

    @Property(tries = 6, seed = "7", shrinking = ShrinkingMode.OFF)
    void whatIsPublishedWhileCatchingUpIsWhatWouldHaveBeenPublishedAnyway(@ForAll long seed) {
        RandomHistory history = new RandomHistory(seed);
        List<Event> arrivals = history.arrivals(seed);
        long switchAt = Math.floorDiv(history.until() - 1_200_000, 60_000) * 60_000;

        PlainEngine steady = engine(history, 20_000, 2).run(arrivals);
        PlainEngine hurried = engine(history, 20_000, 2).behindUntil(switchAt).run(arrivals);

        // Within the minute of the switch it depends on when something is learnt whether a step is left out.
        long steadyFrom = switchAt + 60_000;
        List<String> published = lines(hurried.prompt.stream()
                .filter(metrics -> metrics.endMillis() <= switchAt || metrics.endMillis() >= steadyFrom)
                .toList());
        List<String> worthIt = lines(steady.prompt.stream()
                .filter(metrics -> metrics.endMillis() >= steadyFrom || isWorthIt(metrics, switchAt))
                .toList());
        assertThat(published).hasSameElementsAs(worthIt).hasSameSizeAs(worthIt);
        assertThat(lines(hurried.finals)).isEqualTo(lines(steady.finals));
    }

    private static boolean isWorthIt(WindowMetrics metrics, long switchAt) {
        long every = metrics.window() == Window.PT15M ? 900_000 : 60_000;
        return metrics.endMillis() <= switchAt && metrics.endMillis() % every == 0;
    }

    private static void assertQuiet(WindowMetrics metrics) {
        assertThat(metrics.window()).isNotEqualTo(Window.P1D);
        for (Metric count : List.of(Metric.OFFERED, Metric.ANSWERED, Metric.ABANDONED, Metric.RESOLVED)) {
            assertThat(metrics.value(count))
                    .as("%s of %s", count, address(metrics))
                    .isZero();
        }
    }

    private static Map<String, WindowMetrics> byAddress(List<WindowMetrics> finals) {
        Map<String, WindowMetrics> byAddress = new TreeMap<>();
        finals.forEach(metrics ->
                assertThat(byAddress.put(address(metrics), metrics)).as("twice").isNull());
        return byAddress;
    }

    private static PlainEngine engine(RandomHistory history, long step, int subtasks) {
        return engine(history, schedule(history, step), subtasks);
    }

    private static PlainEngine engine(RandomHistory history, MetricsSchedule schedule, int subtasks) {
        return new PlainEngine(schedule, history.rules(), subtasks, RandomHistory.SCOPES, RandomHistory.TRAITS);
    }

    private static MetricsSchedule schedule(RandomHistory history, long step) {
        return new MetricsSchedule(
                step, FAST, List.of(Window.values()), 0, history.until(), RandomHistory.LATENESS, RandomHistory.ZONE);
    }

    private static void assertExact(WindowMetrics metrics, Oracle oracle) {
        double[] expected = oracle.expect(metrics.scope(), metrics.startMillis(), metrics.endMillis());
        for (Metric metric : Metric.values()) {
            if (metric.name().startsWith("BREACH_PROBABILITY")) {
                // A forecast as of when it was made, which the past of its own window does not settle.
                continue;
            }
            double actual = metrics.value(metric);
            double exact = expected[metric.ordinal()];
            boolean quantile = metric.name().matches(".*_P\\d+|.*(RESPONSE|RESOLUTION|DWELL).*_MAX");
            double tolerance =
                    quantile ? 0.01 * exact : metric.name().matches(".*MEAN|DRAIN.*|SERVICE_RATE.*") ? 1e-9 * exact : 0;
            if (Double.isNaN(exact)) {
                assertThat(actual).as("%s of %s", metric, address(metrics)).isNaN();
            } else {
                assertThat(actual).as("%s of %s", metric, address(metrics)).isCloseTo(exact, within(tolerance));
            }
        }
    }

    private static Map<String, String> finals(RandomHistory history, List<Event> arrivals) {
        Map<String, String> finals = new TreeMap<>();
        for (WindowMetrics metrics : engine(history, 60_000, 2).run(arrivals).finals) {
            finals.put(address(metrics), Arrays.toString(metrics.values()) + metrics.completeness());
        }
        return finals;
    }

    private static List<String> lines(List<WindowMetrics> metrics) {
        List<String> lines = new ArrayList<>();
        WindowMetricsJson json = new WindowMetricsJson();
        metrics.forEach(record -> lines.add(new String(json.write(record), StandardCharsets.UTF_8)));
        lines.sort(null);
        return lines;
    }

    private static String address(WindowMetrics metrics) {
        return metrics.scope() + " " + metrics.window() + " " + metrics.endMillis();
    }
}
