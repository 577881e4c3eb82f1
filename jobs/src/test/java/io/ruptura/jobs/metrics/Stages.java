package io.ruptura.jobs.metrics;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.WindowMetricsJson;
import io.ruptura.domain.metric.pane.PaneDelta;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.metric.timeline.TimelineEvent;
import io.ruptura.domain.policy.Policy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;

/** Both stages in operator harnesses: some subtasks of timelines, one of windows, stopped and restored where a test wants. */
final class Stages implements AutoCloseable {

    private static final int MAX_PARALLELISM = 16;

    private final RupturaConfig config;
    private final MetricsSchedule schedule;
    private final Supplier<StateBackend> backend;
    private final Pace pace;
    private final List<String> published = new ArrayList<>();
    private final WindowMetricsJson json = new WindowMetricsJson();
    private List<KeyedTwoInputStreamOperatorTestHarness<Tuple2<String, String>, TimelineEvent, Policy, PaneDelta>>
            timelines = new ArrayList<>();
    private KeyedTwoInputStreamOperatorTestHarness<String, PaneDelta, Policy, WindowMetrics> windows;
    private long newest = Long.MIN_VALUE;
    private long checkpoint;
    private int shuffled;

    Stages(MetricsSchedule schedule, Supplier<StateBackend> backend, int parallelism) throws Exception {
        this(schedule, backend, parallelism, Pace.steady());
    }

    Stages(MetricsSchedule schedule, Supplier<StateBackend> backend, int parallelism, Pace pace) throws Exception {
        this(ConfigReader.defaults(), schedule, backend, parallelism, pace);
    }

    Stages(RupturaConfig config, MetricsSchedule schedule, Supplier<StateBackend> backend, int parallelism, Pace pace)
            throws Exception {
        this.config = config;
        this.pace = pace;
        this.schedule = schedule;
        this.backend = backend;
        start(parallelism, null, null);
    }

    /** Takes events in order of arrival; time is that of the newest. */
    void take(List<Event> events) throws Exception {
        for (Event event : events) {
            hold(event);
            if (event.timeMillis() > newest) {
                newest = event.timeMillis();
                advance(newest - 1);
            }
        }
    }

    /** Takes an event while time stands still. */
    void hold(Event event) throws Exception {
        TimelineEvent entry = TimelineEvent.of(event);
        int subtask =
                KeyGroupRangeAssignment.assignKeyToParallelOperator(key(entry), MAX_PARALLELISM, timelines.size());
        timelines.get(subtask).processElement1(new StreamRecord<>(entry, entry.timeMillis()));
    }

    /** Every subtask of both stages hears a policy. */
    void put(Policy policy) throws Exception {
        for (var subtask : timelines) {
            subtask.processElement2(new StreamRecord<>(policy, policy.timeMillis()));
        }
        windows.processElement2(new StreamRecord<>(policy, policy.timeMillis()));
    }

    /** {@code calendar/office OK accepted ..}, of all subtasks. */
    List<String> answers() {
        List<String> answers = new ArrayList<>();
        for (var subtask : timelines) {
            var told = subtask.getSideOutput(TimelineOperator.ANSWERS);
            if (told != null) {
                told.forEach(record -> answers.add(record.getValue().name() + " "
                        + record.getValue().status() + " " + record.getValue().detail()));
            }
        }
        return answers;
    }

    void advance(long watermark) throws Exception {
        advanceTimelines(watermark);
        shuffle();
        windows.processBothWatermarks(new Watermark(watermark));
    }

    void advanceTimelines(long watermark) throws Exception {
        for (var subtask : timelines) {
            subtask.processBothWatermarks(new Watermark(watermark));
        }
    }

    /** Takes a checkpoint, throws everything away, and goes on from it with so many subtasks. */
    void restart(int parallelism) throws Exception {
        checkpoint++;
        List<OperatorSubtaskState> parts = new ArrayList<>();
        for (var subtask : timelines) {
            subtask.prepareSnapshotPreBarrier(checkpoint);
        }
        shuffle();
        for (var subtask : timelines) {
            parts.add(subtask.snapshot(checkpoint, checkpoint));
        }
        OperatorSubtaskState windowState = windows.snapshot(checkpoint, checkpoint);
        OperatorSubtaskState timelineState =
                AbstractStreamOperatorTestHarness.repackageState(parts.toArray(OperatorSubtaskState[]::new));
        int before = timelines.size();
        stop();
        start(parallelism, timelineState, windowState, before);
    }

    /** Everything published so far, sorted, prompt and final. */
    List<String> published() {
        collect();
        return published.stream().sorted().toList();
    }

    /** How many records crossed from the first stage to the second. */
    int shuffled() {
        return shuffled;
    }

    int timelineEntries() {
        return timelines.stream()
                .mapToInt(KeyedTwoInputStreamOperatorTestHarness::numKeyedStateEntries)
                .sum();
    }

    int timelineTimers() {
        return timelines.stream()
                .mapToInt(KeyedTwoInputStreamOperatorTestHarness::numEventTimeTimers)
                .sum();
    }

    int windowTimers() {
        return windows.numEventTimeTimers();
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private void stop() throws Exception {
        collect();
        for (var subtask : timelines) {
            subtask.close();
        }
        windows.close();
    }

    private void start(int parallelism, OperatorSubtaskState timelineState, OperatorSubtaskState windowState)
            throws Exception {
        start(parallelism, timelineState, windowState, parallelism);
    }

    private void start(
            int parallelism, OperatorSubtaskState timelineState, OperatorSubtaskState windowState, int before)
            throws Exception {
        timelines = new ArrayList<>();
        for (int i = 0; i < parallelism; i++) {
            var subtask = new KeyedTwoInputStreamOperatorTestHarness<>(
                    new TimelineOperator(config, schedule),
                    Stages::key,
                    null,
                    Types.TUPLE(Types.STRING, Types.STRING),
                    MAX_PARALLELISM,
                    parallelism,
                    i);
            subtask.setStateBackend(backend.get());
            if (timelineState != null) {
                subtask.setRestoredCheckpointId(checkpoint);
                subtask.initializeState(AbstractStreamOperatorTestHarness.repartitionOperatorState(
                        timelineState, MAX_PARALLELISM, before, parallelism, i));
            }
            subtask.open();
            timelines.add(subtask);
        }
        windows = new KeyedTwoInputStreamOperatorTestHarness<>(
                new CoBroadcastWithKeyedOperator<>(
                        new RollingMetricsFunction(config, schedule, pace), List.of(RollingMetricsFunction.POLICIES)),
                PaneDelta::scope,
                null,
                Types.STRING);
        windows.setStateBackend(backend.get());
        if (windowState != null) {
            windows.initializeState(windowState);
        }
        windows.open();
    }

    private void shuffle() throws Exception {
        for (var subtask : timelines) {
            for (PaneDelta delta : subtask.extractOutputValues()) {
                windows.processElement1(new StreamRecord<>(delta, 0));
                shuffled++;
            }
            subtask.getOutput().clear();
        }
    }

    private void collect() {
        windows.extractOutputValues().forEach(metrics -> published.add("prompt " + line(metrics)));
        windows.getOutput().clear();
        var finals = windows.getSideOutput(RollingMetricsFunction.FINALS);
        if (finals != null) {
            finals.forEach(record -> published.add("final " + line(record.getValue())));
            finals.clear();
        }
    }

    private String line(WindowMetrics metrics) {
        return new String(json.write(metrics), StandardCharsets.UTF_8);
    }

    private static Tuple2<String, String> key(TimelineEvent event) {
        return Tuple2.of(event.source(), event.subject());
    }
}
