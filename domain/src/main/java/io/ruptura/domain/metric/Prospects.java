package io.ruptura.domain.metric;

import io.ruptura.domain.forecast.BreachForecast;
import io.ruptura.domain.forecast.Horizon;
import io.ruptura.domain.forecast.Situation;
import io.ruptura.domain.metric.tally.Tally;
import io.ruptura.domain.staffing.FluidBacklog;
import io.ruptura.domain.staffing.QueueLoad;
import io.ruptura.domain.staffing.Staffing;

/** What a window tells of what comes next. A slot of an agent counts as an agent: one who takes three contacts at once is three. */
final class Prospects {

    private static final double SECONDS_PER_HOUR = 3600;
    private static final double MILLIS_PER_SECOND = 1000;
    private static final double MILLIS_PER_MINUTE = 60_000;

    private Prospects() {}

    /** Undefined in windows longer than an hour, which tell little of now. */
    static double breach(WindowTotals window, Horizon horizon) {
        if (window.seconds() > SECONDS_PER_HOUR) {
            return Double.NaN;
        }
        ServiceLevel variant = window.objective().variant();
        boolean known = window.level(Tally.AGENTS_KNOWN) > 0;
        Situation now = new Situation(
                window.seconds(),
                (double) variant.part(window.sum()),
                (double) variant.whole(window.sum()),
                (double) variant.part(window.day()),
                (double) variant.whole(window.day()),
                (double) window.level(Tally.AT_RISK),
                (double) window.count(Tally.OFFERED),
                (double) (window.count(Tally.ANSWERED) + window.count(Tally.ABANDONED)),
                known ? (double) window.level(Tally.SLOTS_ON_DUTY) : Double.NaN,
                known ? slotSeconds(window, Tally.SLOTS_ON_DUTY) / window.seconds() : Double.NaN);
        return BreachForecast.probability(now, window.objective().target(), horizon);
    }

    /** Contacts resolved per hour and slot that has work; undefined unless it is known who had. */
    static double servedPerHour(WindowTotals window) {
        return SECONDS_PER_HOUR * servedPerSecond(window);
    }

    /** Slots that lack for the backlog to begin to fall. */
    static double agentsMissing(WindowTotals window) {
        double served = servedPerSecond(window);
        return Double.isNaN(served) ? Double.NaN : Staffing.missingToDrain(load(window, served));
    }

    /** By capacity where it is known, else as fast as the backlog fell in the window. */
    static double drainSeconds(WindowTotals window) {
        long backlog = window.level(Tally.BACKLOG);
        double served = servedPerSecond(window);
        if (backlog == 0) {
            return 0;
        }
        if (Double.isNaN(served)) {
            long change = window.count(Tally.BACKLOG);
            return change < 0 ? (double) backlog * window.seconds() / (double) -change : Double.NaN;
        }
        double drained = FluidBacklog.of((double) backlog, load(window, served), leavesPerSecond(window))
                .drainSeconds();
        return Double.isInfinite(drained) ? Double.NaN : drained;
    }

    static double netFlowPerMinute(WindowTotals window) {
        return (double) window.count(Tally.BACKLOG)
                / ((double) (window.span().end() - window.span().start()) / MILLIS_PER_MINUTE);
    }

    /**
     * Where agents say when they are busy, over that time. Where they never do, over the time of all on duty, provided that contacts waited at both ends of the
     * window: then nobody had nothing to do.
     */
    private static double servedPerSecond(WindowTotals window) {
        long resolved = window.count(Tally.RESOLVED);
        if (resolved == 0 || window.level(Tally.AGENTS_KNOWN) <= 0) {
            return Double.NaN;
        }
        double busy = slotSeconds(window, Tally.SLOTS_OCCUPIED);
        if (busy > 0) {
            return (double) resolved / busy;
        }
        long waiting = window.level(Tally.WAITING);
        boolean waited = waiting > 0 && waiting > window.count(Tally.WAITING);
        double onDuty = slotSeconds(window, Tally.SLOTS_ON_DUTY);
        return waited && onDuty > 0 ? (double) resolved / onDuty : Double.NaN;
    }

    private static QueueLoad load(WindowTotals window, double servedPerSecond) {
        return new QueueLoad(
                (double) Math.max(0, window.count(Tally.OFFERED)) / window.seconds(), servedPerSecond, (int)
                        window.level(Tally.SLOTS_ON_DUTY));
    }

    /** Those who left, over the time that the backlog spent: its mean is taken for that of both ends. */
    private static double leavesPerSecond(WindowTotals window) {
        long last = window.level(Tally.BACKLOG);
        double mean = (double) (2 * last - window.count(Tally.BACKLOG)) / 2;
        return (double) window.count(Tally.ABANDONED) / (mean * window.seconds());
    }

    private static double slotSeconds(WindowTotals window, Tally slots) {
        return (double) window.integral(slots) / MILLIS_PER_SECOND;
    }
}
