package io.ruptura.domain.baseline;

import io.ruptura.domain.baseline.ScopeMemory.FlowMemory;
import io.ruptura.domain.baseline.ScopeMemory.GaugeMemory;
import io.ruptura.domain.baseline.ScopeMemory.SilenceMemory;
import io.ruptura.domain.baseline.caution.Excursions;
import io.ruptura.domain.baseline.count.CountCusum;
import io.ruptura.domain.baseline.count.Expectation;
import io.ruptura.domain.baseline.season.CountHistory;
import io.ruptura.domain.baseline.season.SeasonalCountBaseline;
import io.ruptura.domain.baseline.surge.Surge.Finding;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;

/**
 * Judges contacts offered and the backlog over a window open from start to end, and learns from aligned ones. Flows are not learned while any of them is
 * unusual or silent; the backlog, not while a flow or itself is. A backlog that is in doubt is neither told nor learned from.
 */
record FiveMinuteStep(PlannedCounts counts, SeasonalCountBaseline gauges) {

    /** A surge less surprising than this nobody was told of. */
    private static final double TOLD = 3;

    private record Judgements(Judged offered, Finding surge, Judged answered, Judged backlog) {

        boolean isSurging() {
            return FiveMinuteStep.isSurging(surge, offered);
        }
    }

    /** Whether more come than usual, and still do. */
    private static boolean isSurging(Finding surge, Judged offered) {
        return surge.surprise() > 0
                && surge.goesOn(offered.value(), offered.expected().mean());
    }

    ScopeMemory after(ScopeMemory memory, WindowMetrics window, BusinessCalendar calendar, Emission emission) {
        long end = window.endMillis();
        long length = end - window.startMillis();
        boolean isOpen = calendar.openMillis(window.startMillis(), end) == length;
        double value = window.value(Metric.BACKLOG);
        GaugeMemory backlog =
                isOpen ? memory.backlog().at(value) : memory.backlog().closed();
        ScopeMemory next = memory.withBacklog(backlog);
        if (isOpen && window.isSeen()) {
            Finding surge = surge(memory, end, length);
            Judgements judged = new Judgements(
                    Judged.between(counts, memory.flow().offered(), window),
                    surge.weighedBy(memory.flow().surges()),
                    Judged.of(counts.answered(), memory.silence().answered(), window, Metric.ANSWERED),
                    Judged.pile(gauges, backlog, window));
            next = settled(next, judged, surges(memory, surge, end % length == 0), end);
            report(next, judged, window, emission);
            if (end % length == 0 && window.startMillis() >= memory.sinceMillis()) {
                next = learned(next, judged, window);
            }
        }
        if (isOpen && window.isMerelyLate()) {
            reportLate(memory, window, emission);
        }
        return next.afterFiveMinutes(end, next.flow(), next.backlog(), next.silence(), emission.until());
    }

    /** What is late can only add to what came: that too many come is known for all that. */
    private void reportLate(ScopeMemory memory, WindowMetrics window, Emission emission) {
        Finding surge = surge(memory, window.endMillis(), window.endMillis() - window.startMillis())
                .weighedBy(memory.flow().surges());
        Judged offered = Judged.between(counts, memory.flow().offered(), window);
        if (isSurging(surge, offered)) {
            emission.offerSurge(window, surge, offered.expected());
        }
    }

    private static Excursions surges(ScopeMemory memory, Finding surge, boolean isAligned) {
        Excursions usual = memory.flow().surges();
        return isAligned ? usual.after(surge.nats()) : usual;
    }

    private Finding surge(ScopeMemory memory, long end, long length) {
        CountHistory offered = memory.flow().offered();
        double dispersion = counts.most().expect(offered, end, length).dispersion();
        double unknown = Math.max(0, dispersion - counts.most().scatter(offered));
        return memory.flow().surge().strongest(dispersion, unknown, end);
    }

    /** With onsets put back to now where there is no deviation. */
    private static ScopeMemory settled(ScopeMemory memory, Judgements judged, Excursions surges, long end) {
        FlowMemory flow = memory.flow();
        boolean goesOn = judged.isSurging() || judged.surge.surprise() < TOLD;
        FlowMemory nextFlow = new FlowMemory(
                flow.offered(),
                flow.surge().settled(goesOn, end),
                judged.offered.isAbove() ? CountCusum.startingAt(end) : flow.fall(),
                surges);
        Expectation backlog = judged.backlog.expected();
        boolean usual = judged.backlog.value() <= backlog.mean() + backlog.standardDeviation();
        GaugeMemory nextBacklog = usual ? memory.backlog().usualAt(end) : memory.backlog();
        return memory.afterFiveMinutes(end, nextFlow, nextBacklog, memory.silence(), memory.emitUntil());
    }

    private static void report(ScopeMemory memory, Judgements judged, WindowMetrics window, Emission emission) {
        if (judged.isSurging()) {
            emission.offerSurge(window, judged.surge, judged.offered.expected());
        } else {
            CountCusum fall = memory.flow().fall();
            long onset = fall.sum() > 0 ? fall.lastZeroMillis() : window.startMillis();
            emission.offer(ObservedSignal.OFFERED, window, judged.offered.atMostExpected(), onset);
        }
        if (!isBacklogInDoubt(window)) {
            emission.offer(
                    ObservedSignal.BACKLOG,
                    window,
                    judged.backlog,
                    memory.backlog().usualAtMillis());
        }
    }

    /** The platform counts otherwise: whether the backlog is unusual is unknown. */
    private static boolean isBacklogInDoubt(WindowMetrics window) {
        return window.value(Metric.BACKLOG_IN_DOUBT) > 0;
    }

    private ScopeMemory learned(ScopeMemory memory, Judgements judged, WindowMetrics window) {
        long end = window.endMillis();
        long length = end - window.startMillis();
        SilenceMemory silence = memory.silence();
        boolean unusual = judged.offered.unusual()
                || (judged.isSurging() && counts.most().isUnusual(judged.offered.expected(), judged.surge.surprise()))
                || judged.answered.unusual()
                || silence.declared().isOn()
                || counts.most().isUnusual(judged.offered.expected(), silence.offeredRun())
                || counts.most().isUnusual(judged.answered.expected(), silence.answeredRun());
        CountHistory offered =
                counts.most().learn(memory.flow().offered(), end, length, judged.offered.value(), unusual);
        CountHistory answered = counts.most().learn(silence.answered(), end, length, judged.answered.value(), unusual);
        CountHistory backlog = gauges.learn(
                memory.backlog().history(),
                end,
                length,
                judged.backlog.value(),
                unusual || judged.backlog.unusual() || isBacklogInDoubt(window));
        return memory.afterFiveMinutes(
                end,
                memory.flow().with(offered),
                memory.backlog().with(backlog),
                silence.withAnswered(answered),
                memory.emitUntil());
    }
}
