package io.ruptura.jobs.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.archive.HistoryConnection;
import io.ruptura.archive.questdb.EmbeddedQuestDb;
import io.ruptura.archive.questdb.QuestDbHistory;
import io.ruptura.archive.questdb.QuestDbTables;
import io.ruptura.broker.EmbeddedKafka;
import io.ruptura.broker.Topics;
import io.ruptura.domain.baseline.band.ExpectedBand;
import io.ruptura.domain.baseline.band.ExpectedBandJson;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.config.runtime.StoreConfig.Kind;
import io.ruptura.domain.config.runtime.StoreConfig.WriteApi;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.health.HealthJson;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.WindowMetricsJson;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureJson;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.RuptureState;
import io.ruptura.domain.rupture.Severity;
import io.ruptura.jobs.execution.FlinkSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import okhttp3.Credentials;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.executiongraph.AccessExecutionVertex;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.InjectMiniCluster;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A real broker, a real store that is stopped and started while history goes to it, and the job between them. */
class LiveArchiveTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(1)
            .build());

    private static final long NOON = 1_772_452_800_000L;
    private static final long STEP = 10_000;
    private static final int STEPS_PER_MINUTE = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final WindowMetricsJson metricsJson = new WindowMetricsJson();
    private final List<Future<?>> sent = new ArrayList<>();

    @Test
    void losesAndDoublesNothingWhenTheStoreIsAwayForAWhile(@InjectMiniCluster MiniCluster cluster) throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
            RupturaConfig config = config(kafka);
            Topics.createMissing(config.kafka(), 30_000);
            EmbeddedQuestDb server = EmbeddedQuestDb.start(folder.resolve("store"), 0, "u", "p");
            HistoryConnection connection = connection(server.url());
            QuestDbTables.prepare(connection);
            JobClient job = start(config, connection);
            try (QuestDbHistory history = new QuestDbHistory(connection);
                    KafkaProducer<byte[], byte[]> producer = producer(kafka)) {
                publishMinutes(producer, 0, 200);
                eventually(() -> assertThat(minutes(history)).hasSize(200));

                int port = server.port();
                server.close();
                publishMinutes(producer, 200, 500);
                eventually(() -> assertThat(health(kafka))
                        .extracting(Health::status)
                        .containsExactly(Health.Status.OK, Health.Status.DOWN));
                server = EmbeddedQuestDb.start(folder.resolve("store"), port, "u", "p");
                publishMinutes(producer, 500, 600);

                eventually(() -> assertThat(minutes(history))
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, 600)
                                .mapToObj(minute -> NOON + minute * 60_000)
                                .toList()));
                eventually(() -> assertThat(history.revisions("r-1")).hasSize(600));
                assertThat(history.ruptures(NOON, NOON * 2, 10))
                        .singleElement()
                        .extracting(Rupture::revision)
                        .isEqualTo(599);
                assertThat(history.bands("channel=chat", "offered", Window.PT5M, NOON, NOON * 2))
                        .hasSize(600);
                eventually(() -> assertThat(health(kafka)).last().satisfies(said -> {
                    assertThat(said.status()).isEqualTo(Health.Status.OK);
                    assertThat(said.newestMillis()).isEqualTo(NOON + 600 * 60_000);
                }));
                assertThat(attempts(cluster, job)).as("attempts of each task").containsOnly(0);
            } finally {
                job.cancel().get();
                server.close();
            }
        }
    }

    /** Checkpoints follow each other fast and may not take long, so that many fail while the store is away. */
    private JobClient start(RupturaConfig config, HistoryConnection connection) throws Exception {
        Configuration settings = FlinkSettings.live(config.engine(), LiveArchive.NAME);
        settings.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, Duration.ofMillis(500));
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(settings);
        LiveArchive.attach(environment, config, connection, () -> NOON);
        return environment.executeAsync(LiveArchive.NAME);
    }

    /** For each minute the window at its end and at the five steps between, a revision of a rupture, and a band. */
    private void publishMinutes(KafkaProducer<byte[], byte[]> producer, int from, int to) {
        for (int minute = from; minute < to; minute++) {
            for (int step = 1; step <= STEPS_PER_MINUTE; step++) {
                long end = NOON + minute * 60_000L + step * STEP;
                send(producer, "metrics", "channel=chat", metricsJson.write(window(end)));
            }
            long end = NOON + (minute + 1) * 60_000L;
            send(producer, "ruptures", "r-1", RuptureJson.write(rupture(minute, end)));
            send(producer, "expectations", "channel=chat", ExpectedBandJson.write(band(end)));
        }
        producer.flush();
        assertThat(sent).allSatisfy(future -> assertThat(future).succeedsWithin(PATIENCE));
    }

    private static List<Long> minutes(QuestDbHistory history) {
        return history.metrics("channel=chat", Window.PT1M, List.of("offered"), NOON, NOON * 2, 0).stream()
                .map(point -> point.endMillis())
                .toList();
    }

    /** What the topic says of the store, repetitions left out. */
    private static List<Health> health(EmbeddedKafka kafka) {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", kafka.bootstrapServers());
        List<Health> all = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("health").stream()
                    .map(found -> new TopicPartition(found.topic(), found.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long count = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            for (long read = 0; read < count; ) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    Health said = HealthJson.read(record.value());
                    if (!all.isEmpty() && all.get(all.size() - 1).status() == said.status()) {
                        all.remove(all.size() - 1);
                    }
                    all.add(said);
                    read++;
                }
            }
        }
        return all;
    }

    private static List<Integer> attempts(MiniCluster cluster, JobClient job) throws Exception {
        List<Integer> attempts = new ArrayList<>();
        for (AccessExecutionVertex task :
                cluster.getExecutionGraph(job.getJobID()).get().getAllExecutionVertices()) {
            attempts.add(task.getCurrentExecutionAttempt().getAttemptNumber());
        }
        return attempts;
    }

    private static void eventually(Runnable assertion) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(assertion::run);
    }

    private RupturaConfig config(EmbeddedKafka kafka) {
        return ConfigReader.parse("kafka: {bootstrap-servers: '" + kafka.bootstrapServers() + "'}\n"
                + "engine: {checkpoint-interval: 1s, checkpoint-folder: '" + folder.resolve("checkpoints") + "'}\n");
    }

    private static HistoryConnection connection(String url) {
        return new HistoryConnection(
                Kind.QUESTDB, url, "ruptura", "ruptura", WriteApi.V2, Credentials.basic("u", "p"), 36_500, 100, 200);
    }

    private static KafkaProducer<byte[], byte[]> producer(EmbeddedKafka kafka) {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", kafka.bootstrapServers());
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private void send(KafkaProducer<byte[], byte[]> producer, String topic, String key, byte[] value) {
        sent.add(producer.send(new ProducerRecord<>(topic, key.getBytes(UTF_8), value)));
    }

    private static WindowMetrics window(long end) {
        double[] values = new double[Metric.values().length];
        Arrays.fill(values, Double.NaN);
        values[Metric.OFFERED.ordinal()] = 3;
        return new WindowMetrics("channel=chat", Window.PT1M, end - 60_000, end, 0, end, 1, null, true, values);
    }

    private static ExpectedBand band(long end) {
        return new ExpectedBand("channel=chat", "offered", "PT5M", end - 300_000, end, 3, 1, 7, 0.9);
    }

    private static Rupture rupture(int revision, long updated) {
        return new Rupture(
                "r-1",
                revision,
                RuptureKind.DEMAND_SPIKE,
                RuptureState.OPEN,
                "updated",
                Severity.MAJOR,
                "channel=chat",
                NOON,
                NOON,
                updated,
                0,
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
