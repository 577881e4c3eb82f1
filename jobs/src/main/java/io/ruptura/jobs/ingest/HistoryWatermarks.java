package io.ruptura.jobs.ingest;

import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/**
 * Event time while replaying a history: from the data alone, right behind each event that advances it, so that the same history always means the same. It stands
 * 1 ms before the newest event: more events of that instant may follow.
 */
final class HistoryWatermarks implements WatermarkGenerator<SourcedEvent> {

    private long newest = Long.MIN_VALUE;

    @Override
    public void onEvent(SourcedEvent event, long timeMillis, WatermarkOutput output) {
        if (timeMillis > newest) {
            newest = timeMillis;
            output.emitWatermark(new Watermark(timeMillis - 1));
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        // Nothing: the wall clock has no say in a replay.
    }
}
