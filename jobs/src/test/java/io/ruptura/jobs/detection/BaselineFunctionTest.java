package io.ruptura.jobs.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.ruptura.domain.baseline.ExpectedBand;
import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.baseline.ScopeMemory;
import io.ruptura.domain.baseline.measure.MeasureMemory;
import io.ruptura.domain.config.ConfigReader;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.Window;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.plan.Foresight;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
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
        try (Harness harness = new Harness(null)) {
            List<WindowMetrics> history = history(CHAT, 3);
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
        List<WindowMetrics> history = history(CHAT, 3);
        int cut = history.size() - 100;
        try (Harness unbroken = new Harness(null);
                Harness killed = new Harness(null)) {
            unbroken.see(history);
            killed.see(history.subList(0, cut));
            OperatorSubtaskState state = killed.snapshot();
            killed.see(history.subList(cut, cut + 50));
            try (Harness restored = new Harness(state)) {
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
        List<WindowMetrics> chat = history(CHAT, 3);
        List<WindowMetrics> phone = history("channel=phone", 4);
        for (int i = 0; i < chat.size(); i++) {
            mixed.add(chat.get(i));
            mixed.add(phone.get(i));
        }
        try (Harness alone = new Harness(null);
                Harness together = new Harness(null)) {
            alone.see(chat);
            together.see(mixed);
            assertThat(together.observations().stream().filter(o -> o.scope().equals(CHAT)))
                    .containsExactlyElementsOf(alone.observations());
        }
    }

    @Test
    void scopesThatAreNotWatchedArePassedOver() throws Exception {
        try (Harness harness = new Harness(null)) {
            harness.see(history("topic=refund", 3));
            assertThat(harness.observations()).isEmpty();
        }
    }

    @Test
    void saysWhatItExpectsOfTheNextHourOnceItHasCaughtUp() throws Exception {
        List<WindowMetrics> history = history(CHAT, 3);
        long now = history.get(history.size() - 1).endMillis();
        try (Harness harness = new Harness(null, Outlook.following(() -> now, Duration.ofMinutes(5)))) {
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
        try (Harness harness = new Harness(null)) {
            harness.see(history(CHAT, 3));
            assertThat(harness.bands()).isEmpty();
        }
    }

    /** Two ordinary days of a contact a minute, then half an hour of eight a minute. */
    private static List<WindowMetrics> history(String scope, long seed) {
        Random random = new Random(seed);
        List<WindowMetrics> windows = new ArrayList<>();
        double[] lastFive = new double[5];
        for (int minute = 1; minute <= 2 * 24 * 60 + 30; minute++) {
            double offered = minute > 2 * 24 * 60 ? 8 : random.nextInt(3);
            lastFive[minute % 5] = offered;
            double sum = 0;
            for (double value : lastFive) {
                sum += value;
            }
            windows.add(window(scope, Window.PT1M, minute * MINUTE, offered));
            windows.add(window(scope, Window.PT5M, minute * MINUTE, sum));
        }
        return windows;
    }

    private static WindowMetrics window(String scope, Window window, long end, double offered) {
        double[] values = new double[Metric.values().length];
        values[Metric.OFFERED.ordinal()] = offered;
        values[Metric.ANSWERED.ordinal()] = offered;
        return new WindowMetrics(scope, window, end - window.millis(), end, 0, end, 1, null, true, values);
    }

    private static final class Harness implements AutoCloseable {

        private final KeyedOneInputStreamOperatorTestHarness<String, WindowMetrics, Observation> operator;

        Harness(OperatorSubtaskState state) throws Exception {
            this(state, Outlook.none());
        }

        Harness(OperatorSubtaskState state, Outlook outlook) throws Exception {
            operator = new KeyedOneInputStreamOperatorTestHarness<>(
                    new KeyedProcessOperator<>(new BaselineFunction(ConfigReader.defaults(), outlook, Foresight.NONE)),
                    WindowMetrics::scope,
                    Types.STRING);
            if (state != null) {
                operator.initializeState(state);
            }
            operator.open();
        }

        void see(List<WindowMetrics> windows) throws Exception {
            for (WindowMetrics window : windows) {
                operator.processElement(window, window.endMillis() - 1);
            }
        }

        OperatorSubtaskState snapshot() throws Exception {
            return operator.snapshot(1, 1);
        }

        List<Observation> observations() {
            return operator.extractOutputValues();
        }

        List<ExpectedBand> bands() {
            var bands = operator.getSideOutput(BaselineFunction.BANDS);
            return bands == null
                    ? List.of()
                    : bands.stream().map(StreamRecord::getValue).toList();
        }

        @Override
        public void close() {
            try {
                operator.close();
            } catch (Exception e) {
                throw new AssertionError("operator does not close", e);
            }
        }
    }
}
