package io.ruptura.domain.baseline;

import io.ruptura.domain.baseline.ScopeMemory.FlowMemory;
import io.ruptura.domain.baseline.ScopeMemory.SilenceMemory;
import io.ruptura.domain.baseline.count.CountCusum;
import io.ruptura.domain.baseline.count.DeclaredRun;
import io.ruptura.domain.baseline.count.Expectation;
import io.ruptura.domain.baseline.count.SilentRun;
import io.ruptura.domain.baseline.season.CountHistory;
import io.ruptura.domain.baseline.surge.Surge;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.plan.Foreseen;

/**
 * Follows silence and the onset of deviations through windows of a minute. A gap in the windows ends every silence: nobody knows; after it none of customers begins
 * before one came. So does a step in which the scope was not seen, and closing time, for nobody is expected, but for a silence of customers that was unusual by then: it
 * stands still, is told on while it is closed, and goes on when the feed is back or the doors open, or an outage of three days would be three, and one that cannot be seen would be over. While work is done nobody is
 * expected either: a silence that was unusual before stands still until contacts end it, any other begins when the work ends.
 *
 * @param foreseen what is planned, and what the platform says of the channel
 */
record MinuteStep(PlannedCounts counts, Foreseen foreseen) {

    private static final long MINUTE = 60_000;
    /** Without a window for this much open time the past is not known to have been silent. */
    private static final long GAP_MILLIS = 15 * MINUTE;

    /** After so long nobody remembers whether it was silent before. */
    private static final long LONGEST_CLOSED = 14 * 24 * 60 * MINUTE;

    private static final double FALL = 0.5;
    /** A silence less surprising than this is no news however many wait. */
    private static final double SPEAKS_FOR_ITSELF = 2.5;
    /** A silence of customers this surprising at closing time goes on when the doors open, or where the feed was lost; any, when work ends. */
    private static final double OUTLASTS = 4;
    /** Nobody coming for so surprisingly long is why nobody is answered. */
    private static final double DESERTED = 2;
    /** What is not answered adds to the surprise of nobody coming: half of its own, and no more than this. */
    private static final double MOST_OF_ANSWERS = 1;

    /** What is to be expected of a minute: of contacts, of which {@code history} tells, as few as are planned; and of answers. */
    private record Expected(CountHistory history, Expectation contacts, AnswerStep answers) {}

    ScopeMemory after(ScopeMemory memory, WindowMetrics window, BusinessCalendar calendar, Emission emission) {
        long end = window.endMillis();
        long from = Math.max(window.startMillis(), memory.minutesUntil());
        if (isGap(memory.minutesUntil(), window.startMillis(), calendar)) {
            return memory.afterMinute(end, restarted(memory.flow(), end), rested(memory, end), emission.until());
        }
        if (!window.isSeen()) {
            return memory.afterMinute(end, unseen(memory, window, calendar), paused(memory, end), emission.until());
        }
        if (calendar.openMillis(from, end) == 0) {
            return memory.afterMinute(
                    end, restarted(memory.flow(), end), closed(memory, window, emission), emission.until());
        }
        FlowMemory flow = memory.flow();
        Expected minute = new Expected(
                flow.offered(),
                counts.fewest().expect(flow.offered(), end, MINUTE),
                AnswerStep.of(counts, foreseen, memory.silence(), end));
        SilenceMemory silence = outlasting(memory.silence(), minute, end);
        silence = offeredSilence(silence, minute, window, from, calendar, emission);
        silence = minute.answers().after(silence, window, from, calendar, isDeserted(silence) ? null : emission);
        if (isSummed(memory, window, calendar)) {
            flow = summed(flow, minute, window);
            silence = minute.answers().learned(silence, window);
        }
        return memory.afterMinute(end, flow, silence, emission.until());
    }

    /** Whether a window is one of those that are added up. */
    private static boolean isSummed(ScopeMemory memory, WindowMetrics window, BusinessCalendar calendar) {
        long end = window.endMillis();
        return end % MINUTE == 0
                && window.startMillis() >= memory.sinceMillis()
                && calendar.openMillis(window.startMillis(), end) == MINUTE;
    }

    /** What is late can only add to what came: that too many come is known for all that, and nothing of too few. */
    private FlowMemory unseen(ScopeMemory memory, WindowMetrics window, BusinessCalendar calendar) {
        FlowMemory flow = memory.flow();
        FlowMemory unknown = restarted(flow, window.endMillis());
        boolean isOpen = calendar.openMillis(window.startMillis(), window.endMillis()) > 0;
        if (!isOpen || !window.isMerelyLate()) {
            return unknown;
        }
        Surge known = isSummed(memory, window, calendar) ? surge(flow, window) : flow.surge();
        return new FlowMemory(flow.offered(), known, unknown.fall(), flow.surges());
    }

    /** Nothing is published of a scope that rests, so closed hours are none. */
    private static boolean isGap(long until, long start, BusinessCalendar calendar) {
        return until < start - GAP_MILLIS
                && (until < start - LONGEST_CLOSED || calendar.openMillis(until, start) > GAP_MILLIS);
    }

    private SilenceMemory offeredSilence(
            SilenceMemory silence,
            Expected minute,
            WindowMetrics window,
            long from,
            BusinessCalendar calendar,
            Emission emission) {
        double offered = window.value(Metric.OFFERED);
        double usual = minute.contacts().mean();
        SilentRun run = run(silence.offeredRun(), window, from, calendar, foreseen.awaitsNobody() ? 0 : usual, offered);
        if (run.isSilent()) {
            run = run.doubting(counts.fewest().doubtOfKind(minute.history(), window.endMillis()));
        }
        double unanswered = minute.answers().surprise(silence);
        double more = unanswered >= SPEAKS_FOR_ITSELF ? Math.min(MOST_OF_ANSWERS, unanswered / 2) : 0;
        DeclaredRun declared = declared(silence.declared(), window, from, calendar, usual, offered);
        SilenceMemory next = silence.withOfferedRun(run).withDeclared(declared);
        if (window.endMillis() % MINUTE == 0) {
            next = next.withLows(run.expected());
        }
        SilentRun unusual = next.weighedOfferedRun();
        Expectation judged = ofSilence(minute, next);
        next = next.withOfferedRun(run.noLessThan(unusual.surprise(judged.dispersion())));
        report(ObservedSignal.OFFERED_SILENCE, window, offered, unusual, judged, more, declared.credit(), emission);
        emission.offerDeclared(window, declared);
        return next;
    }

    /** What the platform says of the channel, after what came in this window since it did. */
    private DeclaredRun declared(
            DeclaredRun before,
            WindowMetrics window,
            long from,
            BusinessCalendar calendar,
            double perMinute,
            double offered) {
        if (foreseen.declared() == null) {
            return DeclaredRun.NONE;
        }
        long end = window.endMillis();
        DeclaredRun run = before.hearing(foreseen.declared(), window.startMillis());
        long since = Math.max(from, run.saidMillis());
        double missed = foreseen.awaitsNobody() ? 0 : perMinute * calendar.openMillis(since, end) / MINUTE;
        return run.after(missed, offered * (end - since) / MINUTE, window.startMillis() >= run.saidMillis());
    }

    /** Whether nobody comes either: then it is nobody's fault that nobody is answered, and the silence of those who come, just judged, says it. */
    private static boolean isDeserted(SilenceMemory silence) {
        SilentRun run = silence.offeredRun();
        return run.isAwaitingEvent() || run.least() >= DESERTED;
    }

    /** What a silence is held against: how long customers usually stay away says more of it than how far counts scatter. */
    private Expectation ofSilence(Expected minute, SilenceMemory silence) {
        double scatter = counts.fewest().scatter(minute.history());
        Expectation contacts = minute.contacts();
        double left = silence.lows().leftOf(scatter);
        return new Expectation(contacts.mean(), contacts.dispersion() - scatter + left, contacts.confidence());
    }

    /** The run after what is new in this window; where it begins with a silence, the whole window was silent. */
    static SilentRun run(
            SilentRun run, WindowMetrics window, long from, BusinessCalendar calendar, double perMinute, double seen) {
        long end = window.endMillis();
        long since = run.isSilent() || seen > 0 ? from : window.startMillis();
        double missed = perMinute * calendar.openMillis(since, end) / MINUTE;
        return run.after(since, end, missed, seen * (end - since) / MINUTE);
    }

    static void report(
            ObservedSignal signal,
            WindowMetrics window,
            double observed,
            SilentRun run,
            Expectation minute,
            double more,
            double declared,
            Emission emission) {
        Expectation expected =
                run.isSilent() ? new Expectation(run.expected(), minute.dispersion(), minute.confidence()) : minute;
        double surprise = surprise(run, minute, more);
        surprise = surprise == 0 ? 0 : declared + surprise;
        emission.offerSilence(signal, window, new Judged(observed, expected, surprise, false), run);
    }

    /** Of a silence, with what else speaks for it; 0 of none. */
    static double surprise(SilentRun run, Expectation minute, double more) {
        double silence = run.surprise(minute.dispersion());
        return silence >= SPEAKS_FOR_ITSELF ? silence + more : silence;
    }

    private FlowMemory summed(FlowMemory flow, Expected minute, WindowMetrics window) {
        double count = window.value(Metric.OFFERED);
        CountCusum fall = flow.fall().after(count, minute.contacts().mean(), FALL, window.endMillis());
        return new FlowMemory(flow.offered(), surge(flow, window), fall, flow.surges());
    }

    private Surge surge(FlowMemory flow, WindowMetrics window) {
        long end = window.endMillis();
        double most = counts.most().expect(flow.offered(), end, MINUTE).mean();
        double scatter = counts.most().scatter(flow.offered());
        return flow.surge().after(window.value(Metric.OFFERED), most, scatter, end);
    }

    private SilenceMemory paused(ScopeMemory memory, long end) {
        SilenceMemory silence = memory.silence();
        // By the scatter of the counts alone: of the closed hour the season knows nothing.
        double scatter = counts.fewest().scatter(memory.flow().offered());
        boolean isUnusual = silence.weighedOfferedRun().surprise(scatter) >= OUTLASTS;
        return isUnusual ? unanswered(silence, end) : broken(silence, end);
    }

    /** What was unusual when the doors closed goes on being told, so that it is not over for that; and whoever comes all the same speaks against it. */
    private SilenceMemory closed(ScopeMemory memory, WindowMetrics window, Emission emission) {
        long end = window.endMillis();
        double offered = window.value(Metric.OFFERED);
        SilenceMemory silence = paused(memory, end);
        if (!silence.offeredRun().isSilent()) {
            return silence;
        }
        SilenceMemory next = silence.withOfferedRun(silence.offeredRun().after(end, end, 0, offered));
        Expectation minute = counts.fewest().expect(memory.flow().offered(), end, MINUTE);
        report(ObservedSignal.OFFERED_SILENCE, window, offered, next.weighedOfferedRun(), minute, 0, 0, emission);
        return next;
    }

    /** The silences that were unusual before work on them began; of the others only what comes after the work counts. */
    private SilenceMemory outlasting(SilenceMemory silence, Expected minute, long end) {
        double unusual = silence.offeredRun().surprise(minute.contacts().dispersion());
        SilentRun none = SilentRun.brokenAt(end);
        SilenceMemory kept = foreseen.awaitsNobody() && unusual < OUTLASTS ? silence.withOfferedRun(none) : silence;
        return foreseen.answersNobody() && minute.answers().surprise(silence) < OUTLASTS
                ? kept.withAnsweredRun(none)
                : kept;
    }

    /**
     * Of a scope that rested: without anybody who comes there is nothing new to tell of nobody coming. What woke it was a matter of before, and the silence is the one
     * that people know.
     */
    private static SilenceMemory rested(ScopeMemory memory, long end) {
        SilenceMemory silence = broken(memory.silence(), end);
        boolean isFirst = memory.minutesUntil() == Long.MIN_VALUE;
        return isFirst ? silence : silence.withOfferedRun(SilentRun.awaitingEvent());
    }

    private static SilenceMemory broken(SilenceMemory silence, long end) {
        SilentRun run = silence.offeredRun();
        SilentRun next = run.isAwaitingEvent() ? run : SilentRun.brokenAt(end);
        return unanswered(silence.withOfferedRun(next).withLows(0), end);
    }

    private static SilenceMemory unanswered(SilenceMemory silence, long end) {
        return silence.withAnsweredRun(SilentRun.brokenAt(end))
                .withPile(silence.pile().closed(end));
    }

    private static FlowMemory restarted(FlowMemory flow, long end) {
        return new FlowMemory(flow.offered(), Surge.startingAt(end), CountCusum.startingAt(end), flow.surges());
    }
}
