package io.ruptura.jobs.ingest;

import io.ruptura.domain.event.RejectionReason;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.metrics.Counter;

/** Counts for two readers: an accumulator for the summary at the end of a bounded job, a metric for whoever watches a running one. */
public final class Tally {

    /** Events taken, too late ones included. */
    public static final String ACCEPTED = "events-accepted";

    /** Events of types that are not ours. */
    public static final String UNKNOWN_TYPES = "events-of-unknown-type";

    private final LongCounter accumulator = new LongCounter();
    private final Counter metric;

    private Tally(Counter metric) {
        this.metric = metric;
    }

    /** The name under which dead letters of one reason are counted. */
    public static String deadLetters(RejectionReason reason) {
        return "dead-letters-" + reason.wireName();
    }

    /** A count of that name in the running operator. */
    public static Tally of(RuntimeContext context, String name) {
        Tally tally = new Tally(context.getMetricGroup().counter(name));
        context.addAccumulator(name, tally.accumulator);
        return tally;
    }

    public void add() {
        accumulator.add(1);
        metric.inc();
    }
}
