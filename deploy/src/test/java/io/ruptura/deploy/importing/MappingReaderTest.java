package io.ruptura.deploy.importing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ruptura.deploy.importing.mapping.Mapping;
import io.ruptura.domain.config.binding.InvalidConfigException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappingReaderTest {

    private static final String VALID = """
            source: /test
            subject: "{id}"
            times:
              - {name: opened, text: "{when}", format: "d/M/yyyy H:mm"}
            events:
              - type: ruptura.interaction.closed
                at: opened
            """;

    @Test
    void namesEveryMistakeAtOnceWithKeyValueRuleAndExample() {
        refuses(
                """
                source: ""
                subject: "{id}"
                zone: Mars/Olympus
                csv: {delimiter: ";;", charset: klingon}
                times:
                  - {name: opened, text: "{when}", format: "d/Q/yyyy bbb"}
                  - {name: opened, text: "{when}", format: "H:mm", next-day-after: later}
                events:
                  - {type: ruptura.interaction.openned, at: opened}
                  - {type: ruptura.interaction.message, at: answered, when: [{in: [x]}, {}], data: {autor: agent}}
                """,
                "source must be given",
                "zone must be a time zone, was Mars/Olympus (e.g. America/Sao_Paulo)",
                "csv.delimiter must be one character or tab, was ;;",
                "csv.charset must be the name of an encoding, was klingon (e.g. UTF-8)",
                "times[1].next-day-after must be the name of a time above it: [opened], was later",
                "times[1].name must be given to one time only, was opened",
                "events[0].type must be one of ruptura.agent.status-changed, ",
                "was ruptura.interaction.openned (e.g. ruptura.interaction.opened)",
                "events[1].at must name times: [opened], was answered",
                "events[1].when[0].column must be given",
                "events[1].when[1] must ask for something",
                "events[1].data.autor is not something ruptura.interaction.message says; here are [author, public]",
                "events[1].data.author must be given");
    }

    @Test
    void namesAPatternThatIsNone() {
        refuses(
                VALID.replace("d/M/yyyy H:mm", "dd.bb"),
                "times[0].format must be a pattern of DateTimeFormatter, was dd.bb");
    }

    @Test
    void suggestsTheNearestKey() {
        refuses(VALID + "shift-day: 7\n", "line 8: shift-day is not a setting, did you mean shift-days?");
    }

    @Test
    void namesTheColumnsTheFileDoesNotHave() {
        Mapping mapping =
                MappingReader.parse(VALID + "absent: {'*': ['?'], nothing: [x]}\nskip: [{column: mood, in: [bad]}]\n");
        assertThatThrownBy(() -> MappingReader.checkColumns(mapping, List.of("id", "time")))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("times[0].text must name columns of the file: id, time, was when (e.g. id)")
                .hasMessageContaining("skip[0].column must name columns of the file: id, time, was mood")
                .hasMessageContaining("absent must name columns of the file: id, time, was nothing")
                .hasMessageNotContaining("was *");
    }

    private static void refuses(String yaml, String... messages) {
        assertThatThrownBy(() -> MappingReader.parse(yaml))
                .isInstanceOf(InvalidConfigException.class)
                .message()
                .contains(messages);
    }
}
