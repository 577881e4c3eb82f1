package io.ruptura.jobs.prioritization;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.priority.InteractionChange;
import io.ruptura.domain.priority.Prioritizer;
import io.ruptura.domain.priority.PriorityDesk;
import io.ruptura.domain.priority.Signal;
import io.ruptura.domain.rupture.Rupture;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Joins what happens to interactions with ruptures and sends signals.
 *
 * <p>Both inputs wait for the end of the second in which they were known and are applied together, so that the result does not depend on which came
 * first. While a rupture lasts everything is reviewed every minute. At the end of a bounded history what was known is applied; time does not pass
 * beyond it, so nothing expires because the file ended.
 */
public final class PrioritizationFunction extends KeyedCoProcessFunction<String, InteractionChange, Rupture, Signal> {

    static final long STEP_MILLIS = 1000;
    static final long REVIEW_MILLIS = 60_000;

    private final RupturaConfig config;
    private transient PriorityDesk desk;
    private transient StateLedger ledger;
    private transient InstantBuffer<InteractionChange> changes;
    private transient InstantBuffer<Rupture> ruptures;
    private transient EndedInteractions ended;

    public PrioritizationFunction(RupturaConfig config) {
        this.config = config;
    }

    @Override
    public void open(OpenContext context) {
        Prioritizer prioritizer =
                new Prioritizer(config.prioritization(), config.metrics().serviceLevel());
        desk = new PriorityDesk(
                prioritizer,
                config.prioritization().expiry().toMillis(),
                config.metrics().staleAfter().toMillis());
        ledger = new StateLedger(getRuntimeContext());
        changes = new InstantBuffer<>(getRuntimeContext(), "changes", InteractionChange.class);
        ruptures = new InstantBuffer<>(getRuntimeContext(), "ruptures-waiting", Rupture.class);
        ended = new EndedInteractions(
                getRuntimeContext(), config.eventTime().allowedLateness().toMillis());
    }

    @Override
    public void processElement1(InteractionChange change, Context context, Collector<Signal> out) throws Exception {
        changes.add(await(change.knownAtMillis(), context.timerService()), change);
    }

    @Override
    public void processElement2(Rupture rupture, Context context, Collector<Signal> out) throws Exception {
        ruptures.add(await(rupture.updatedAtMillis(), context.timerService()), rupture);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Signal> out) throws Exception {
        long now = timestamp + 1;
        List<InteractionChange> known = changes.take(step(timestamp));
        desk.apply(ledger, now, known, ruptures.take(step(timestamp))).forEach(out::collect);
        if (context.timerService().currentWatermark() == Long.MAX_VALUE) {
            return;
        }
        ended.note(ledger, known, now, context.timerService());
        ended.forget(desk, ledger, now, context.timerService());
        if (now % REVIEW_MILLIS == 0) {
            desk.review(ledger, now).forEach(out::collect);
        }
        if (desk.isBusy(ledger)) {
            context.timerService().registerEventTimeTimer(now - now % REVIEW_MILLIS + REVIEW_MILLIS - 1);
        }
    }

    /** The step that ends after {@code knownAtMillis} and has not ended yet; a timer stands at its last millisecond. */
    private static long await(long knownAtMillis, TimerService timers) {
        long step = step(Math.max(knownAtMillis, timers.currentWatermark() + 1));
        timers.registerEventTimeTimer((step + 1) * STEP_MILLIS - 1);
        return step;
    }

    private static long step(long timeMillis) {
        return Math.floorDiv(timeMillis, STEP_MILLIS);
    }
}
