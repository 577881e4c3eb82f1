package io.ruptura.jobs.detection;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.baseline.band.ExpectedBand;
import io.ruptura.domain.baseline.season.Profile;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.plan.Announcement;
import io.ruptura.domain.plan.Declaration;
import io.ruptura.domain.plan.Foresight;
import io.ruptura.domain.plan.Plan;
import io.ruptura.domain.policy.Policy;
import io.ruptura.jobs.lifecycle.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;

/** The step that sets metrics against what is expected, alone. */
final class BaselineRoom implements AutoCloseable {

    private static final long MINUTE = 60_000;

    private final KeyedTwoInputStreamOperatorTestHarness<String, WindowMetrics, Notice, Observation> operator;

    BaselineRoom() throws Exception {
        this(null, Outlook.none(), Foresight.NONE);
    }

    BaselineRoom(OperatorSubtaskState state, Outlook outlook, Foresight foresight) throws Exception {
        this(ConfigReader.defaults(), state, outlook, foresight);
    }

    BaselineRoom(RupturaConfig config, OperatorSubtaskState state, Outlook outlook, Foresight foresight)
            throws Exception {
        operator = new KeyedTwoInputStreamOperatorTestHarness<>(
                new CoBroadcastWithKeyedOperator<>(
                        new BaselineFunction(config, outlook, foresight),
                        List.of(KnownAhead.PLANS, KnownAhead.POLICIES, KnownAhead.DECLARED, KnownAhead.PROFILES)),
                WindowMetrics::scope,
                null,
                Types.STRING);
        if (state != null) {
            operator.initializeState(state);
        }
        operator.open();
    }

    /** The windows as they end, and the time that passes with them. */
    void see(List<WindowMetrics> windows) throws Exception {
        for (WindowMetrics window : windows) {
            operator.processElement1(new StreamRecord<>(window, window.endMillis() - 1));
            operator.processBothWatermarks(new Watermark(window.endMillis() - 1));
        }
    }

    /** The windows alone, while no time passes. */
    void process(List<WindowMetrics> windows) throws Exception {
        for (WindowMetrics window : windows) {
            operator.processElement1(new StreamRecord<>(window, window.endMillis() - 1));
        }
    }

    void pass(long timeMillis) throws Exception {
        operator.processBothWatermarks(new Watermark(timeMillis));
    }

    void hear(Profile profile) throws Exception {
        operator.processElement2(new StreamRecord<>(Notice.of(profile), profile.timeMillis()));
    }

    void hear(Plan plan) throws Exception {
        operator.processElement2(new StreamRecord<>(Notice.of(plan), plan.knownAtMillis()));
    }

    void hear(Declaration declaration) throws Exception {
        operator.processElement2(
                new StreamRecord<>(Notice.of(new Announcement(null, declaration)), declaration.timeMillis()));
    }

    /** What became of it; null when it was not answered. */
    Health put(Policy policy) throws Exception {
        int before = answers().size();
        operator.processElement2(new StreamRecord<>(Notice.of(policy), policy.timeMillis()));
        if (answers().size() == before) {
            return null;
        }
        List<Health> answers = answers();
        return answers.get(answers.size() - 1);
    }

    List<Health> answers() {
        var answers = operator.getSideOutput(BaselineFunction.ANSWERS);
        return answers == null
                ? List.of()
                : answers.stream().map(StreamRecord::getValue).toList();
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

    /** The plans that are not forgotten. */
    List<Plan> plans() throws Exception {
        List<Plan> plans = new ArrayList<>();
        for (Map.Entry<String, Plan> plan : operator.getOperator()
                .getOperatorStateBackend()
                .getBroadcastState(KnownAhead.PLANS)
                .immutableEntries()) {
            plans.add(plan.getValue());
        }
        return plans;
    }

    @Override
    public void close() {
        try {
            operator.close();
        } catch (Exception e) {
            throw new AssertionError("operator does not close", e);
        }
    }

    /** Two ordinary days of a contact a minute, then half an hour of eight a minute. */
    static List<WindowMetrics> history(String scope, long seed) {
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

    static WindowMetrics window(String scope, Window window, long end, double offered) {
        double[] values = new double[Metric.values().length];
        values[Metric.OFFERED.ordinal()] = offered;
        values[Metric.ANSWERED.ordinal()] = offered;
        return new WindowMetrics(scope, window, end - window.millis(), end, 0, end, 1, null, true, values);
    }
}
