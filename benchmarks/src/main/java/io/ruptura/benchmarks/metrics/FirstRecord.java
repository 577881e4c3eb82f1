package io.ruptura.benchmarks.metrics;

import io.ruptura.jobs.ingest.RawRecord;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.accumulators.LongMinimum;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Notes when the first record passes, so that starting a job is not measured, and counts them. */
final class FirstRecord extends RichMapFunction<RawRecord, RawRecord> {

    static final String AT_NANOS = "first-record-at";
    static final String RECORDS = "records";

    private transient LongCounter records;
    private transient LongMinimum atNanos;

    @Override
    public void open(OpenContext context) {
        records = new LongCounter();
        atNanos = new LongMinimum();
        getRuntimeContext().addAccumulator(RECORDS, records);
        getRuntimeContext().addAccumulator(AT_NANOS, atNanos);
    }

    @Override
    public RawRecord map(RawRecord record) {
        if (records.getLocalValuePrimitive() == 0) {
            atNanos.add(System.nanoTime());
        }
        records.add(1);
        return record;
    }
}
