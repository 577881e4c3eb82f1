package io.ruptura.jobs.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.event.Event.ChannelCondition;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.plan.Declaration;
import io.ruptura.domain.plan.Declarations;
import io.ruptura.domain.plan.Foresight;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two ordinary days, and a quarter of an hour in which nobody comes, which the platform declares. */
class DeclarationsHeardTest {

    private static final long MINUTE = 60_000;
    private static final long BREAK = 2 * 24 * 60 * MINUTE;
    private static final String CHAT = "channel=chat";
    private static final List<WindowMetrics> HISTORY = history();
    private static final Declaration DOWN = new Declaration("chat", "/noc", ChannelCondition.DOWN, BREAK);

    @Test
    void whatIsHeardInTimeSaysWhatIsKnownFromTheBeginning() throws Exception {
        try (BaselineRoom known = new BaselineRoom(
                        null, Outlook.none(), Foresight.NONE.withDeclared(new Declarations(List.of(DOWN))));
                BaselineRoom heard = new BaselineRoom();
                BaselineRoom unheard = new BaselineRoom()) {
            known.see(HISTORY);
            unheard.see(HISTORY);
            heard.see(upTo(BREAK));
            heard.hear(DOWN);
            heard.see(after(BREAK));

            assertThat(heard.observations()).isEqualTo(known.observations()).isNotEqualTo(unheard.observations());
            assertThat(declared(heard)).hasSize(15);
        }
    }

    @Test
    void aKilledRunKnowsWhatWasDeclared() throws Exception {
        long kill = BREAK + 5 * MINUTE;
        try (BaselineRoom unbroken = new BaselineRoom();
                BaselineRoom killed = new BaselineRoom()) {
            for (BaselineRoom room : List.of(unbroken, killed)) {
                room.see(upTo(BREAK));
                room.hear(DOWN);
                room.hear(DOWN);
                room.see(after(BREAK).stream()
                        .filter(window -> window.endMillis() <= kill)
                        .toList());
            }
            try (BaselineRoom restored = new BaselineRoom(killed.snapshot(), Outlook.none(), Foresight.NONE)) {
                unbroken.see(after(kill));
                restored.see(after(kill));

                assertThat(declared(restored))
                        .hasSize(10)
                        .isEqualTo(declared(unbroken).subList(5, 15));
            }
        }
    }

    private static List<Observation> declared(BaselineRoom room) {
        return room.observations().stream()
                .filter(seen -> seen.signal().equals("declared-status"))
                .toList();
    }

    private static List<WindowMetrics> upTo(long time) {
        return HISTORY.stream().filter(window -> window.endMillis() <= time).toList();
    }

    private static List<WindowMetrics> after(long time) {
        return HISTORY.stream().filter(window -> window.endMillis() > time).toList();
    }

    private static List<WindowMetrics> history() {
        List<WindowMetrics> windows = new ArrayList<>();
        BaselineRoom.history(CHAT, 3).stream()
                .filter(window -> window.endMillis() <= BREAK)
                .forEach(windows::add);
        for (long end = BREAK + MINUTE; end <= BREAK + 15 * MINUTE; end += MINUTE) {
            windows.add(BaselineRoom.window(CHAT, Window.PT1M, end, 0));
        }
        return windows;
    }
}
