package io.ruptura.benchmarks.metrics;

import io.ruptura.benchmarks.BenchmarkBroker;
import io.ruptura.benchmarks.BenchmarkResult;
import io.ruptura.benchmarks.SteadyTraffic;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.WindowMetricsJson;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.jobs.execution.FlinkSettings;
import io.ruptura.jobs.ingest.LiveClock;
import io.ruptura.jobs.live.LiveInteractionMetrics;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * From an event's arrival to its effect in the topic of metrics: events are sent at the moment they happen, at a steady rate, and each is known when the
 * one-minute window of the whole service of its step has arrived at a reader.
 */
public final class MetricsLatency {

    private static final int WARM_UP_SECONDS = 30;

    private final RupturaConfig config;
    private final int rate;
    private final int seconds;
    /** End of a step to when a reader had it. */
    private final Map<Long, Long> arrivedAt = new HashMap<>();

    private MetricsLatency(RupturaConfig config, int rate, int seconds) {
        this.config = config;
        this.rate = rate;
        this.seconds = seconds;
    }

    /** Arguments: date, events a second (5000), seconds (120). */
    public static void main(String[] args) throws Exception {
        int rate = args.length > 1 ? Integer.parseInt(args[1]) : 5_000;
        int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 120;
        try (BenchmarkBroker broker = new BenchmarkBroker()) {
            MetricsLatency latency = new MetricsLatency(broker.config("heap", 2), rate, seconds);
            BenchmarkResult.write("metrics-latency", args[0], latency.measure(broker));
        }
    }

    private Map<String, Object> measure(BenchmarkBroker broker) throws Exception {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(
                FlinkSettings.live(config.engine(), LiveInteractionMetrics.NAME));
        LiveInteractionMetrics.attach(environment, config, new LiveClock());
        JobClient job = environment.executeAsync(LiveInteractionMetrics.NAME);
        long firstAt = System.currentTimeMillis();
        Thread sending = new Thread(() -> send(broker, firstAt), "send-events");
        sending.start();
        listen(broker, firstAt + 1000L * (seconds + WARM_UP_SECONDS));
        sending.join();
        job.cancel().get();
        return figures(firstAt + 1000L * WARM_UP_SECONDS);
    }

    private void send(BenchmarkBroker broker, long firstAt) {
        SteadyTraffic traffic = new SteadyTraffic(firstAt, rate);
        long until = firstAt + 1000L * (seconds + WARM_UP_SECONDS);
        try (KafkaProducer<String, byte[]> producer = broker.producer()) {
            for (Event event = traffic.next(); event.timeMillis() < until; event = traffic.next()) {
                long early = event.timeMillis() - System.currentTimeMillis();
                if (early > 0) {
                    Thread.sleep(early);
                }
                var unused = producer.send(BenchmarkBroker.record(event));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(BenchmarkBroker broker, long until) throws Exception {
        WindowMetricsJson json = new WindowMetricsJson();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "group.id",
                        "latency",
                        "auto.offset.reset",
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(config.kafka().metrics()));
            while (System.currentTimeMillis() < until) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(20))) {
                    WindowMetrics window = json.read(record.value());
                    if (window.scope().isEmpty() && window.window() == Window.PT1M) {
                        arrivedAt.putIfAbsent(window.endMillis(), System.currentTimeMillis());
                    }
                }
            }
        }
    }

    /** The latency of events spread evenly over the steps that were heard of after the warm-up. */
    private Map<String, Object> figures(long from) {
        long step = config.metrics().step().toMillis();
        long[] afterStep = arrivedAt.entrySet().stream()
                .filter(heard -> heard.getKey() > from)
                .mapToLong(heard -> heard.getValue() - heard.getKey())
                .sorted()
                .toArray();
        long[] latencies = Arrays.stream(afterStep)
                .flatMap(delay -> IntStream.range(0, 1000).mapToLong(part -> delay + step * part / 1000))
                .sorted()
                .toArray();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("eventsPerSecond", rate);
        figures.put("steps", afterStep.length);
        figures.put("stepMillis", step);
        figures.put("p50Millis", latencies[latencies.length / 2]);
        figures.put("p99Millis", latencies[(int) (latencies.length * 0.99)]);
        figures.put("afterStepEndMedianMillis", afterStep[afterStep.length / 2]);
        figures.put("afterStepEndMaxMillis", afterStep[afterStep.length - 1]);
        return figures;
    }
}
