package io.ruptura.deploy.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.broker.EmbeddedKafka;
import io.ruptura.broker.Topics;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.config.runtime.KafkaConfig;
import io.ruptura.domain.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of patterns, looked at once and again, and what comes of it on the topic. */
class PatternFolderTest {

    private static final long NOW = 1_772_442_000_000L;

    @TempDir
    private static Path data;

    private static EmbeddedKafka broker;
    private static KafkaConfig kafka;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedKafka.start(data);
        kafka = ConfigReader.parse("kafka: {bootstrap-servers: '" + broker.bootstrapServers() + "', partitions: 1}")
                .kafka();
        Topics.createMissing(kafka, 60_000);
    }

    @AfterAll
    static void stop() throws Exception {
        broker.close();
    }

    @Test
    void whatIsAddedChangedAndRemovedIsPutOnceTwoLooksFoundTheSame() throws Exception {
        try (PatternFolder watch = new PatternFolder(folder, kafka, () -> NOW)) {
            write("added.epl", "one");
            write("notes.txt", "not a pattern");
            watch.look();
            assertThat(onTopic()).as("perhaps it is half written").doesNotContainKey("pattern/added");
            watch.look();
            assertThat(onTopic().get("pattern/added"))
                    .isEqualTo(new Policy(Policy.Kind.PATTERN, "added", "one", PatternFolder.BY, NOW));
            assertThat(onTopic()).doesNotContainKey("pattern/notes");

            write("added.epl", "two");
            watch.look();
            write("added.epl", "three");
            watch.look();
            assertThat(onTopic().get("pattern/added").text()).isEqualTo("one");
            watch.look();
            assertThat(onTopic().get("pattern/added").text()).isEqualTo("three");

            Files.delete(folder.resolve("added.epl"));
            watch.look();
            watch.look();
            assertThat(onTopic()).doesNotContainKey("pattern/added");
        }
    }

    @Test
    void aLaterRunTakesBackWhatAnEarlierPutAndLeavesWhatOthersDid() throws Exception {
        Policy byAna = new Policy(Policy.Kind.PATTERN, "anas", "hers", "ana", NOW);
        try (PolicyTopic topic = new PolicyTopic(kafka);
                PatternFolder earlier = new PatternFolder(folder, kafka, () -> NOW)) {
            topic.put(byAna);
            write("gone.epl", "text");
            write("kept.epl", "text");
            earlier.look();
            earlier.look();
        }
        Files.delete(folder.resolve("gone.epl"));
        try (PatternFolder later = new PatternFolder(folder, kafka, () -> NOW + 1)) {
            later.look();
            later.look();

            assertThat(onTopic()).doesNotContainKey("pattern/gone").containsEntry("pattern/anas", byAna);
            assertThat(onTopic().get("pattern/kept").timeMillis())
                    .as("what is the same is not put again")
                    .isEqualTo(NOW);
        }
    }

    @Test
    void aFolderThatCannotBeReadTakesNothingBack() throws Exception {
        Path lost = Files.createDirectory(folder.resolve("lost"));
        Files.writeString(lost.resolve("stays.epl"), "text");
        try (PatternFolder watch = new PatternFolder(lost, kafka, () -> NOW)) {
            watch.look();
            watch.look();
            Files.move(lost, folder.resolve("elsewhere"));
            watch.look();
            watch.look();
            assertThat(onTopic()).containsKey("pattern/stays");
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static Map<String, Policy> onTopic() {
        try (PolicyTopic topic = new PolicyTopic(kafka)) {
            return topic.newest();
        }
    }
}
