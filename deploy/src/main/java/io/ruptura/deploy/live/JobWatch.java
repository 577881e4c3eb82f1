package io.ruptura.deploy.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ruptura.domain.config.runtime.KafkaConfig;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.health.HealthJson;
import io.ruptura.jobs.ingest.WallClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobStatus;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says on the topic {@code health} how each job is doing: when that changes, and now and then when it does not. */
final class JobWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobWatch.class);
    private static final long EVERY_SECONDS = 1;
    private static final int REPEAT_AFTER_LOOKS = 30;

    private final LocalCluster cluster;
    private final String topic;
    private final WallClock clock;
    private final KafkaProducer<byte[], byte[]> producer;
    private final ScheduledThreadPoolExecutor looks;
    private final Map<String, JobStatus> said = new HashMap<>();
    private final Restarts restarts = new Restarts();
    private long looked;

    private JobWatch(LocalCluster cluster, KafkaConfig kafka, WallClock clock) {
        this.cluster = cluster;
        this.topic = kafka.health();
        this.clock = clock;
        Map<String, Object> client = new HashMap<>(kafka.properties());
        client.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        // A broker that is away must not hold up the look at the jobs.
        client.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "1000");
        this.producer = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());
        this.looks = new ScheduledThreadPoolExecutor(1, look -> {
            Thread thread = new Thread(look, "job-watch");
            thread.setDaemon(true);
            return thread;
        });
    }

    static JobWatch start(LocalCluster cluster, KafkaConfig kafka, WallClock clock) {
        JobWatch watch = new JobWatch(cluster, kafka, clock);
        var unused = watch.looks.scheduleWithFixedDelay(watch::look, 0, EVERY_SECONDS, TimeUnit.SECONDS);
        return watch;
    }

    @Override
    public void close() {
        looks.shutdownNow();
        producer.close(Duration.ZERO);
    }

    private void look() {
        if (looked++ % REPEAT_AFTER_LOOKS == 0) {
            said.clear();
        }
        try {
            cluster.states().forEach(this::say);
        } catch (RuntimeException unanswered) {
            // The next look is a second away.
            LOG.warn("the state of the jobs is not known: {}", String.valueOf(unanswered.getMessage()));
        }
    }

    private void say(String job, JobStatus state) {
        int times = restarts.count(job, state);
        if (Objects.equals(said.put(job, state), state)) {
            return;
        }
        Health health = JobHealth.of(job, state, times, clock.nowMillis());
        var unused = producer.send(new ProducerRecord<>(topic, health.key().getBytes(UTF_8), HealthJson.write(health)));
    }
}
