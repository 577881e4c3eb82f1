package io.ruptura.domain.metric;

import io.ruptura.domain.metric.pane.Levels;
import io.ruptura.domain.metric.pane.OldestWaiting;
import io.ruptura.domain.metric.pane.Pane;
import io.ruptura.domain.metric.sketch.Distinct;
import io.ruptura.domain.metric.sketch.DurationSketch;
import io.ruptura.domain.metric.sketch.KaplanMeier;
import io.ruptura.domain.metric.tally.Keyed;
import io.ruptura.domain.metric.tally.Tally;
import io.ruptura.domain.metric.tally.Timing;

/**
 * Everything that was added up for one window of one scope: what {@link Formula}s read.
 *
 * @param sum the sum of the window's panes
 * @param levels the gauges at the window's end
 * @param oldestOpened when the longest-waiting contact was opened, {@link OldestWaiting#NONE} when nobody waits
 * @param untilMillis how far time is known, {@code Long.MAX_VALUE} when it goes on
 * @param objective the service level in force, and its target
 * @param day the sum of the longest window, which tells what is usual
 */
public record WindowTotals(
        Pane sum,
        Levels levels,
        long oldestOpened,
        WindowMarks.Span span,
        long untilMillis,
        ServiceObjective objective,
        Pane day) {

    private static final double MILLIS_PER_SECOND = 1000;

    public long count(Tally tally) {
        return sum.count(tally);
    }

    public long level(Tally gauge) {
        return levels.of(gauge);
    }

    /** The time integral of one gauge over that of another; undefined when the latter is 0. */
    double shareOfTime(Tally part, Tally whole) {
        return Formula.ratio((double) integral(part), (double) integral(whole));
    }

    double customers() {
        return (double) Distinct.estimate(sum.keyed(Keyed.CUSTOMERS));
    }

    double firstContactNowcast() {
        long newest = Math.min(span.end() - 1, untilMillis);
        return KaplanMeier.unrepeated(levels.keyed(Keyed.REPEATED), levels.keyed(Keyed.UNREPEATED), newest);
    }

    double oldestWaitingSeconds() {
        return oldestOpened == OldestWaiting.NONE
                ? Double.NaN
                : (double) (span.end() - oldestOpened) / MILLIS_PER_SECOND;
    }

    double waitingAgeSeconds(double quantile) {
        return levels.waiting.ageQuantileMillis(quantile, span.end()) / MILLIS_PER_SECOND;
    }

    /** Of those who were answered in the window and those who wait at its end; undefined when too many wait. */
    double responseOfAllSeconds(double quantile) {
        DurationSketch answered = sum.durations(Timing.FIRST_RESPONSE);
        return answered == null
                ? Double.NaN
                : KaplanMeier.quantileMillis(answered, levels.waiting, span.end(), quantile) / MILLIS_PER_SECOND;
    }

    double serviceLevel() {
        return Formula.ratio((double) objective.variant().part(sum), (double)
                objective.variant().whole(sum));
    }

    /** Those whose service-level event was the threshold, neither answered nor gone before it. */
    double breached() {
        long due = count(Tally.SERVICE_LEVEL_DUE);
        long met = count(Tally.SERVICE_LEVEL_MET);
        return Formula.ratio((double) (due - met - count(Tally.SERVICE_LEVEL_LEFT)), (double) due);
    }

    double seconds() {
        return (double) (span.end() - span.start()) / MILLIS_PER_SECOND;
    }

    /** The time integral of a gauge over the window, see {@link Tally}. Sums that overflow on the way come out right, as the result fits. */
    long integral(Tally gauge) {
        long last = level(gauge);
        long first = last - count(gauge);
        return Math.min(span.end(), untilMillis) * last - span.start() * first - count(gauge.moment());
    }
}
