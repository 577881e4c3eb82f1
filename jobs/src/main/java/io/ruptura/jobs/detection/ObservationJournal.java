package io.ruptura.jobs.detection;

import io.ruptura.domain.baseline.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** The observations of the last horizon of the current key, by their time, as keyed state. */
final class ObservationJournal {

    /** What came since the last timer: added to without reading what is there, so that many of one instant cost no more each than few. */
    private final ListState<Observation> arrived;

    private final MapState<Long, List<Observation>> byTime;

    ObservationJournal(RuntimeContext context) {
        byTime = context.getMapState(
                new MapStateDescriptor<>("journal", Types.LONG, Types.LIST(TypeInformation.of(Observation.class))));
        arrived = context.getListState(new ListStateDescriptor<>("arrived", TypeInformation.of(Observation.class)));
    }

    void add(Observation observation) throws Exception {
        arrived.add(observation);
    }

    /** To be called before anything is looked up. */
    void enterArrived() throws Exception {
        TreeMap<Long, List<Observation>> entered = new TreeMap<>();
        for (Observation observation : arrived.get()) {
            entered.computeIfAbsent(observation.timeMillis(), time -> new ArrayList<>())
                    .add(observation);
        }
        if (entered.isEmpty()) {
            return;
        }
        for (Map.Entry<Long, List<Observation>> instant : entered.entrySet()) {
            List<Observation> before = byTime.get(instant.getKey());
            if (before != null) {
                instant.getValue().addAll(0, before);
            }
            byTime.put(instant.getKey(), instant.getValue());
        }
        arrived.clear();
    }

    /** What was seen at an instant; empty when nothing was. */
    List<Observation> at(long timeMillis) throws Exception {
        List<Observation> seen = byTime.get(timeMillis);
        return seen == null ? List.of() : seen;
    }

    boolean contains(long timeMillis) throws Exception {
        return byTime.contains(timeMillis);
    }

    void remove(long timeMillis) throws Exception {
        byTime.remove(timeMillis);
    }

    /** A copy of all of it. */
    SortedMap<Long, List<Observation>> all() throws Exception {
        TreeMap<Long, List<Observation>> all = new TreeMap<>();
        for (Map.Entry<Long, List<Observation>> entry : byTime.entries()) {
            all.put(entry.getKey(), entry.getValue());
        }
        return all;
    }
}
