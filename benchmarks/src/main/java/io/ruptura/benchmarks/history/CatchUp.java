package io.ruptura.benchmarks.history;

import io.ruptura.benchmarks.BenchmarkBroker;
import io.ruptura.benchmarks.BenchmarkResult;
import io.ruptura.benchmarks.ProcessorTime;
import io.ruptura.deploy.live.LiveEngine;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.jobs.ingest.SimulatedClock;
import io.ruptura.simulator.Simulation;
import io.ruptura.simulator.scenario.Scenario;
import io.ruptura.simulator.scenario.ScenarioReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Wall seconds until the live engine has caught up with a month of 50,000 interactions that stood in the topic when it was started, process start and
 * broker not counted: until every window has been published, and until the detection has read them all.
 */
public final class CatchUp {

    private static final long POLL_MILLIS = 250;
    private static final long PATIENCE_NANOS = 600_000_000_000L;

    private final BenchmarkBroker broker;
    private final RupturaConfig config;
    private long lines;

    private CatchUp(BenchmarkBroker broker) throws Exception {
        this.broker = broker;
        String service = Files.readString(Path.of("deploy/examples/simulated-service.yaml"));
        this.config = ConfigReader.parse(service
                + """
                kafka: {bootstrap-servers: "%s"}
                store: {kind: none}
                console: {enabled: false}
                engine: {parallelism: 2, checkpoint-interval: 5s, checkpoint-folder: "%s"}
                """.formatted(broker.bootstrapServers(), broker.folder().resolve("checkpoints")));
    }

    /** Argument: date. */
    public static void main(String[] args) throws Exception {
        try (BenchmarkBroker broker = new BenchmarkBroker()) {
            BenchmarkResult.write("catch-up", args[0], new CatchUp(broker).measure());
        }
        System.exit(0);
    }

    private Map<String, Object> measure() throws Exception {
        Scenario scenario = ScenarioReader.readOrShipped("month-50k");
        fill(scenario);
        long startedAt = System.nanoTime();
        double before = ProcessorTime.ofProcess();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("lines", lines);
        SimulatedClock clock = new SimulatedClock(scenario.endMillis(), System.currentTimeMillis(), 1);
        try (LiveEngine engine = LiveEngine.start(config, clock);
                NewestMetrics tail = new NewestMetrics(config.kafka());
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            figures.put("secondsToStart", seconds(startedAt));
            long caughtUp = 0;
            while (System.nanoTime() - startedAt < PATIENCE_NANOS
                    && !engine.broken().isDone()) {
                Thread.sleep(POLL_MILLIS);
                long written = written(admin);
                long read = read(admin);
                System.err.printf("%.1f s: %d metrics, %d read%n", seconds(startedAt), written, read);
                if (caughtUp == 0 && tail.oldest() > scenario.endMillis() - 300_000) {
                    figures.put("secondsToPublish", seconds(startedAt));
                    figures.put("metrics", written);
                    caughtUp = written;
                }
                if (caughtUp > 0 && read >= caughtUp) {
                    break;
                }
            }
            figures.put("secondsToDetect", seconds(startedAt));
            figures.put("processorSeconds", ProcessorTime.ofProcess() - before);
            figures.put("processorSecondsByThread", ProcessorTime.byThread());
        }
        return figures;
    }

    private void fill(Scenario scenario) throws Exception {
        try (KafkaProducer<String, byte[]> producer = broker.producer()) {
            Simulation.deliver(scenario, record -> {
                var unused = producer.send(
                        new ProducerRecord<>(config.kafka().interactions(), record.source(), record.value()));
                lines++;
            });
            producer.flush();
        }
    }

    private long written(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = new LinkedHashMap<>();
        for (int partition = 0; partition < config.kafka().partitions(); partition++) {
            ends.put(new TopicPartition(config.kafka().metrics(), partition), OffsetSpec.latest());
        }
        return admin.listOffsets(ends).all().get().values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    private long read(Admin admin) throws ExecutionException, InterruptedException {
        ListConsumerGroupOffsetsResult offsets =
                admin.listConsumerGroupOffsets(config.kafka().group() + "-rupture-detection");
        return offsets.partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(config.kafka().metrics()))
                .mapToLong(entry -> entry.getValue().offset())
                .sum();
    }

    private static double seconds(long sinceNanos) {
        return Math.round((System.nanoTime() - sinceNanos) / 1e8) / 10.0;
    }
}
