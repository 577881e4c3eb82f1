package io.ruptura.deploy.demo;

import io.ruptura.domain.config.KafkaConfig;
import io.ruptura.domain.event.Event;
import io.ruptura.jobs.ingest.WallClock;
import io.ruptura.simulator.Simulation;
import io.ruptura.simulator.feed.Feed;
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
    private final WallClock clock;
    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "simulated-service");

    private ServiceFeed(Scenario scenario, KafkaConfig kafka, WallClock clock) {
        this.scenario = scenario;
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

    static ServiceFeed start(Scenario scenario, KafkaConfig kafka, WallClock clock) {
        ServiceFeed feed = new ServiceFeed(scenario, kafka, clock);
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
        Feed feed = new Feed(scenario, this::send);
        try {
            Simulation.run(scenario, event -> {
                awaitTime(event);
                feed.accept(event);
            });
            feed.finish();
        } catch (CancellationException closed) {
            // The demonstration is over before the scenario is.
        }
    }

    private void send(byte[] line) {
        var unused = producer.send(new ProducerRecord<>(topic, line));
    }

    private void awaitTime(Event event) {
        try {
            long early = event.timeMillis() - clock.nowMillis();
            while (early > 0 && !stopped.await((long) Math.ceil(early / clock.speed()), TimeUnit.MILLISECONDS)) {
                early = event.timeMillis() - clock.nowMillis();
            }
        } catch (InterruptedException hurried) {
            stopped.countDown();
        }
        if (stopped.getCount() == 0) {
            throw new CancellationException();
        }
    }
}
