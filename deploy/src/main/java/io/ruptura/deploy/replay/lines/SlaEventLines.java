package io.ruptura.deploy.replay.lines;

import io.ruptura.deploy.replay.summary.Counts;
import io.ruptura.deploy.replay.summary.ReplaySummary;
import io.ruptura.domain.sla.ClockEvent;
import io.ruptura.domain.sla.SlaEvent;
import io.ruptura.domain.sla.SlaEventJson;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Encodes events of clocks as lines of {@code sla-events.jsonl}, sorted by time, interaction and clock; counts them by type. */
public final class SlaEventLines extends RichMapFunction<SlaEvent, OutputLine> {

    private transient Counts types;

    @Override
    public void open(OpenContext context) {
        types = new Counts();
        getRuntimeContext().addAccumulator(ReplaySummary.SLA_EVENTS, types);
    }

    @Override
    public OutputLine map(SlaEvent event) {
        ClockEvent clock = event.clock();
        types.add(SlaEventJson.wireName(clock.kind()));
        String key = String.join(
                " ",
                event.source(),
                event.interaction(),
                clock.metric().name(),
                clock.basis().name(),
                String.valueOf(clock.instance()),
                String.valueOf(clock.kind().ordinal()),
                event.id());
        return new OutputLine(clock.timeMillis(), key, SlaEventJson.write(event));
    }
}
