package io.ruptura.jobs.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.baseline.ObserverSettings;
import io.ruptura.domain.baseline.ScopeMemory;
import io.ruptura.domain.baseline.ScopeObserver;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.scope.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;

class ScopeMemoryStateTest {

    private static final List<WindowMetrics> HISTORY = BaselineRoom.history("channel=chat", 1);
    private static final ScopeMemory LEARNED = learned();

    @Test
    void whatWasPutIsRememberedAfterARestart() throws Exception {
        OperatorSubtaskState state = afterPut(new Keeping(), List.of("channel=chat"));
        assertThat(remembered(state, "channel=chat")).usingRecursiveComparison().isEqualTo(LEARNED);
    }

    @Test
    void aMemoryOfBeforeItsHistoriesWereKeptApartIsWhole() throws Exception {
        OperatorSubtaskState state = afterPut(new KeepingWhole(), List.of("channel=chat"));
        assertThat(remembered(state, "channel=chat")).usingRecursiveComparison().isEqualTo(LEARNED);
    }

    @Test
    void aScopeThatIsNotAtHandAnyMoreIsReadBack() throws Exception {
        List<String> scopes = new ArrayList<>(
                IntStream.range(0, 5_000).mapToObj(i -> "queue=" + i).toList());
        scopes.add("queue=0");
        assertThat(said(new Keeping(), null, scopes))
                .singleElement()
                .usingRecursiveComparison()
                .isEqualTo(LEARNED);
    }

    @Test
    void nothingIsRememberedOfAScopeThatIsNew() throws Exception {
        OperatorSubtaskState state = afterPut(new Keeping(), List.of("channel=chat"));
        assertThat(said(new Keeping(), state, List.of("channel=phone"))).isEmpty();
    }

    private static ScopeMemory remembered(OperatorSubtaskState state, String scope) throws Exception {
        return said(new Keeping(), state, List.of(scope)).get(0);
    }

    private static OperatorSubtaskState afterPut(
            KeyedProcessFunction<String, String, ScopeMemory> function, List<String> scopes) throws Exception {
        var room = room(function);
        room.open();
        for (String scope : scopes) {
            room.processElement(scope, 0);
        }
        OperatorSubtaskState state = room.snapshot(1, 1);
        room.close();
        return state;
    }

    private static List<ScopeMemory> said(
            KeyedProcessFunction<String, String, ScopeMemory> function, OperatorSubtaskState state, List<String> scopes)
            throws Exception {
        var room = room(function);
        if (state != null) {
            room.initializeState(state);
        }
        room.open();
        for (String scope : scopes) {
            room.processElement(scope, 0);
        }
        List<ScopeMemory> said = room.extractOutputValues();
        room.close();
        return said;
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, String, ScopeMemory> room(
            KeyedProcessFunction<String, String, ScopeMemory> function) throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(function), scope -> scope, Types.STRING);
    }

    private static ScopeMemory learned() {
        RupturaConfig config = ConfigReader.defaults();
        BusinessCalendar calendar = Calendars.of(config).governing(Scope.ALL);
        ScopeObserver observer = new ScopeObserver(ObserverSettings.of(config));
        ScopeMemory memory = null;
        for (WindowMetrics window : HISTORY) {
            memory = observer.observe(memory, window, calendar).memory();
        }
        return memory;
    }

    /** Gives out what it remembers of a scope, then remembers what was learned. */
    private static final class Keeping extends KeyedProcessFunction<String, String, ScopeMemory> {

        private static final long serialVersionUID = 1;
        private transient ScopeMemoryState memory;

        @Override
        public void open(OpenContext context) {
            memory = new ScopeMemoryState(getRuntimeContext());
        }

        @Override
        public void processElement(String scope, Context context, Collector<ScopeMemory> out) throws Exception {
            ScopeMemory before = memory.of(scope);
            if (before != null) {
                out.collect(before);
            }
            memory.put(scope, LEARNED);
        }
    }

    /** Remembers as it was done before: all in one. */
    private static final class KeepingWhole extends KeyedProcessFunction<String, String, ScopeMemory> {

        private static final long serialVersionUID = 1;
        private transient ValueState<ScopeMemory> memory;

        @Override
        public void open(OpenContext context) {
            memory = getRuntimeContext().getState(new ValueStateDescriptor<>("scope-memory", ScopeMemory.class));
        }

        @Override
        public void processElement(String scope, Context context, Collector<ScopeMemory> out) throws Exception {
            memory.update(LEARNED);
        }
    }
}
