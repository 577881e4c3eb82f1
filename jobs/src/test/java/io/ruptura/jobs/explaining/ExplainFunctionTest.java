package io.ruptura.jobs.explaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.Rupture.Impact;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.RuptureState;
import io.ruptura.domain.rupture.Severity;
import io.ruptura.domain.rupture.course.ScopeReading;
import io.ruptura.domain.rupture.course.ScopeStory;
import io.ruptura.domain.rupture.explained.ExplainingState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainFunctionTest {

    /** 2026-03-02T09:00:00Z, a Monday. */
    private static final long NINE = 1_772_442_000_000L;

    private static final long MINUTE = 60_000;
    private static final String CHAT = "channel=chat";
    private static final double UNKNOWN = Double.NaN;

    @ParameterizedTest
    @ValueSource(classes = {ScopeReading.class, ScopeStory.class, ExplainingState.class, Rupture.class})
    void whatSitsInStateAndCrossesTheStreamNeedsNoKryo(Class<?> type) {
        assertThatCode(() -> PojoTestUtils.assertSerializedAsPojoWithoutKryo(type))
                .doesNotThrowAnyException();
    }

    @Test
    void knowsEveryWindowThatEndedByThenAndNoneThatEndedLater() throws Exception {
        try (Harness harness = new Harness(null)) {
            for (int minute = 1; minute <= 20; minute++) {
                harness.read(minute);
            }
            harness.raise(10).watermark(at(10) - 2);
            assertThat(harness.ruptures()).isEmpty();
            harness.watermark(at(10) - 1);

            assertThat(harness.ruptures())
                    .extracting(Rupture::impact)
                    .containsExactly(new Impact(30, UNKNOWN, UNKNOWN, UNKNOWN));
        }
    }

    @Test
    void theOrderOfArrivalDoesNotMatterNorDoesAStopInBetween() throws Exception {
        List<Integer> minutes = new ArrayList<>();
        for (int minute = 1; minute <= 40; minute++) {
            minutes.add(minute);
        }
        List<Rupture> inOrder = told(minutes, false);
        Collections.shuffle(minutes, new Random(7));

        assertThat(told(minutes, false)).isEqualTo(inOrder);
        assertThat(told(minutes, true)).isEqualTo(inOrder);
        assertThat(inOrder)
                .extracting(Rupture::revision, rupture -> rupture.impact().interactions())
                .as("as opened, and each time it has doubled")
                .containsExactly(tuple(0, 30.0), tuple(1, 60.0), tuple(2, 120.0));
    }

    private static List<Rupture> told(List<Integer> minutes, boolean stops) throws Exception {
        List<Rupture> told = new ArrayList<>();
        OperatorSubtaskState kept;
        try (Harness harness = new Harness(null)) {
            for (int minute : minutes) {
                harness.read(minute);
            }
            harness.raise(10).watermark(stops ? at(15) : Long.MAX_VALUE);
            told.addAll(harness.ruptures());
            kept = harness.snapshot();
        }
        if (stops) {
            try (Harness harness = new Harness(kept)) {
                harness.watermark(Long.MAX_VALUE);
                told.addAll(harness.ruptures());
            }
        }
        return told;
    }

    private static long at(int minute) {
        return NINE + minute * MINUTE;
    }

    /** The operator of one service unit; three contacts a minute come by chat. */
    private static final class Harness implements AutoCloseable {

        private final KeyedTwoInputStreamOperatorTestHarness<String, Rupture, ScopeReading, Rupture> operator;

        Harness(OperatorSubtaskState state) throws Exception {
            operator = new KeyedTwoInputStreamOperatorTestHarness<>(
                    new KeyedCoProcessOperator<>(new ExplainFunction(ConfigReader.defaults())),
                    rupture -> "service",
                    reading -> "service",
                    Types.STRING);
            if (state != null) {
                operator.initializeState(state);
            }
            operator.open();
        }

        void read(int minute) throws Exception {
            double[] values = new double[Metric.values().length];
            Arrays.fill(values, UNKNOWN);
            values[Metric.OFFERED.ordinal()] = 3;
            WindowMetrics window = new WindowMetrics(
                    CHAT, Window.PT1M, at(minute - 1), at(minute), 0, at(minute), 1, null, true, values);
            operator.processElement2(ScopeReading.of(window), at(minute) - 1);
        }

        Harness raise(int minute) throws Exception {
            Rupture rupture = new Rupture(
                    "spike",
                    0,
                    RuptureKind.DEMAND_SPIKE,
                    RuptureState.OPEN,
                    "opened",
                    Severity.MAJOR,
                    CHAT,
                    at(0),
                    at(minute),
                    at(minute),
                    0,
                    0.9,
                    Map.of("en", "Demand spike"),
                    "demand-spike@1",
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    "demand-spike",
                    null,
                    null,
                    Rupture.Background.NONE);
            operator.processElement1(rupture, at(minute) - 1);
            return this;
        }

        Harness watermark(long time) throws Exception {
            operator.processBothWatermarks(new Watermark(time));
            return this;
        }

        List<Rupture> ruptures() {
            return operator.extractOutputValues();
        }

        OperatorSubtaskState snapshot() throws Exception {
            return operator.snapshot(1, 1);
        }

        @Override
        public void close() {
            assertThatCode(operator::close).doesNotThrowAnyException();
        }
    }
}
