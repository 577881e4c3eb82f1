package io.ruptura.deploy.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ruptura.domain.config.runtime.KafkaConfig;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureJson;
import io.ruptura.domain.rupture.command.Command;
import io.ruptura.domain.rupture.command.CommandJson;
import io.ruptura.jobs.ingest.WallClock;
import io.ruptura.simulator.plan.Plan;
import io.ruptura.simulator.trouble.Episode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Tells what is planted and what is found of it as the service's time goes on. When a planted rupture is over, the rupture that shows it is annotated with the
 * truth, so that it can be read on the page: the truth comes in by the topic of commands, as a person's word would.
 */
final class Showcase implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String BY = "simulator";

    private final KafkaConfig kafka;
    private final WallClock clock;
    private final long liveFromMillis;
    private final Words words;
    private final Consumer<String> out;
    private final Findings findings;
    private final KafkaConsumer<byte[], byte[]> ruptures;
    private final KafkaProducer<byte[], byte[]> commands;
    private final Thread thread = new Thread(this::run, "showcase");
    private final Set<String> over = new HashSet<>();
    private int announced;
    private int named;

    private Showcase(DemoPlan plan, KafkaConfig kafka, WallClock clock, Consumer<String> out) {
        this.kafka = kafka;
        this.clock = clock;
        this.liveFromMillis = plan.liveFromMillis();
        this.words = new Words(plan.scenario().zone());
        this.out = out;
        this.findings = new Findings(Plan.of(plan.scenario(), liveFromMillis));
        this.ruptures = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        this.commands = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        thread.setDaemon(true);
    }

    static Showcase start(DemoPlan plan, KafkaConfig kafka, WallClock clock, Consumer<String> out) {
        Showcase showcase = new Showcase(plan, kafka, clock, out);
        showcase.thread.start();
        return showcase;
    }

    /** What came of everything planted so far. */
    List<String> summary() {
        synchronized (findings) {
            return words.summary(findings.until(clock.nowMillis()), findings.unexplained(liveFromMillis));
        }
    }

    @Override
    public void close() {
        ruptures.wakeup();
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        commands.close(Duration.ZERO);
    }

    private void run() {
        try (ruptures) {
            List<TopicPartition> partitions = ruptures.partitionsFor(kafka.ruptures()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            ruptures.assign(partitions);
            ruptures.seekToBeginning(partitions);
            while (true) {
                for (ConsumerRecord<byte[], byte[]> record : ruptures.poll(PAUSE)) {
                    take(RuptureJson.read(record.value()));
                }
                synchronized (findings) {
                    announce(findings.until(clock.nowMillis()));
                }
            }
        } catch (WakeupException closed) {
            // The demonstration is over.
        }
    }

    private void take(Rupture rupture) {
        boolean isNew;
        synchronized (findings) {
            isNew = findings.note(rupture);
        }
        if (rupture.detectedAtMillis() < liveFromMillis) {
            return;
        }
        if (isNew) {
            out.accept(words.found(rupture));
        }
        if (rupture.state().isOver() && over.add(rupture.id())) {
            out.accept(words.ended(rupture));
        }
    }

    private void announce(List<Finding> begun) {
        begun.stream().skip(announced).map(Finding::planted).map(words::planted).forEach(out);
        announced = begun.size();
        while (named < begun.size() && begun.get(named).planted().toMillis() <= clock.nowMillis()) {
            Finding over = begun.get(named++);
            over.found().ifPresent(rupture -> annotate(over.planted(), rupture));
        }
    }

    private void annotate(Episode planted, Rupture rupture) {
        Command command = new Command(
                BY + "-" + rupture.id() + "-" + planted.fromMillis(),
                Command.Kind.ANNOTATE,
                rupture.id(),
                Map.of(),
                Long.MAX_VALUE,
                BY,
                words.annotation(planted),
                clock.nowMillis());
        var unused = commands.send(
                new ProducerRecord<>(kafka.commands(), rupture.id().getBytes(UTF_8), CommandJson.write(command)));
    }
}
