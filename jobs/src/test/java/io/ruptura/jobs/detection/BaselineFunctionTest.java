package io.ruptura.jobs.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.baseline.ScopeMemory;
import io.ruptura.domain.baseline.band.ExpectedBand;
import io.ruptura.domain.baseline.measure.MeasureMemory;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.plan.Foresight;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;

class BaselineFunctionTest {

    private static final long MINUTE = 60_000;
    private static final long DAY = 24 * 60 * MINUTE;
    private static final String CHAT = "channel=chat";

    @Test
    void whatSitsInStateAndCrossesTheStreamNeedsNoKryo() {
        assertThatCode(() -> PojoTestUtils.assertSerializedAsPojoWithoutKryo(ScopeMemory.class))
                .doesNotThrowAnyException();
        assertThatCode(() -> PojoTestUtils.assertSerializedAsPojoWithoutKryo(MeasureMemory.class))
                .doesNotThrowAnyException();
        assertThatCode(() -> PojoTestUtils.assertSerializedAsPojoWithoutKryo(Observation.class))
                .doesNotThrowAnyException();
        assertThatCode(() -> PojoTestUtils.assertSerializedAsPojoWithoutKryo(ExpectedBand.class))
                .doesNotThrowAnyException();
    }

    @Test
    void onlyWhatIsNotableComesOut() throws Exception {
        try (BaselineRoom harness = new BaselineRoom()) {
            List<WindowMetrics> history = BaselineRoom.history(CHAT, 3);
            harness.see(history);
            assertThat(harness.observations()).hasSizeLessThan(history.size() / 20);
            assertThat(harness.observations())
                    .filteredOn(o -> o.signal().equals("offered"))
                    .isNotEmpty()
                    .allMatch(o -> o.timeMillis() > 2 * DAY);
        }
    }

    @Test
    void aKilledRunSaysTheSameAsAnUnbrokenOne() throws Exception {
        List<WindowMetrics> history = BaselineRoom.history(CHAT, 3);
        int cut = history.size() - 100;
        try (BaselineRoom unbroken = new BaselineRoom();
                BaselineRoom killed = new BaselineRoom()) {
            unbroken.see(history);
            killed.see(history.subList(0, cut));
            OperatorSubtaskState state = killed.snapshot();
            killed.see(history.subList(cut, cut + 50));
            try (BaselineRoom restored = new BaselineRoom(state, Outlook.none(), Foresight.NONE)) {
                restored.see(history.subList(cut, history.size()));
                List<Observation> all = unbroken.observations();
                List<Observation> after = restored.observations();
                assertThat(after).isNotEmpty();
                assertThat(all).endsWith(after.toArray(Observation[]::new));
            }
        }
    }

    @Test
    void eachScopeHasItsOwnMemory() throws Exception {
        List<WindowMetrics> mixed = new ArrayList<>();
        List<WindowMetrics> chat = BaselineRoom.history(CHAT, 3);
        List<WindowMetrics> phone = BaselineRoom.history("channel=phone", 4);
        for (int i = 0; i < chat.size(); i++) {
            mixed.add(chat.get(i));
            mixed.add(phone.get(i));
        }
        try (BaselineRoom alone = new BaselineRoom();
                BaselineRoom together = new BaselineRoom()) {
            alone.see(chat);
            together.see(mixed);
            assertThat(together.observations().stream().filter(o -> o.scope().equals(CHAT)))
                    .containsExactlyElementsOf(alone.observations());
        }
    }

    @Test
    void scopesThatAreNotWatchedArePassedOver() throws Exception {
        try (BaselineRoom harness = new BaselineRoom()) {
            harness.see(BaselineRoom.history("topic=refund", 3));
            assertThat(harness.observations()).isEmpty();
        }
    }

    @Test
    void saysWhatItExpectsOfTheNextHourOnceItHasCaughtUp() throws Exception {
        List<WindowMetrics> history = BaselineRoom.history(CHAT, 3);
        long now = history.get(history.size() - 1).endMillis();
        try (BaselineRoom harness =
                new BaselineRoom(null, Outlook.following(() -> now, Duration.ofMinutes(5)), Foresight.NONE)) {
            harness.see(history);
            List<ExpectedBand> bands = harness.bands();
            assertThat(bands).extracting(ExpectedBand::startMillis).first().isEqualTo(now - DAY);
            assertThat(bands)
                    .filteredOn(band -> band.startMillis() < now - 5 * MINUTE)
                    .extracting(ExpectedBand::startMillis)
                    .doesNotHaveDuplicates();
            assertThat(bands).extracting(ExpectedBand::endMillis).last().isEqualTo(now + 60 * MINUTE);
            assertThat(bands).allMatch(band -> band.lower() <= band.expected() && band.expected() <= band.upper());
        }
    }

    @Test
    void aHistoryIsNotLookedAheadFrom() throws Exception {
        try (BaselineRoom harness = new BaselineRoom()) {
            harness.see(BaselineRoom.history(CHAT, 3));
            assertThat(harness.bands()).isEmpty();
        }
    }
}
