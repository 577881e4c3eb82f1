package io.ruptura.deploy.demo;

import io.ruptura.domain.config.runtime.KafkaConfig;
import io.ruptura.jobs.ingest.WallClock;
import io.ruptura.simulator.LiveService;
import io.ruptura.simulator.feed.FeedRecord;
import io.ruptura.simulator.scenario.Scenario;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The simulated service as a support platform: sends its events to the broker and knows nothing else of the engine. What lies before the clock is sent as fast as
 * it goes, the rest when its time has come.
 */
final class ServiceFeed implements AutoCloseable {

    private static final long STOP_MILLIS = 1000;

    private final Scenario scenario;
    private final long liveFromMillis;
    private final WallClock clock;
    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "simulated-service");

    private ServiceFeed(Scenario scenario, long liveFromMillis, KafkaConfig kafka, WallClock clock) {
        this.scenario = scenario;
        this.liveFromMillis = liveFromMillis;
        this.clock = clock;
        this.topic = kafka.interactions();
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers(),
                        ProducerConfig.LINGER_MS_CONFIG, "5",
                        ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        thread.setDaemon(true);
    }

    static ServiceFeed start(DemoPlan plan, KafkaConfig kafka, WallClock clock) {
        ServiceFeed feed = new ServiceFeed(plan.scenario(), plan.liveFromMillis(), kafka, clock);
        feed.thread.start();
        return feed;
    }

    @Override
    public void close() {
        stopped.countDown();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        producer.close(Duration.ZERO);
    }

    private void run() {
        LiveService service = LiveService.of(scenario, scenario.seed(), liveFromMillis);
        try {
            while (stopped.getCount() > 0) {
                FeedRecord record = service.next();
                awaitTime(record.arrivalMillis());
                var unused = producer.send(new ProducerRecord<>(topic, record.value()));
            }
        } catch (CancellationException closed) {
            // The demonstration is over; the service would go on.
        }
    }

    private void awaitTime(long timeMillis) {
        try {
            long early = timeMillis - clock.nowMillis();
            while (early > 0 && !stopped.await((long) Math.ceil(early / clock.speed()), TimeUnit.MILLISECONDS)) {
                early = timeMillis - clock.nowMillis();
            }
        } catch (InterruptedException hurried) {
            stopped.countDown();
        }
        if (stopped.getCount() == 0) {
            throw new CancellationException();
        }
    }
}
