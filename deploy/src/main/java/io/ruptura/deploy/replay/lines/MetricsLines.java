package io.ruptura.deploy.replay.lines;

import io.ruptura.deploy.replay.summary.Counts;
import io.ruptura.deploy.replay.summary.ReplaySummary;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.WindowMetricsJson;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Encodes final windows as lines of {@code metrics.jsonl}, sorted by end, scope and window; counts them by window. */
public final class MetricsLines extends RichMapFunction<WindowMetrics, OutputLine> {

    private transient WindowMetricsJson json;
    private transient Counts windows;

    @Override
    public void open(OpenContext context) {
        json = new WindowMetricsJson();
        windows = new Counts();
        getRuntimeContext().addAccumulator(ReplaySummary.WINDOWS, windows);
    }

    @Override
    public OutputLine map(WindowMetrics metrics) {
        windows.add(metrics.window().name());
        // A space sorts before any character of a scope, so a scope stands before those that are longer.
        return new OutputLine(
                metrics.endMillis(), metrics.scope() + ' ' + metrics.window().ordinal(), json.write(metrics));
    }
}
