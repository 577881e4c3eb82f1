package io.ruptura.deploy.replay.lines;

import io.ruptura.deploy.replay.summary.Counts;
import io.ruptura.deploy.replay.summary.ReplaySummary;
import io.ruptura.domain.priority.Signal;
import io.ruptura.domain.priority.SignalJson;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Encodes signals as lines of {@code signals.jsonl}, sorted by issue and id; counts them by kind. */
public final class SignalLines extends RichMapFunction<Signal, OutputLine> {

    private transient Counts kinds;

    @Override
    public void open(OpenContext context) {
        kinds = new Counts();
        getRuntimeContext().addAccumulator(ReplaySummary.SIGNALS, kinds);
    }

    @Override
    public OutputLine map(Signal signal) {
        kinds.add(signal.kind().wireName());
        return new OutputLine(signal.issuedAtMillis(), signal.id(), SignalJson.write(signal));
    }
}
