package io.ruptura.jobs.sla;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Priority;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.sla.ClockEvent;
import io.ruptura.domain.sla.SlaEvent;
import io.ruptura.domain.sla.SlaEventJson;
import io.ruptura.domain.sla.SlaMoment;
import io.ruptura.domain.sla.SlaMoment.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** The operator of the clocks in a harness: one interaction, times of Monday 2026-03-02, stopped and restored where a test wants. */
final class ClockRoom implements AutoCloseable {

    private final SlaTiming timing;
    private final StateBackend backend;
    private final List<String> told = new ArrayList<>();
    private final List<SlaEvent> events = new ArrayList<>();
    private KeyedTwoInputStreamOperatorTestHarness<Tuple2<String, String>, InteractionMoment, Policy, SlaEvent> harness;
    private int moments;
    private int checkpoint;
    private long now;

    ClockRoom(String yaml) throws Exception {
        this(yaml, SlaTiming.live(), new HashMapStateBackend());
    }

    ClockRoom(String yaml, SlaTiming timing, StateBackend backend) throws Exception {
        this.timing = timing;
        this.backend = backend;
        start(ConfigReader.parse(yaml), null);
    }

    ClockRoom opened(String time) throws Exception {
        return see(time, Kind.OPENED);
    }

    ClockRoom see(String time, Kind kind) throws Exception {
        String queue = kind == Kind.OPENED ? "support" : null;
        Priority priority = kind == Kind.OPENED ? Priority.NORMAL : null;
        long knownAt = Math.max(millis(time), now + 1 - timing.settleMillis());
        SlaMoment moment = new SlaMoment(millis(time), 0, moments++, knownAt, kind, null, queue, priority, null);
        harness.processElement1(new StreamRecord<>(new InteractionMoment("/test", "I-1", moment), millis(time)));
        return this;
    }

    ClockRoom put(Policy.Kind kind, String id, String text, String time) throws Exception {
        Policy policy = new Policy(kind, id, text, text == null ? null : "ana", millis(time));
        harness.processElement2(new StreamRecord<>(policy, policy.timeMillis()));
        return this;
    }

    /** Event time reaches this time, on both inputs. */
    ClockRoom at(String time) throws Exception {
        now = millis(time);
        harness.processBothWatermarks(new Watermark(now));
        return this;
    }

    ClockRoom end() throws Exception {
        harness.processBothWatermarks(Watermark.MAX_WATERMARK);
        return this;
    }

    /** Takes a checkpoint, throws everything away, and goes on from it with this file. */
    ClockRoom restart(String yaml) throws Exception {
        collect();
        checkpoint++;
        OperatorSubtaskState state = harness.snapshot(checkpoint, checkpoint);
        harness.close();
        start(ConfigReader.parse(yaml), state);
        return this;
    }

    /** What was told since the last time this was asked: {@code 10:00 first-response#1 breach BREACHING r0}. */
    List<String> told() {
        collect();
        List<String> since = List.copyOf(told);
        told.clear();
        return since;
    }

    SlaEvent last() {
        collect();
        return events.get(events.size() - 1);
    }

    List<String> answers() {
        return health(SlaOperator.ANSWERS);
    }

    List<String> conditions() {
        return health(SlaOperator.CONDITIONS);
    }

    private List<String> health(OutputTag<Health> tag) {
        Queue<StreamRecord<Health>> told = harness.getSideOutput(tag);
        return told == null
                ? List.of()
                : told.stream()
                        .map(StreamRecord::getValue)
                        .map(health -> health.name() + " " + health.status() + " " + health.detail())
                        .toList();
    }

    int remembered() {
        return harness.numKeyedStateEntries();
    }

    int timers() {
        return harness.numEventTimeTimers();
    }

    @Override
    public void close() {
        try {
            harness.close();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private void start(RupturaConfig config, OperatorSubtaskState state) throws Exception {
        harness = new KeyedTwoInputStreamOperatorTestHarness<>(
                new SlaOperator(config, timing),
                moment -> Tuple2.of(moment.source(), moment.interaction()),
                null,
                Types.TUPLE(Types.STRING, Types.STRING));
        harness.setStateBackend(backend);
        harness.setup();
        if (state != null) {
            harness.initializeState(AbstractStreamOperatorTestHarness.repackageState(state));
        }
        harness.open();
    }

    private void collect() {
        for (SlaEvent event : harness.extractOutputValues()) {
            ClockEvent clock = event.clock();
            String time = Instant.ofEpochMilli(clock.timeMillis()).toString();
            told.add((time.startsWith("2026-03-02") ? time.substring(11, 16) : time.substring(5, 16)) + " "
                    + clock.metric().wireName() + "#" + clock.instance() + " " + SlaEventJson.wireName(clock.kind())
                    + " " + clock.status() + " r" + event.revision());
            events.add(event);
        }
        harness.getOutput().clear();
    }

    private static long millis(String time) {
        return Instant.parse(time.contains("T") ? time : "2026-03-02T" + time + ":00Z")
                .toEpochMilli();
    }
}
