package io.ruptura.jobs.lifecycle;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.plan.Foresight;
import io.ruptura.domain.plan.Plan;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.Evidence;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.Severity;
import io.ruptura.domain.rupture.candidate.Interruptions;
import io.ruptura.domain.rupture.command.Command;
import io.ruptura.domain.rupture.lifecycle.LifecyclePolicy;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;

/** The operator of one service unit. */
final class LifecycleRoom implements AutoCloseable {

    static final String CHAT = "channel=chat";
    static final String ALL = "";

    /** 2026-03-02T09:00:00Z, a Monday. */
    private static final long NINE = 1_772_442_000_000L;

    private static final long MINUTE = 60_000;

    private final KeyedTwoInputStreamOperatorTestHarness<String, Candidate, Said, Rupture> operator;

    LifecycleRoom(OperatorSubtaskState state) throws Exception {
        this(state, false);
    }

    LifecycleRoom(OperatorSubtaskState state, boolean isHistory) throws Exception {
        LifecyclePolicy policy = new LifecyclePolicy(5 * MINUTE, 10 * MINUTE, 5 * MINUTE, 24 * 60 * MINUTE);
        operator = new KeyedTwoInputStreamOperatorTestHarness<>(
                new KeyedCoProcessOperator<>(new LifecycleFunction(
                        policy, ConfigReader.defaults(), Foresight.NONE, Interruptions.UNLIMITED, isHistory)),
                seen -> "service",
                said -> "service",
                Types.STRING);
        if (state != null) {
            operator.initializeState(state);
        }
        operator.open();
    }

    LifecycleRoom see(int minute, String... scopes) throws Exception {
        for (String scope : scopes) {
            operator.processElement1(candidate(RuptureKind.DEMAND_SPIKE, scope, minute), at(minute));
        }
        return this;
    }

    LifecycleRoom order(Command command) throws Exception {
        operator.processElement2(Said.of(command), command.timeMillis());
        return this;
    }

    LifecycleRoom hear(Plan plan) throws Exception {
        operator.processElement2(Said.of(Notice.of(plan)), plan.knownAtMillis());
        return this;
    }

    LifecycleRoom see(Candidate candidate) throws Exception {
        operator.processElement1(candidate, candidate.timeMillis());
        return this;
    }

    LifecycleRoom put(String text) throws Exception {
        return hear(new Policy(Policy.Kind.MAINTENANCE, "patches", text, "ana", at(0)));
    }

    LifecycleRoom hear(Policy policy) throws Exception {
        operator.processElement2(Said.of(Notice.of(policy)), policy.timeMillis());
        return this;
    }

    LifecycleRoom watermark(long time) throws Exception {
        operator.processBothWatermarks(new Watermark(time));
        return this;
    }

    void end() throws Exception {
        watermark(Long.MAX_VALUE);
    }

    List<Rupture> ruptures() {
        return operator.extractOutputValues();
    }

    List<Health> lessons() {
        return operator.getSideOutput(LifecycleFunction.LESSONS).stream()
                .map(StreamRecord::getValue)
                .toList();
    }

    List<String> told() {
        return ruptures().stream()
                .map(rupture -> "%d %s %s %s"
                        .formatted(
                                (rupture.updatedAtMillis() - NINE) / MINUTE,
                                rupture.scope(),
                                rupture.state().wireName(),
                                rupture.reason()))
                .toList();
    }

    OperatorSubtaskState snapshot() throws Exception {
        return operator.snapshot(1, 1);
    }

    @Override
    public void close() {
        assertThatCode(operator::close).doesNotThrowAnyException();
    }

    /** So many minutes after nine. */
    static long at(int minute) {
        return NINE + minute * MINUTE;
    }

    static Candidate candidate(RuptureKind kind, String scope, int minute) {
        double surprise = scope.equals(CHAT) ? 9 : 5;
        return new Candidate(
                kind,
                kind.wireName() + "@1",
                scope,
                at(minute),
                at(minute) - MINUTE,
                Candidate.Strength.RAISE,
                Severity.MAJOR,
                0.9,
                List.of(new Evidence("offered", "PT5M", 120, 40, 28, 55, surprise)));
    }
}
