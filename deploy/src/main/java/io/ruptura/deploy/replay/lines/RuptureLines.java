package io.ruptura.deploy.replay.lines;

import io.ruptura.deploy.replay.summary.Counts;
import io.ruptura.deploy.replay.summary.ReplaySummary;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureJson;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Encodes ruptures as lines of {@code ruptures.jsonl}, sorted by update, id and revision; counts them by kind and by the state they ended in. Parallelism 1. */
public final class RuptureLines extends RichMapFunction<Rupture, OutputLine> {

    private transient Map<String, String> stateById;
    private transient Counts kinds;
    private transient Counts states;

    @Override
    public void open(OpenContext context) {
        stateById = new HashMap<>();
        kinds = new Counts();
        states = new Counts();
        getRuntimeContext().addAccumulator(ReplaySummary.RUPTURES_BY_KIND, kinds);
        getRuntimeContext().addAccumulator(ReplaySummary.RUPTURES_BY_STATE, states);
    }

    @Override
    public OutputLine map(Rupture rupture) {
        String state = rupture.state().wireName();
        String before = stateById.put(rupture.id(), state);
        if (before == null) {
            kinds.add(rupture.kind().wireName());
        } else {
            states.add(before, -1);
        }
        states.add(state);
        return new OutputLine(
                rupture.updatedAtMillis(),
                rupture.id() + ' ' + String.format("%010d", rupture.revision()),
                RuptureJson.write(rupture));
    }
}
