package io.ruptura.jobs.detection;

import io.ruptura.domain.baseline.ScopeMemory;
import io.ruptura.domain.baseline.ScopeMemory.Histories;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;

/**
 * What is remembered of scopes, in Flink state. Histories are kept apart: they are nine tenths of it and change every five minutes, while the rest changes with
 * every window, and a window should not cost a write of all. What was written last of a scope is at hand as it is, for to read it back costs more than to judge by it.
 */
final class ScopeMemoryState {

    /** About 25 MB of memories at hand; of more scopes than that they are read. */
    private static final int AT_HAND = 4_096;

    private final ValueState<ScopeMemory> memory;
    private final ValueState<Histories> histories;
    private final Map<String, ScopeMemory> atHand = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ScopeMemory> eldest) {
            return size() > AT_HAND;
        }
    };

    ScopeMemoryState(RuntimeContext context) {
        memory = context.getState(new ValueStateDescriptor<>("scope-memory", ScopeMemory.class));
        histories = context.getState(new ValueStateDescriptor<>("scope-histories", Histories.class));
    }

    /** What is remembered of the scope in hand; null where nothing is. */
    ScopeMemory of(String scope) throws IOException {
        ScopeMemory known = atHand.get(scope);
        return known == null ? read() : known;
    }

    /** Of the scope in hand. */
    void put(String scope, ScopeMemory next) throws IOException {
        ScopeMemory before = atHand.put(scope, next);
        Histories learned = next.histories();
        if (before == null || !learned.equals(before.histories())) {
            histories.update(learned);
        }
        memory.update(next.with(Histories.ELSEWHERE));
    }

    private ScopeMemory read() throws IOException {
        ScopeMemory kept = memory.value();
        Histories learned = histories.value();
        // A memory of before they were kept apart has its own.
        return kept == null || learned == null ? kept : kept.with(learned);
    }
}
