package io.ruptura.jobs.prioritization;

import io.ruptura.domain.priority.InteractionChange;
import io.ruptura.domain.priority.PriorityDesk;
import io.ruptura.domain.priority.PriorityLedger;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;

/**
 * Which interactions are over and when they can be forgotten: not before late events about them are too late, lest one of those would make them look
 * new.
 */
final class EndedInteractions {

    private final long retentionMillis;
    private final MapState<Long, List<String>> byInstant;

    EndedInteractions(RuntimeContext context, long retentionMillis) {
        long steps = -Math.floorDiv(-retentionMillis, PrioritizationFunction.STEP_MILLIS);
        this.retentionMillis = steps * PrioritizationFunction.STEP_MILLIS;
        byInstant = context.getMapState(new MapStateDescriptor<>("ended", Types.LONG, Types.LIST(Types.STRING)));
    }

    /** Remembers those of {@code changes} whose interaction is not open. */
    void note(PriorityLedger ledger, List<InteractionChange> changes, long nowMillis, TimerService timers)
            throws Exception {
        List<String> over = changes.stream()
                .map(InteractionChange::key)
                .distinct()
                .filter(key -> !ledger.interaction(key).isOpen())
                .toList();
        keep(over, nowMillis + retentionMillis, timers);
    }

    /** Forgets those whose time has come; those about which something must still be taken back wait once more. */
    void forget(PriorityDesk desk, PriorityLedger ledger, long nowMillis, TimerService timers) throws Exception {
        List<String> due = byInstant.get(nowMillis);
        if (due == null) {
            return;
        }
        byInstant.remove(nowMillis);
        List<String> remaining = new ArrayList<>();
        for (String key : due) {
            if (!desk.forget(ledger, key)) {
                remaining.add(key);
            }
        }
        keep(remaining, nowMillis + Math.max(retentionMillis, PrioritizationFunction.REVIEW_MILLIS), timers);
    }

    private void keep(List<String> keys, long untilMillis, TimerService timers) throws Exception {
        if (!keys.isEmpty()) {
            List<String> together = byInstant.get(untilMillis);
            List<String> all = together == null ? new ArrayList<>() : new ArrayList<>(together);
            all.addAll(keys);
            byInstant.put(untilMillis, all);
            timers.registerEventTimeTimer(untilMillis - 1);
        }
    }
}
