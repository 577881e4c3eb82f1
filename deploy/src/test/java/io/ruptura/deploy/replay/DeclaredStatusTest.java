package io.ruptura.deploy.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ruptura.deploy.fixture.Traffic;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.Event.ChannelCondition;
import io.ruptura.domain.event.EventBuilder;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.event.EventWriter;
import io.ruptura.domain.rupture.Evidence;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.Rupture.Hypothesis;
import io.ruptura.domain.rupture.RuptureJson;
import io.ruptura.domain.rupture.RuptureKind;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The telephone is out for half an hour; its platform says so, and ten minutes later that it is up again. */
class DeclaredStatusTest {

    private static final long START = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
    private static final long MINUTE = TimeUnit.MINUTES.toMillis(1);
    private static final long HOUR = 60 * MINUTE;
    private static final long BREAK = START + 34 * HOUR;
    private static final long MENDED = BREAK + 30 * MINUTE;
    private static final long END = BREAK + 2 * HOUR;
    private static final RupturaConfig CONFIG = ConfigReader.parse("""
            metrics: {step: 60s, windows: [PT1M, PT5M], scopes: [[], [channel]]}
            detection: {scopes: [[], [channel]]}
            """);

    @TempDir
    Path folder;

    @Test
    void anOutageThatIsDeclaredIsToldSoonerAndIsNotOverBeforeContactsCome() throws Exception {
        List<Rupture> undeclared = outage(traffic(), "undeclared");
        List<Event> events = traffic();
        events.add(said(ChannelCondition.DOWN, BREAK + MINUTE));
        events.add(said(ChannelCondition.OPERATIONAL, BREAK + 11 * MINUTE));
        List<Rupture> declared = outage(events, "declared");

        Rupture first = declared.get(0);
        assertThat(first.detectedAtMillis())
                .isLessThanOrEqualTo(BREAK + 5 * MINUTE)
                .isLessThan(undeclared.get(0).detectedAtMillis());
        assertThat(first.evidence())
                .extracting(Evidence::metric, Evidence::observed)
                .contains(tuple("offered-silence", 0.0), tuple("declared-status", 0.0));
        assertThat(first.hypotheses())
                .filteredOn(hypothesis -> hypothesis.kind() == RuptureKind.CHANNEL_OUTAGE)
                .extracting(Hypothesis::declared)
                .containsExactly("down");
        Rupture last = declared.get(declared.size() - 1);
        assertThat(last.id()).isEqualTo(first.id());
        assertThat(last.resolvedAtMillis()).isGreaterThan(MENDED);
    }

    private static List<Event> traffic() {
        return new ArrayList<>(new Traffic(3, 150)
                .between(START, BREAK)
                .between(BREAK, MENDED, "chat")
                .between(MENDED, END)
                .until(END));
    }

    private static Event said(ChannelCondition condition, long time) {
        return EventBuilder.of(EventType.CHANNEL_STATUS_CHANGED, "/noc", "s-" + condition, time)
                .channel("phone")
                .channelStatus(condition)
                .build();
    }

    /** Every revision of the outage of the telephone. */
    private List<Rupture> outage(List<Event> events, String name) throws Exception {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Event event : events) {
            lines.write(EventWriter.toBytes(event));
            lines.write('\n');
        }
        Path history = Files.write(folder.resolve(name + ".jsonl"), lines.toByteArray());
        Path out = folder.resolve(name);
        new Replay(new ReplayPlan(List.of(history.toString()), out, 2, 0, END, false, "test"), CONFIG).run();
        return Files.readAllLines(out.resolve("ruptures.jsonl")).stream()
                .map(line -> RuptureJson.read(line.getBytes(UTF_8)))
                .filter(rupture -> rupture.kind() == RuptureKind.CHANNEL_OUTAGE
                        && rupture.scope().equals("channel=phone")
                        && rupture.detectedAtMillis() >= BREAK)
                .toList();
    }
}
