package io.ruptura.deploy.replay.lines;

import io.ruptura.deploy.replay.summary.Counts;
import io.ruptura.deploy.replay.summary.ReplaySummary;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.health.Health.Status;
import io.ruptura.domain.health.HealthJson;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Encodes what was in doubt as lines of {@code data-quality.jsonl}, sorted by time and name; counts what was raised by what it is about. */
public final class ConditionLines extends RichMapFunction<Health, OutputLine> {

    private transient Counts raised;

    @Override
    public void open(OpenContext context) {
        raised = new Counts();
        getRuntimeContext().addAccumulator(ReplaySummary.CONDITIONS, raised);
    }

    @Override
    public OutputLine map(Health condition) {
        if (condition.status() != Status.OK) {
            raised.add(condition.name().substring(0, condition.name().indexOf(' ')));
        }
        return new OutputLine(condition.asOfMillis(), condition.key(), HealthJson.write(condition));
    }
}
