package io.ruptura.deploy.policies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.broker.EmbeddedKafka;
import io.ruptura.broker.Topics;
import io.ruptura.deploy.Ruptura;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.config.runtime.KafkaConfig;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.health.HealthJson;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.policy.PolicyAnswer;
import io.ruptura.domain.policy.PolicyJson;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command against a broker, where somebody answers as the engine does: a text with {@code wrong} in it is refused. */
class PoliciesCommandTest {

    @TempDir
    private static Path folder;

    private static final AtomicBoolean STOPPED = new AtomicBoolean();
    private static EmbeddedKafka broker;
    private static Path config;
    private static Thread engine;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedKafka.start(folder.resolve("kafka"));
        String text = "kafka: {bootstrap-servers: '" + broker.bootstrapServers() + "', partitions: 1}";
        config = Files.writeString(folder.resolve("ruptura.yaml"), text);
        KafkaConfig kafka = ConfigReader.parse(text).kafka();
        Topics.createMissing(kafka, 60_000);
        engine = new Thread(() -> answer(kafka), "answers");
        engine.start();
    }

    @AfterAll
    static void stop() throws Exception {
        STOPPED.set(true);
        engine.join();
        broker.close();
    }

    @Test
    void whatIsPutIsListedUntilItIsRemovedAndEveryAnswerIsTold() throws Exception {
        Path office = Files.writeString(folder.resolve("office.yaml"), "{id: office, version: 2}");

        assertThat(run("put", "--by", "ana", "calendar/office", office.toString()))
                .isZero();
        assertThat(err.toString()).contains("ruptura: calendar/office accepted as office@2");
        assertThat(run("list")).isZero();
        assertThat(out.toString().lines().filter(line -> line.startsWith("calendar/office")))
                .singleElement()
                .asString()
                .endsWith("ana");

        assertThat(run("remove", "calendar/office")).isZero();
        assertThat(err.toString()).contains("ruptura: calendar/office removed; as in the file again");
        out.getBuffer().setLength(0);
        assertThat(run("list")).isZero();
        assertThat(out.toString()).startsWith("POLICY").doesNotContain("calendar/office");
    }

    @Test
    void whatIsRefusedFailsWithTheReason() throws Exception {
        Path wrong = Files.writeString(folder.resolve("odd.epl"), "wrong");

        assertThat(run("put", "pattern/odd", wrong.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("pattern/odd is refused: line 1: nobody understands it");
    }

    @Test
    void aKindThatIsNoneAndACommandThatIsMissingAreMisuse() {
        assertThat(run("remove", "holiday/easter")).isEqualTo(2);
        assertThat(err.toString()).contains("calendar, sla, pattern, service-level, maintenance");
        assertThat(execute("policies")).isEqualTo(2);
    }

    private int run(String command, String... rest) {
        String[] all = new String[rest.length + 4];
        all[0] = "policies";
        all[1] = command;
        all[2] = "--config";
        all[3] = config.toString();
        System.arraycopy(rest, 0, all, 4, rest.length);
        return execute(all);
    }

    private int execute(String... all) {
        return Ruptura.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }

    private static void answer(KafkaConfig kafka) {
        try (TopicReading policies = TopicReading.fromStart(kafka, kafka.policies());
                KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            while (!STOPPED.get()) {
                policies.next(record -> {
                    Health answer = answerTo(record);
                    var unused = producer.send(new ProducerRecord<>(
                            kafka.health(), answer.key().getBytes(UTF_8), HealthJson.write(answer)));
                });
            }
        }
    }

    private static Health answerTo(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return PolicyAnswer.removed(PolicyJson.removed(record.key(), record.timestamp()), "as in the file again");
        }
        Policy policy = PolicyJson.read(record.value(), record.timestamp());
        return policy.text().contains("wrong")
                ? PolicyAnswer.refused(policy, "line 1: nobody understands it")
                : PolicyAnswer.accepted(policy, policy.id() + "@2");
    }
}
