package io.ruptura.benchmarks.state;

import io.ruptura.benchmarks.BenchmarkResult;
import io.ruptura.benchmarks.SteadyTraffic;
import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.metric.fact.TimelineFold;
import io.ruptura.domain.metric.pane.PaneAccumulator;
import io.ruptura.domain.metric.pane.ScopeFamilies;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.metric.timeline.Timeline;
import io.ruptura.domain.metric.timeline.TimelineEvent;
import io.ruptura.jobs.metrics.MetricsSchedules;
import io.ruptura.jobs.metrics.TimelineSerializer;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * What it costs a subtask to count anew when other opening hours or another service level are put while the engine runs: every interaction that is remembered
 * is read from its bytes and derived by the rules before and those now, and what changes is added up. Meanwhile the subtask does nothing else, so this is how long its metrics
 * stand still. Reading the bytes from disk is left out.
 */
public final class RecountCost {

    private static final long START = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();
    private static final double EVENTS_PER_SECOND = 200;
    private static final int EVENTS_OF_ONE = 6;
    private static final int ROUNDS = 5;
    private static final TimelineSerializer SERIALIZER = new TimelineSerializer();
    private static final RupturaConfig BEFORE = config("08:00-18:00", "20s");

    private final List<byte[]> remembered = new ArrayList<>();
    private final MetricsSchedule schedule = MetricsSchedules.live(BEFORE);
    private long newestMillis;

    private RecountCost() {}

    /** Arguments: date, interactions remembered (200000). */
    public static void main(String[] args) throws IOException {
        int interactions = args.length > 1 ? Integer.parseInt(args[1]) : 200_000;
        RecountCost cost = new RecountCost();
        cost.remember(interactions);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("interactions", cost.remembered.size());
        figures.put("eventsOfEach", EVENTS_OF_ONE);
        figures.put("otherOpeningHours", cost.measure(config("08:00-13:00", "20s")));
        figures.put("otherThreshold", cost.measure(config("08:00-18:00", "30s")));
        BenchmarkResult.write("recount-cost", args[0], figures);
    }

    private static RupturaConfig config(String hours, String threshold) {
        return ConfigReader.parse("""
                metrics: {service-level: {threshold: %s}}
                calendars: [{id: office, weekly: {mon-sun: ['%s']}}]
                """.formatted(threshold, hours));
    }

    private void remember(int interactions) throws IOException {
        Map<String, Timeline> timelines = new LinkedHashMap<>();
        SteadyTraffic traffic = new SteadyTraffic(START, EVENTS_PER_SECOND);
        for (long i = 0; i < (long) EVENTS_OF_ONE * interactions; i++) {
            Event event = traffic.next();
            newestMillis = event.timeMillis();
            timelines.computeIfAbsent(event.subject(), key -> new Timeline()).add(TimelineEvent.of(event));
        }
        DataOutputSerializer target = new DataOutputSerializer(1024);
        for (Timeline timeline : timelines.values()) {
            target.clear();
            SERIALIZER.serialize(timeline, target);
            remembered.add(target.getCopyOfBuffer());
        }
    }

    /** The best of some rounds: the first ones warm up. */
    private Map<String, Object> measure(RupturaConfig after) throws IOException {
        Map<String, Object> best = Map.of();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            Round once = new Round();
            long nanos = once.run(after);
            if (nanos < least) {
                least = nanos;
                best = once.figures(nanos);
            }
        }
        return best;
    }

    private final class Round {

        private final PaneAccumulator accumulator =
                new PaneAccumulator(schedule, new ScopeFamilies(BEFORE.metrics().scopes()), 0, 0);
        private long changes;
        private long deltas;

        long run(RupturaConfig after) throws IOException {
            accumulator.advance(newestMillis, delta -> {});
            TimelineFold former = fold(BEFORE);
            TimelineFold now = fold(after);
            long begun = System.nanoTime();
            DataInputDeserializer source = new DataInputDeserializer();
            for (byte[] bytes : remembered) {
                source.setBuffer(bytes);
                Timeline timeline = SERIALIZER.deserialize(source);
                now.recount(timeline, former, (fact, amount) -> {
                    changes++;
                    accumulator.addInteraction(fact, amount);
                });
            }
            accumulator.handOver(delta -> deltas++);
            return System.nanoTime() - begun;
        }

        Map<String, Object> figures(long nanos) {
            double seconds = nanos / 1e9;
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("seconds", Math.round(100 * seconds) / 100.0);
            figures.put("interactionsPerSecond", Math.round(remembered.size() / seconds));
            figures.put("factsChanged", changes);
            figures.put("recordsToWindows", deltas);
            return figures;
        }

        private TimelineFold fold(RupturaConfig config) {
            return new TimelineFold(
                    config.metrics().toRules(Calendars.of(config)),
                    schedule.untilMillis(),
                    config.metrics().maxEventsPerInteraction());
        }
    }
}
