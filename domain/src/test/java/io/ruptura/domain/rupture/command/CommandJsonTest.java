package io.ruptura.domain.rupture.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ruptura.domain.json.UnreadableRecordException;
import io.ruptura.domain.rupture.LifecycleStory;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandJsonTest {

    private static final long RECORDED = LifecycleStory.at(7);

    private static Command read(String json) {
        return CommandJson.read(json.getBytes(UTF_8), RECORDED);
    }

    @Test
    void readsACommandAboutARuptureAndTakesTheTimeOfTheTopicWhenItSaysNone() {
        assertThat(read("{\"id\":\"c-1\",\"kind\":\"acknowledge\",\"rupture\":\"r-1\",\"by\":\"ana\",\"more\":[1]}"))
                .isEqualTo(new Command(
                        "c-1", Command.Kind.ACKNOWLEDGE, "r-1", Map.of(), Long.MAX_VALUE, "ana", null, RECORDED));
    }

    @Test
    void readsWhatItWrites() {
        Command silence = new Command(
                "c-2",
                Command.Kind.SILENCE,
                null,
                Map.of("kind", "demand-spike", "channel", "chat"),
                LifecycleStory.at(60),
                "ana",
                "campanha",
                LifecycleStory.at(5));

        assertThat(CommandJson.read(CommandJson.write(silence), RECORDED)).isEqualTo(silence);
    }

    @Test
    void readsWhenWhatWasMissedBegan() {
        Command missed = new Command(
                "c-3",
                Command.Kind.MISSED,
                null,
                Map.of("kind", "demand-spike"),
                LifecycleStory.at(60),
                "ana",
                null,
                LifecycleStory.at(90),
                LifecycleStory.at(5));

        assertThat(CommandJson.read(CommandJson.write(missed), RECORDED)).isEqualTo(missed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | not a JSON object",
                "{\"kind\":\"acknowledge\",\"rupture\":\"r\",\"by\":\"ana\"} | id is missing",
                "{\"id\":\"c\",\"kind\":\"acknowledge\",\"rupture\":\"r\"} | by is missing",
                "{\"id\":\"c\",\"kind\":\"acknowledge\",\"by\":\"ana\"} | rupture is missing",
                "{\"id\":\"c\",\"kind\":\"silence\",\"by\":\"ana\"} | rupture or matchers is missing"
                        + " (e.g. {\"matchers\":{\"kind\":\"demand-spike\",\"channel\":\"chat\"}})",
                "{\"id\":\"c\",\"kind\":\"silence\",\"by\":\"ana\",\"matchers\":{\"kind\":\"rain\"}} |"
                        + " matchers.kind must be a kind of rupture, was rain",
                "{\"id\":\"c\",\"kind\":\"silence\",\"by\":\"ana\",\"matchers\":{\"channel\":7}} |"
                        + " matchers.channel must be a string, was 7",
                "{\"id\":\"c\",\"kind\":\"missed\",\"by\":\"ana\",\"matchers\":{\"channel\":\"chat\"}} |"
                        + " matchers.kind is missing (e.g. {\"matchers\":{\"kind\":\"demand-spike\",\"channel\":\"chat\"}})",
                "{\"id\":\"c\",\"kind\":\"shout\",\"rupture\":\"r\",\"by\":\"ana\"} | kind must be one of acknowledge,"
                        + " resolve, silence, unsilence, false-alarm, missed, annotate, approve, reject, was \"shout\"",
                "{\"id\":\"c\",\"kind\":\"silence\",\"rupture\":\"r\",\"by\":\"ana\",\"until\":\"soon\"} |"
                        + " until must be an RFC 3339 instant such as 2026-03-02T12:00:00Z, was \"soon\"",
            })
    void refusesWhatIsNotACommandAndSaysWhy(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessage(message);
    }

    @Property(seed = "1")
    void anyBytesAreReadOrRefusedAndNothingElse(@ForAll byte[] bytes) {
        assertThatThrownBy(() -> CommandJson.read(bytes, RECORDED)).isInstanceOf(UnreadableRecordException.class);
    }
}
