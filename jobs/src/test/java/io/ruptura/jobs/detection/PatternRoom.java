package io.ruptura.jobs.detection;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.Candidate.Strength;
import io.ruptura.patterns.CompiledPatterns;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;

/** One subtask of the operator of patterns, over a handful of service units. */
final class PatternRoom implements AutoCloseable {

    static final int MAX_PARALLELISM = 8;
    private static final int KEYS = 4;

    private final PatternOperator patterns;
    private final KeyedTwoInputStreamOperatorTestHarness<String, Observation, Policy, Candidate> operator;
    private final int parallelism;
    private final int subtask;

    PatternRoom(CompiledPatterns patterns) throws Exception {
        this(patterns, null, 1, 0);
    }

    PatternRoom(CompiledPatterns patterns, OperatorSubtaskState state, int parallelism, int subtask) throws Exception {
        this.patterns = new PatternOperator(patterns, ConfigReader.defaults().detection());
        this.parallelism = parallelism;
        this.subtask = subtask;
        this.operator = new KeyedTwoInputStreamOperatorTestHarness<>(
                this.patterns, PatternRoom::key, null, Types.STRING, MAX_PARALLELISM, parallelism, subtask);
        if (state != null) {
            operator.initializeState(state);
        }
        operator.open();
    }

    void see(Observation observation) throws Exception {
        operator.processElement1(new StreamRecord<>(observation, observation.timeMillis()));
    }

    void seeOwn(List<Observation> observations) throws Exception {
        for (Observation observation : observations) {
            if (KeyGroupRangeAssignment.assignKeyToParallelOperator(key(observation), MAX_PARALLELISM, parallelism)
                    == subtask) {
                see(observation);
            }
        }
    }

    void put(Policy policy) throws Exception {
        operator.processElement2(new StreamRecord<>(policy, policy.timeMillis()));
    }

    void watermark(long time) throws Exception {
        operator.processBothWatermarks(new Watermark(time));
    }

    OperatorSubtaskState snapshot() throws Exception {
        return operator.snapshot(1, 1);
    }

    List<Candidate> candidates() {
        return operator.extractOutputValues();
    }

    List<Candidate> raised() {
        return candidates().stream()
                .filter(candidate -> candidate.strength() == Strength.RAISE)
                .toList();
    }

    /** {@code pattern/name STATUS detail}, in the order in which they were told. */
    List<String> answers() {
        Queue<StreamRecord<Health>> answers = operator.getSideOutput(PatternOperator.ANSWERS);
        return answers == null
                ? List.of()
                : answers.stream()
                        .map(StreamRecord::getValue)
                        .map(health -> health.name() + " " + health.status() + " " + health.detail())
                        .toList();
    }

    long late() {
        return patterns.lateObservations();
    }

    int stateEntries() {
        return operator.numKeyedStateEntries();
    }

    int timers() {
        return operator.numEventTimeTimers();
    }

    @Override
    public void close() {
        try {
            operator.close();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static String key(Observation observation) {
        return "unit-" + Math.floorMod(observation.scope().hashCode(), KEYS);
    }
}
