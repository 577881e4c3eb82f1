package io.ruptura.benchmarks.detection;

import io.ruptura.domain.baseline.ScopeMemory;
import io.ruptura.domain.baseline.measure.MeasureMemory;
import io.ruptura.domain.baseline.season.CountHistory;
import io.ruptura.domain.baseline.waiting.AnsweringOdds;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Bytes of what detection remembers of a scope, as the job's serializers write it, and of what is remembered of one metric. */
final class DetectionState {

    /** Offered, answered, backlog, abandonment, satisfaction, service level, solutions, reopened, exceptions, agents, waits, forecast, completeness. */
    private static final int METRICS = 13;

    private DetectionState() {}

    static Map<String, Object> figures(Collection<ScopeMemory> scopes, Collection<MeasureMemory> measures)
            throws IOException {
        ScopeMemory scope = scopes.iterator().next();
        MeasureMemory measure = measures.iterator().next();
        Map<String, Object> figures = new LinkedHashMap<>();
        long ofScope = mean(ScopeMemory.class, scopes) + mean(MeasureMemory.class, measures);
        figures.put("bytesOfAScope", ofScope);
        figures.put("metricsOfAScope", METRICS);
        figures.put("bytesOfAScopeAndMetric", ofScope / METRICS);
        figures.put(
                "bytesOfACount", mean(CountHistory.class, List.of(scope.flow().offered())));
        figures.put(
                "bytesOfAnsweringOdds",
                mean(AnsweringOdds.class, List.of(scope.silence().odds())));
        figures.put("bytesOfACountedMeasure", largest(measure.counted()));
        figures.put("bytesOfAMeasureThatMayShift", largest(measure.shifts()));
        return figures;
    }

    private static <T> long largest(List<T> memories) throws IOException {
        long largest = 0;
        for (T memory : memories) {
            @SuppressWarnings("unchecked")
            Class<T> type = (Class<T>) memory.getClass();
            largest = Math.max(largest, mean(type, List.of(memory)));
        }
        return largest;
    }

    private static <T> long mean(Class<T> type, Collection<T> values) throws IOException {
        TypeSerializer<T> serializer = TypeInformation.of(type).createSerializer(new SerializerConfigImpl());
        DataOutputSerializer target = new DataOutputSerializer(1 << 14);
        for (T value : values) {
            serializer.serialize(value, target);
        }
        return target.length() / values.size();
    }
}
