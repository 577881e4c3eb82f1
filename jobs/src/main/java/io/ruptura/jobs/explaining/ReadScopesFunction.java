package io.ruptura.jobs.explaining;

import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.rupture.course.ScopeReading;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Of window metrics, the few numbers that explain ruptures. */
public final class ReadScopesFunction implements FlatMapFunction<WindowMetrics, ScopeReading> {

    @Override
    public void flatMap(WindowMetrics window, Collector<ScopeReading> out) {
        if (ScopeReading.reads(window)) {
            out.collect(ScopeReading.of(window));
        }
    }
}
