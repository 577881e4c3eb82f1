package io.ruptura.domain.baseline;

import io.ruptura.domain.baseline.ScopeMemory.FlowMemory;
import io.ruptura.domain.baseline.ScopeMemory.GaugeMemory;
import io.ruptura.domain.baseline.ScopeMemory.SilenceMemory;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;

/**
 * Judges contacts offered and the backlog over a window open from start to end, and learns from aligned ones. Flows are not learned while any of them is
 * unusual or silent; the backlog, not while a flow or itself is. A backlog that is in doubt is neither told nor learned from.
 */
record FiveMinuteStep(SeasonalCountBaseline counts, SeasonalCountBaseline gauges) {

    private record Judgements(Judged offered, Judged answered, Judged backlog) {}

    ScopeMemory after(ScopeMemory memory, WindowMetrics window, BusinessCalendar calendar, Emission emission) {
        long end = window.endMillis();
        long length = end - window.startMillis();
        boolean isOpen = calendar.openMillis(window.startMillis(), end) == length;
        double value = window.value(Metric.BACKLOG);
        GaugeMemory backlog =
                isOpen ? memory.backlog().at(value) : memory.backlog().closed();
        ScopeMemory next = memory.withBacklog(backlog);
        if (isOpen) {
            Judgements judged = new Judgements(
                    Judged.of(counts, memory.flow().offered(), window, Metric.OFFERED),
                    Judged.of(counts, memory.silence().answered(), window, Metric.ANSWERED),
                    Judged.pile(gauges, backlog, window));
            next = settled(next, judged, end);
            report(next, judged, window, emission);
            if (end % length == 0 && window.startMillis() >= memory.sinceMillis()) {
                next = learned(next, judged, window);
            }
        }
        return next.afterFiveMinutes(end, next.flow(), next.backlog(), next.silence(), emission.until());
    }

    /** With onsets put back to now where there is no deviation. */
    private static ScopeMemory settled(ScopeMemory memory, Judgements judged, long end) {
        FlowMemory flow = memory.flow();
        CountCusum zero = CountCusum.startingAt(end);
        FlowMemory nextFlow = judged.offered.isAbove()
                ? new FlowMemory(flow.offered(), flow.rise(), zero)
                : new FlowMemory(flow.offered(), zero, flow.fall());
        Expectation backlog = judged.backlog.expected();
        boolean usual = judged.backlog.value() <= backlog.mean() + backlog.standardDeviation();
        GaugeMemory nextBacklog = usual ? memory.backlog().usualAt(end) : memory.backlog();
        return memory.afterFiveMinutes(end, nextFlow, nextBacklog, memory.silence(), memory.emitUntil());
    }

    private static void report(ScopeMemory memory, Judgements judged, WindowMetrics window, Emission emission) {
        CountCusum cusum =
                judged.offered.isAbove() ? memory.flow().rise() : memory.flow().fall();
        long onset = cusum.sum() > 0 ? cusum.lastZeroMillis() : window.startMillis();
        emission.offer(ObservedSignal.OFFERED, window, judged.offered, onset);
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
                || judged.answered.unusual()
                || counts.isUnusual(judged.offered.expected(), silence.offeredRun())
                || counts.isUnusual(judged.answered.expected(), silence.answeredRun());
        CountHistory offered = counts.learn(memory.flow().offered(), end, length, judged.offered.value(), unusual);
        CountHistory answered = counts.learn(silence.answered(), end, length, judged.answered.value(), unusual);
        CountHistory backlog = gauges.learn(
                memory.backlog().history(),
                end,
                length,
                judged.backlog.value(),
                unusual || judged.backlog.unusual() || isBacklogInDoubt(window));
        return memory.afterFiveMinutes(
                end,
                new FlowMemory(offered, memory.flow().rise(), memory.flow().fall()),
                memory.backlog().with(backlog),
                silence.withAnswered(answered),
                memory.emitUntil());
    }
}
