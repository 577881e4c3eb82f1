package io.ruptura.jobs.kafka;

import io.ruptura.domain.json.UnreadableRecordException;
import io.ruptura.domain.metric.Selection;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.WindowMetricsJson;
import java.io.IOException;
import java.time.DateTimeException;
import org.apache.flink.api.common.serialization.SerializationSchema;

/** Window metrics as values of their topic. The JSON writer keeps a buffer, so each subtask has its own. */
final class WindowMetricsValue implements SerializationSchema<WindowMetrics>, RecordReader<WindowMetrics> {

    private final Selection wanted;
    private transient WindowMetricsJson json;

    WindowMetricsValue(Selection wanted) {
        this.wanted = wanted;
    }

    @Override
    public byte[] serialize(WindowMetrics metrics) {
        return json().write(metrics);
    }

    @Override
    public WindowMetrics read(byte[] value, long recordedMillis) {
        WindowMetrics metrics;
        try {
            metrics = json().read(value);
        } catch (IOException | DateTimeException | IllegalArgumentException foreign) {
            throw new UnreadableRecordException("not window metrics: " + foreign.getMessage());
        }
        if (metrics != null && (metrics.window() == null || metrics.endMillis() == 0)) {
            throw new UnreadableRecordException("not window metrics: window or end is missing");
        }
        return metrics;
    }

    private WindowMetricsJson json() {
        if (json == null) {
            json = new WindowMetricsJson(wanted);
        }
        return json;
    }
}
