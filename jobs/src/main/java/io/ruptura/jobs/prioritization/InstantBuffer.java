package io.ruptura.jobs.prioritization;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * What waits for an instant, in keyed state. Adding and taking cost the same per element however much waits, on the heap and in RocksDB alike: each
 * element has a slot of its own, the instant and its number within it.
 */
final class InstantBuffer<T> {

    /** Slots per instant: more than a step can hold, and few enough that instants in milliseconds do not overflow. */
    private static final long SLOTS = 1L << 22;

    private final MapState<Long, Integer> counts;
    private final MapState<Long, T> elements;

    InstantBuffer(RuntimeContext context, String name, Class<T> type) {
        counts = context.getMapState(new MapStateDescriptor<>(name + "-counts", Types.LONG, Types.INT));
        elements = context.getMapState(new MapStateDescriptor<>(name, Types.LONG, TypeInformation.of(type)));
    }

    void add(long step, T element) throws Exception {
        Integer count = counts.get(step);
        int slot = count == null ? 0 : count;
        if (slot >= SLOTS) {
            throw new IllegalStateException("more than " + SLOTS + " elements wait for step " + step);
        }
        elements.put(step * SLOTS + slot, element);
        counts.put(step, slot + 1);
    }

    List<T> take(long step) throws Exception {
        Integer count = counts.get(step);
        List<T> taken = new ArrayList<>();
        for (int slot = 0; count != null && slot < count; slot++) {
            taken.add(elements.get(step * SLOTS + slot));
            elements.remove(step * SLOTS + slot);
        }
        counts.remove(step);
        return taken;
    }
}
