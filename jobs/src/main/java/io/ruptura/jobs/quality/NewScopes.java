package io.ruptura.jobs.quality;

import io.ruptura.domain.metric.pane.PaneDelta;
import java.util.HashSet;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

/** Tells each scope once on each subtask, and again after a restart. */
final class NewScopes extends RichFlatMapFunction<PaneDelta, NewScope> {

    private transient Set<String> known;

    @Override
    public void open(OpenContext context) {
        known = new HashSet<>();
    }

    @Override
    public void flatMap(PaneDelta delta, Collector<NewScope> out) {
        if (known.add(delta.scope())) {
            out.collect(new NewScope(delta.scope(), delta.stampMillis()));
        }
    }
}
