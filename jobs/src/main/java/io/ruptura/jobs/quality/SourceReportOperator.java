package io.ruptura.jobs.quality;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.quality.SourceReport;
import io.ruptura.domain.quality.SourceReporter;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Adds up what each source sends on this subtask; hands it over whenever time has passed a step, and before each checkpoint barrier. */
final class SourceReportOperator extends AbstractStreamOperator<SourceReport>
        implements OneInputStreamOperator<Event, SourceReport> {

    private final long stepMillis;
    private transient SourceReporter reporter;
    private transient ListState<Long> lastEnds;

    SourceReportOperator(long stepMillis) {
        this.stepMillis = stepMillis;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        reporter = new SourceReporter(stepMillis);
        lastEnds = context.getOperatorStateStore()
                .getUnionListState(new ListStateDescriptor<>("last-step-end", Types.LONG));
        long reached = Long.MAX_VALUE;
        for (long end : lastEnds.get()) {
            reached = Math.min(reached, end);
        }
        if (reached != Long.MAX_VALUE) {
            reporter.resumeAt(reached);
        }
    }

    @Override
    public void processElement(StreamRecord<Event> element) {
        reporter.hear(element.getValue());
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        reporter.advance(mark.getTimestamp(), this::send);
        super.processWatermark(mark);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) {
        reporter.handOver(this::send);
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        lastEnds.update(List.of(reporter.lastEnd()));
    }

    private void send(SourceReport report) {
        output.collect(new StreamRecord<>(report));
    }
}
