package io.ruptura.jobs.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.plan.Foresight;
import io.ruptura.domain.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two days of a chat that never closes; then nobody comes from six in the evening on, which is when it closes from that day on. */
class CalendarPutTest {

    private static final long MINUTE = 60_000;
    private static final long SIX = (24 + 18) * 60 * MINUTE;
    private static final String CHAT = "channel=chat";
    private static final String ALWAYS =
            "{id: office, version: 1, zone: UTC, channels: [chat], weekly: {mon-sun: ['00:00-24:00']}}";
    private static final String DAYS =
            "{id: office, version: 2, zone: UTC, channels: [chat], weekly: {mon-sun: ['00:00-18:00']}}";
    private static final List<WindowMetrics> HISTORY = history();

    @Test
    void hoursPutWhileRunningAreJudgedByAsIfTheyWereConfigured() throws Exception {
        try (BaselineRoom configured = room(DAYS, null);
                BaselineRoom put = room(ALWAYS, null);
                BaselineRoom unchanged = room(ALWAYS, null)) {
            configured.see(HISTORY);
            unchanged.see(HISTORY);
            put.see(upToSix());
            put.put(calendar(DAYS));
            put.see(afterSix());

            assertThat(silences(unchanged)).isNotEmpty();
            assertThat(silences(configured)).isEmpty();
            assertThat(silences(put)).isEmpty();
        }
    }

    @Test
    void itIsAnsweredByWhoCountsByItAndNotAgainHere() throws Exception {
        try (BaselineRoom room = room(ALWAYS, null)) {
            assertThat(room.put(calendar(DAYS))).isNull();
            assertThat(room.put(calendar("{id: office, version: 1, weekly: {}}")))
                    .isNull();
            room.see(HISTORY);

            assertThat(silences(room)).as("what was refused changes nothing").isEmpty();
        }
    }

    @Test
    void aKilledRunAndOneThatLosesItsHoursAgainJudgeByWhatIsInForce() throws Exception {
        try (BaselineRoom killed = room(ALWAYS, null);
                BaselineRoom removed = room(ALWAYS, null)) {
            killed.see(upToSix());
            killed.put(calendar(DAYS));
            try (BaselineRoom restored = room(ALWAYS, killed)) {
                restored.see(afterSix());
                assertThat(silences(restored)).isEmpty();
            }
            removed.see(upToSix());
            removed.put(calendar(DAYS));
            removed.put(calendar(null));
            removed.see(afterSix());
            assertThat(silences(removed)).isNotEmpty();
        }
    }

    private static BaselineRoom room(String calendar, BaselineRoom killed) throws Exception {
        RupturaConfig config = ConfigReader.parse("calendars: [" + calendar + "]");
        return new BaselineRoom(config, killed == null ? null : killed.snapshot(), Outlook.none(), Foresight.NONE);
    }

    private static Policy calendar(String text) {
        return new Policy(Policy.Kind.CALENDAR, "office", text, text == null ? null : "ana", SIX);
    }

    private static List<Observation> silences(BaselineRoom room) {
        return room.observations().stream()
                .filter(seen -> seen.signal().equals("offered-silence") && seen.surprise() > 4)
                .toList();
    }

    private static List<WindowMetrics> upToSix() {
        return HISTORY.stream().filter(window -> window.endMillis() <= SIX).toList();
    }

    private static List<WindowMetrics> afterSix() {
        return HISTORY.stream().filter(window -> window.endMillis() > SIX).toList();
    }

    private static List<WindowMetrics> history() {
        List<WindowMetrics> windows = new ArrayList<>();
        BaselineRoom.history(CHAT, 3).stream()
                .filter(window -> window.endMillis() <= SIX)
                .forEach(windows::add);
        for (long end = SIX + MINUTE; end <= SIX + 60 * MINUTE; end += MINUTE) {
            windows.add(BaselineRoom.window(CHAT, Window.PT1M, end, 0));
        }
        return windows;
    }
}
