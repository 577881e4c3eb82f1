package io.ruptura.jobs.health;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.health.PulseCounter;
import io.ruptura.domain.health.SourcePulse;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Counts the events of each source on this subtask and hands the counts over whenever time has moved past a step, and before each checkpoint barrier. */
final class SourcePulseOperator extends AbstractStreamOperator<SourcePulse>
        implements OneInputStreamOperator<Event, SourcePulse> {

    static final long STEP_MILLIS = 10_000;

    private transient PulseCounter counter;
    private transient long stepEnd;

    @Override
    public void open() throws Exception {
        super.open();
        counter = new PulseCounter();
        stepEnd = Long.MIN_VALUE;
    }

    @Override
    public void processElement(StreamRecord<Event> element) {
        Event event = element.getValue();
        counter.hear(event.source(), event.timeMillis(), event.type() == EventType.SOURCE_HEARTBEAT);
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        long end = Math.floorDiv(mark.getTimestamp(), STEP_MILLIS) * STEP_MILLIS;
        if (end > stepEnd && mark.getTimestamp() != Long.MAX_VALUE) {
            stepEnd = end;
            handOver();
        }
        super.processWatermark(mark);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) {
        if (stepEnd != Long.MIN_VALUE) {
            handOver();
        }
    }

    private void handOver() {
        counter.handOver(stepEnd, pulse -> output.collect(new StreamRecord<>(pulse, stepEnd)));
    }
}
