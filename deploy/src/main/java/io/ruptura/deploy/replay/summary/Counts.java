package io.ruptura.deploy.replay.summary;

import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.flink.api.common.accumulators.Accumulator;

/** Numbers of a replay by name, summed over all subtasks. Flink reads them from a thread of its own while the job runs. */
@SuppressWarnings("NonApiType") // Flink asks for a result that is Serializable, which the interface of maps is not.
public final class Counts implements Accumulator<String, TreeMap<String, Long>> {

    private final ConcurrentSkipListMap<String, Long> byName = new ConcurrentSkipListMap<>();

    @Override
    public void add(String name) {
        add(name, 1);
    }

    public void add(String name, long count) {
        byName.merge(name, count, (one, other) -> one + other == 0 ? null : one + other);
    }

    @Override
    public TreeMap<String, Long> getLocalValue() {
        return new TreeMap<>(byName);
    }

    @Override
    public void resetLocal() {
        byName.clear();
    }

    @Override
    public void merge(Accumulator<String, TreeMap<String, Long>> other) {
        other.getLocalValue().forEach(this::add);
    }

    @Override
    public Accumulator<String, TreeMap<String, Long>> clone() {
        Counts copy = new Counts();
        copy.merge(this);
        return copy;
    }
}
