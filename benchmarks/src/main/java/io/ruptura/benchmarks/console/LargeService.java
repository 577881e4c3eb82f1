package io.ruptura.benchmarks.console;

import io.ruptura.domain.config.runtime.KafkaConfig;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.WindowMetricsJson;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureJson;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.RuptureState;
import io.ruptura.domain.rupture.Severity;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What an engine writes of a service of many scopes: every window of every scope at each step, all values defined; and single records to time. */
final class LargeService {

    private static final int METRIC_PROBES = 10;
    private static final long FIRST_RUPTURE_PROBE = 1_000;

    private final KafkaConfig kafka;
    private final KafkaProducer<String, byte[]> producer;
    private final int scopes;
    private final Random random = new Random(20260302);
    private final WindowMetricsJson json = new WindowMetricsJson();
    private final Map<Long, Long> sentAtNanos = new ConcurrentHashMap<>();
    private long probes;

    LargeService(KafkaConfig kafka, KafkaProducer<String, byte[]> producer, int scopes) {
        this.kafka = kafka;
        this.producer = producer;
        this.scopes = scopes;
    }

    /** Number of a probe to when it was last sent. */
    Map<Long, Long> sentAtNanos() {
        return sentAtNanos;
    }

    void step(long end) {
        for (int scope = 0; scope < scopes; scope++) {
            for (Window window : Window.values()) {
                send(numbers("channel=channel-" + scope % 5 + ",queue=queue-" + scope, window, end));
            }
        }
        producer.flush();
    }

    /** A window of a scope of its own, and a rupture. */
    void probe(long end) {
        long metric = probes % METRIC_PROBES;
        sentAtNanos.put(metric, System.nanoTime());
        send(numbers("channel=" + OpenPage.PROBE + metric, Window.PT5M, end));
        long rupture = FIRST_RUPTURE_PROBE + probes;
        sentAtNanos.put(rupture, System.nanoTime());
        Rupture ended = rupture(OpenPage.PROBE + rupture, end);
        var unused = producer.send(new ProducerRecord<>(kafka.ruptures(), ended.id(), RuptureJson.write(ended)));
        producer.flush();
        probes++;
    }

    private void send(WindowMetrics numbers) {
        var unused = producer.send(new ProducerRecord<>(kafka.metrics(), numbers.scope(), json.write(numbers)));
    }

    private WindowMetrics numbers(String scope, Window window, long end) {
        double[] values = new double[Metric.values().length];
        for (int metric = 0; metric < values.length; metric++) {
            values[metric] = random.nextInt(1_000) + (metric % 2 == 0 ? 0 : random.nextDouble());
        }
        return new WindowMetrics(scope, window, end - window.millis(), end, 0, end, 1, "support@3", true, values);
    }

    private static Rupture rupture(String id, long end) {
        return new Rupture(
                id,
                1,
                RuptureKind.DEMAND_SPIKE,
                RuptureState.RESOLVED,
                "recovered",
                Severity.MINOR,
                "channel=chat",
                end - 60_000,
                end - 30_000,
                end,
                end,
                0.9,
                Map.of("pt-BR", "Pico de demanda", "en", "Demand spike"),
                "demand-spike@1",
                List.of(),
                List.of(),
                List.of(),
                null,
                "demand-spike",
                null,
                null,
                Rupture.Background.NONE);
    }
}
