package io.ruptura.deploy.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ruptura.domain.json.UnreadableRecordException;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.scope.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarksTest {

    private static final long TEN = Instant.parse("2026-03-02T10:00:00Z").toEpochMilli();
    private static final long HOUR = 3_600_000;

    @TempDir
    Path folder;

    @Test
    void aMarkNeedsNoKindAndNoScope() throws IOException {
        assertThat(read("""
                {"from":"2026-03-02T10:00:00Z","to":"2026-03-02T11:00:00Z","mark":"real"}

                {"kind":"demand-spike","scope":{"channel":"chat"},"from":"2026-03-02T10:00:00Z","to":"2026-03-02T11:00:00Z","mark":"false-alarm"}
                """))
                .containsExactly(
                        new Mark(Mark.Says.REAL, Set.of(), Set.of(), Scope.ALL, TEN, TEN + HOUR),
                        new Mark(
                                Mark.Says.FALSE_ALARM,
                                Set.of(RuptureKind.DEMAND_SPIKE),
                                Set.of(),
                                Scope.of("channel", "chat"),
                                TEN,
                                TEN + HOUR));
    }

    @Test
    void theTruthOfASimulationIsTakenAsItIs() throws IOException {
        assertThat(read("""
                {"kind":"backlog-surge","scope":{"queue":"q"},"from":"2026-03-02T09:00:00Z","to":"2026-03-02T11:00:00Z","severity":"major",\
                "detectableFrom":"2026-03-02T10:00:00Z","effectUntil":"2026-03-02T12:00:00Z","touched":7,"magnitude":{},"accepted":["backlog-surge"],"consequences":["abandonment-wave"]}
                {"decoy":true,"kind":"campaign","scope":{},"from":"2026-03-02T10:00:00Z","to":"2026-03-02T11:00:00Z","touched":7,"magnitude":{}}
                """))
                .containsExactly(
                        new Mark(
                                Mark.Says.REAL,
                                Set.of(RuptureKind.BACKLOG_SURGE),
                                Set.of(RuptureKind.ABANDONMENT_WAVE),
                                Scope.of("queue", "q"),
                                TEN,
                                TEN + 2 * HOUR),
                        new Mark(Mark.Says.FALSE_ALARM, Set.of(), Set.of(), Scope.ALL, TEN, TEN + HOUR));
    }

    @Test
    void whatIsWrongIsToldWithFileAndLine() {
        String times = "\"from\":\"2026-03-02T10:00:00Z\",\"to\":\"2026-03-02T11:00:00Z\"";
        assertWrong("{" + times + ",\"mark\":\"real\"}\n{" + times + "}", "marks.jsonl line 2: mark is missing");
        assertWrong("{" + times + ",\"mark\":\"perhaps\"}", "line 1: mark must be one of real, missed, false-alarm");
        assertWrong(
                "{" + times + ",\"mark\":\"real\",\"kind\":\"spike\"}", "kind must be a kind of rupture, was spike");
        assertWrong("{\"mark\":\"real\",\"from\":\"2026-03-02T10:00:00Z\"}", "to is missing");
        assertWrong(
                "{\"mark\":\"real\",\"from\":\"2026-03-02T10:00:00Z\",\"to\":\"2026-03-01T10:00:00Z\"}",
                "to must not be before from");
        assertWrong("nothing", "line 1: not JSON");
    }

    private void assertWrong(String lines, String message) {
        assertThatThrownBy(() -> read(lines))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining(message);
    }

    private List<Mark> read(String lines) throws IOException {
        return Marks.read(Files.writeString(folder.resolve("marks.jsonl"), lines));
    }
}
