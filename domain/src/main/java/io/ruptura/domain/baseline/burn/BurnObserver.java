package io.ruptura.domain.baseline.burn;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.baseline.ObserverSettings;
import io.ruptura.domain.baseline.measure.Learning;
import io.ruptura.domain.baseline.season.LocalHour;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.scope.Scope;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Sets how fast the error budget of the service level is spent against how fast it may be. Pure: the same memory and window give the same result.
 *
 * <p>Time is open time: closed hours neither pass nor count, so six hours may reach into yesterday. The period is the week before. The surprise is minus log10 of
 * the probability that the true burn is below the limit, a beta-binomial whose contacts are not independent of each other: 1 missed of 1 due says next to
 * nothing.
 */
public final class BurnObserver {

    /** As patterns know it. */
    static final String SIGNAL = "error_budget_burn";

    /** A twentieth of the week's budget within an hour; a tenth within six, which is news only after a while. */
    private static final List<BurnRule> RULES =
            List.of(new BurnRule(0.05, BurnMemory.BUCKETS / 6), new BurnRule(0.1, BurnMemory.BUCKETS));

    private static final long WEEK = Duration.ofDays(7).toMillis();
    /** Waits that go on side by side share their reasons: so many are worth one look each, more are worth ever less. */
    private static final double CONCENTRATION = 40;

    /** A burn that would spend the budget twice is no lesson. */
    private static final double MOST_TO_LEARN = 2;

    private static final double PRIOR = 0.5;
    private static final double LEAST_PROBABILITY = 1e-30;

    private final double target;
    private final ZoneId zone;
    private final ObserverSettings settings;
    private final double kept;

    /** The memory after a window, and at most one observation. */
    public record Observed(BurnMemory memory, List<Observation> observations) {}

    /** @param target share of contacts that should be answered in time, 0..1 */
    public BurnObserver(ObserverSettings settings, double target) {
        this.settings = settings;
        this.target = target;
        this.zone = ZoneId.of(settings.zone());
        this.kept = Math.exp(-Math.log(2) * Window.PT5M.millis() / settings.memoryMillis());
    }

    /**
     * Whether a window may say anything: of others there is no need to ask. Objectives are promised of the whole service and of its channels: a queue that misses its
     * part while its channel does not is no breach.
     */
    public boolean isLookedAt(WindowMetrics window) {
        return target < 1
                && window.window() == Window.PT5M
                && window.endMillis() % Window.PT5M.millis() == 0
                && window.isSeen()
                && Scope.isServiceOrChannel(window.scope());
    }

    /** What a window says; {@code memory} is null for the first window of a scope. */
    public Observed observe(BurnMemory memory, WindowMetrics window, BusinessCalendar calendar) {
        BurnMemory known = memory == null ? BurnMemory.NONE : memory;
        long end = window.endMillis();
        if (end <= known.untilMillis() || calendar.openMillis(window.startMillis(), end) < Window.PT5M.millis()) {
            return new Observed(known, List.of());
        }
        double due = Math.max(0, window.value(Metric.SERVICE_LEVEL_DUE));
        double missed = due > 0 ? due * (1 - window.value(Metric.SERVICE_LEVEL)) : 0;
        int hour = LocalHour.at(end - Window.PT5M.millis() / 2, zone).slot() % 24;
        BurnMemory next = known.after(end, due, missed);
        Observation worst = worst(next, window, calendar.openMillis(end - WEEK, end), hour);
        boolean isNotable = worst.surprise() >= settings.notableSurprise();
        return new Observed(learned(next, hour), isNotable ? List.of(worst) : List.of());
    }

    /** What burns too fast at the moment is no lesson, until it has for so long that it is usual. */
    private BurnMemory learned(BurnMemory memory, int hour) {
        BurnRule quick = RULES.get(0);
        double lately = share(memory, quick.shortBuckets());
        boolean isUnusual = memory.confidence() >= settings.minConfidence() && lately > MOST_TO_LEARN * (1 - target);
        Learning learning = memory.learning().after(isUnusual, Window.PT5M.millis(), settings.freezeAtMostMillis());
        BurnMemory next = memory.with(learning);
        return learning.mayLearn(isUnusual, settings.freezeAtMostMillis()) ? next.learned(hour, kept) : next;
    }

    private static double share(BurnMemory memory, int buckets) {
        return memory.missedIn(buckets) / memory.dueIn(buckets);
    }

    private Observation worst(BurnMemory memory, WindowMetrics window, long openInPeriod, int hour) {
        Observation worst = null;
        for (BurnRule rule : RULES) {
            Observation seen = judged(rule, memory, window, openInPeriod, hour);
            worst = worst == null || seen.surprise() > worst.surprise() ? seen : worst;
        }
        return worst;
    }

    private Observation judged(BurnRule rule, BurnMemory memory, WindowMetrics window, long openInPeriod, int hour) {
        double due = memory.dueIn(rule.buckets());
        double missed = memory.missedIn(rule.buckets());
        double limit = rule.limit(openInPeriod, target);
        boolean goesOn = share(memory, rule.shortBuckets()) >= limit * (1 - target);
        double surprise = goesOn ? surprise(missed, due, limit * (1 - target)) : 0;
        long length = rule.buckets() * Window.PT5M.millis();
        return new Observation(
                window.scope(),
                SIGNAL,
                Duration.ofMillis(length).toString(),
                window.endMillis(),
                due > 0 ? BurnRule.burn(missed, due, target) : 0,
                memory.usualShare(hour) / (1 - target),
                0,
                limit,
                surprise,
                surprise > 0 ? 1 : 0,
                surprise > 0 ? since(memory, window.endMillis()) : window.endMillis(),
                memory.confidence());
    }

    /** When misses began to exceed the budget without pause, closed hours aside: buckets in which nobody was due are passed over. */
    private long since(BurnMemory memory, long endMillis) {
        int buckets = 0;
        for (int i = BurnMemory.BUCKETS - 1; i >= 0; i--) {
            if (memory.due()[i] > 0 && memory.missed()[i] <= memory.due()[i] * (1 - target)) {
                break;
            }
            buckets = memory.due()[i] > 0 ? BurnMemory.BUCKETS - i : buckets;
        }
        return endMillis - Math.max(1, buckets) * Window.PT5M.millis();
    }

    private static double surprise(double missed, double due, double share) {
        double worth = 1 / (1 + Math.max(0, due - 1) / (CONCENTRATION + 1));
        double below = RegularizedBeta.value(share, missed * worth + PRIOR, (due - missed) * worth + PRIOR);
        return -Math.log10(Math.max(LEAST_PROBABILITY, below));
    }
}
