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
 * Events a second through interaction-metrics, from Kafka to Kafka, as a ratio to a job that only copies: same events, broker, process. The variants take
 * turns in every round, so that what else the machine does hits all alike; each figure is the median of the rounds.
 */
public final class MetricsThroughput {

    private static final long START = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();
    private static final double EVENTS_PER_SECOND_OF_EVENT_TIME = 5_000;

    /** One thing that is measured. */
    private record Variant(Pipeline pipeline, String stateBackend, int parallelism) {

        String label() {
            return pipeline.label() + "-" + stateBackend + "-p" + parallelism;
        }
    }

    private final BenchmarkBroker broker;

    private MetricsThroughput(BenchmarkBroker broker) {
        this.broker = broker;
    }

    /** Arguments: date, events (1500000), rounds (3). */
    public static void main(String[] args) throws Exception {
        int events = args.length > 1 ? Integer.parseInt(args[1]) : 1_500_000;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        try (BenchmarkBroker broker = new BenchmarkBroker()) {
            broker.fill(new SteadyTraffic(START, EVENTS_PER_SECOND_OF_EVENT_TIME), events);
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("events", events);
            figures.put("rounds", rounds);
            figures.putAll(new MetricsThroughput(broker).measure(rounds));
            BenchmarkResult.write("metrics-throughput", args[0], figures);
        }
    }

    private Map<String, Object> measure(int rounds) throws Exception {
        Map<Variant, List<Double>> rates = new LinkedHashMap<>();
        // The first round only warms up.
        for (int round = 0; round <= rounds; round++) {
            for (Variant variant : variants()) {
                double rate = run(variant);
                System.err.printf("round %d %s: %,.0f events/s%n", round, variant.label(), rate);
                if (round > 0) {
                    rates.computeIfAbsent(variant, first -> new ArrayList<>()).add(rate);
                }
            }
        }
        return figures(rates);
    }

    private static List<Variant> variants() {
        List<Variant> variants = new ArrayList<>();
        for (int parallelism : new int[] {1, 2}) {
            for (Pipeline pipeline : Pipeline.values()) {
                variants.add(new Variant(pipeline, "heap", parallelism));
            }
            variants.add(new Variant(Pipeline.WINDOWS, "rocksdb", parallelism));
        }
        return variants;
    }

    private double run(Variant variant) throws Exception {
        return PipelineRun.eventsPerSecond(
                variant.pipeline(), broker.config(variant.stateBackend(), variant.parallelism()), variant.label());
    }

    private static Map<String, Object> figures(Map<Variant, List<Double>> rates) {
        Map<String, Object> figures = new LinkedHashMap<>();
        rates.forEach((variant, measured) -> {
            double median = PipelineRun.median(measured);
            double copied =
                    PipelineRun.median(rates.get(new Variant(Pipeline.PASS_THROUGH, "heap", variant.parallelism())));
            figures.put(
                    variant.label(),
                    Map.of(
                            "eventsPerSecond", Math.round(median),
                            "ratioToPassThrough", Math.round(1000 * median / copied) / 1000.0,
                            "microsPerEvent", Math.round(1e8 / median) / 100.0));
        });
        return figures;
    }
}
