package io.ruptura.benchmarks.metrics;

import io.ruptura.benchmarks.BenchmarkBroker;
import io.ruptura.benchmarks.BenchmarkResult;
import io.ruptura.benchmarks.SteadyTraffic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Events a second through interaction-metrics, from Kafka to Kafka, when 90 % of the traffic is in one queue of one channel, as a ratio to traffic spread over
 * all: same broker, same process, taking turns in every round, each figure the median of the rounds. One hot queue must not be slower.
 */
public final class HotKey {

    private static final long START = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();
    private static final double EVENTS_PER_SECOND_OF_EVENT_TIME = 5_000;
    private static final String UNIFORM = "uniform";
    private static final String HOT = "hot";

    private HotKey() {}

    /** Arguments: date, events (1500000), rounds (3). */
    public static void main(String[] args) throws Exception {
        int events = args.length > 1 ? Integer.parseInt(args[1]) : 1_500_000;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        try (BenchmarkBroker broker = new BenchmarkBroker()) {
            broker.fill(new SteadyTraffic(START, EVENTS_PER_SECOND_OF_EVENT_TIME), events, UNIFORM);
            broker.fill(SteadyTraffic.hot(START, EVENTS_PER_SECOND_OF_EVENT_TIME), events, HOT);
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("events", events);
            figures.put("rounds", rounds);
            for (int parallelism : new int[] {1, 2}) {
                figures.put("parallelism" + parallelism, measure(broker, rounds, parallelism));
            }
            BenchmarkResult.write("hot-key", args[0], figures);
        }
    }

    private static Map<String, Object> measure(BenchmarkBroker broker, int rounds, int parallelism) throws Exception {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        // The first round only warms up.
        for (int round = 0; round <= rounds; round++) {
            for (String topic : List.of(UNIFORM, HOT)) {
                double rate = PipelineRun.eventsPerSecond(
                        Pipeline.WINDOWS, broker.config("heap", parallelism, topic), topic + "-p" + parallelism);
                System.err.printf("round %d %s-p%d: %,.0f events/s%n", round, topic, parallelism, rate);
                if (round > 0) {
                    rates.computeIfAbsent(topic, first -> new ArrayList<>()).add(rate);
                }
            }
        }
        double uniform = PipelineRun.median(rates.get(UNIFORM));
        double hot = PipelineRun.median(rates.get(HOT));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("uniformEventsPerSecond", Math.round(uniform));
        figures.put("hotEventsPerSecond", Math.round(hot));
        figures.put("ratioOfHotToUniform", Math.round(1000 * hot / uniform) / 1000.0);
        return figures;
    }
}
