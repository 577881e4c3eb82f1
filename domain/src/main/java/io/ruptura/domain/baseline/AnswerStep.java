package io.ruptura.domain.baseline;

import io.ruptura.domain.baseline.ScopeMemory.SilenceMemory;
import io.ruptura.domain.baseline.count.Expectation;
import io.ruptura.domain.baseline.count.SilentRun;
import io.ruptura.domain.baseline.waiting.AnsweringOdds;
import io.ruptura.domain.baseline.waiting.InHand;
import io.ruptura.domain.baseline.waiting.Lulls;
import io.ruptura.domain.baseline.waiting.Served;
import io.ruptura.domain.baseline.waiting.WaitingPile;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.plan.Foreseen;

/**
 * Follows answers that are missing for customers who come or wait: next to none is a silence, some are slow. What a minute without an answer weighs depends on how
 * many want one, and on whether those who could give it have their hands full.
 *
 * @param foreseen what is planned
 * @param minute answers that are usual in a minute
 */
record AnswerStep(PlannedCounts counts, Foreseen foreseen, Expectation minute) {

    private static final long MINUTE = 60_000;

    /** Given who wants an answer, what the season does not know yet matters little: only the scatter of the counts remains. */
    static AnswerStep of(PlannedCounts counts, Foreseen foreseen, SilenceMemory silence, long endMillis) {
        Expectation minute = counts.answered().expect(silence.answered(), endMillis, MINUTE);
        double scatter = counts.answered().scatter(silence.answered());
        return new AnswerStep(counts, foreseen, new Expectation(minute.mean(), scatter, minute.confidence()));
    }

    /** How surprising it is by now that those who waited were not answered. */
    double surprise(SilenceMemory silence) {
        SilentRun run = silence.answeredRun();
        return run.weighedAs(silence.lulls().weighed(run.expected())).surprise(minute.dispersion());
    }

    /** What is remembered after a window; without an emission nothing is told. */
    SilenceMemory after(
            SilenceMemory before, WindowMetrics window, long from, BusinessCalendar calendar, Emission emission) {
        SilenceMemory silence = before.withPile(before.pile().at(Math.max(0, window.value(Metric.WAITING))));
        double answered = window.value(Metric.ANSWERED);
        double demand = demand(window, silence.pile());
        SilentRun run = silence.answeredRun();
        Lulls lulls = silence.lulls();
        if (answered > 0 && silence.wasSilent() && run.isSilent()) {
            lulls = lulls.after(run.expected());
        }
        if (answered > 0 || demand > 0) {
            double usual = silence.odds().weight(minute.mean(), demand);
            double most = silence.inHand().most(inHand(window), minute.mean());
            run = MinuteStep.run(
                    run, window, from, calendar, foreseen.answersNobody() ? 0 : Math.min(usual, most), answered);
        }
        SilentRun weighed = run.weighedAs(lulls.weighed(run.expected()));
        Served served = served(silence, run, window, from);
        if (emission != null && !isUnknown(silence, weighed, window.endMillis())) {
            double pile = answered > 0 ? 0 : silence.pile().weight(demand);
            double due = run.expected() + served.answered() * SilentRun.WORTH;
            tell(window, answered, new Missing(weighed, served, due, pile), emission);
        }
        return silence.withAnsweredRun(run).withLulls(lulls).withServed(served);
    }

    /**
     * Answers that are missing.
     *
     * @param run as far as it is longer than such usually are
     * @param due how many could have been given
     * @param pile what those who wait add
     */
    private record Missing(SilentRun run, Served served, double due, double pile) {}

    /** Under one name or the other: the one that does not fit is told of as over. */
    private void tell(WindowMetrics window, double answered, Missing missing, Emission emission) {
        SilentRun none = SilentRun.brokenAt(window.endMillis());
        Served served = missing.served();
        boolean isSlow = served.isSlow(missing.due());
        SilentRun silent = isSlow ? none : missing.run();
        MinuteStep.report(
                ObservedSignal.ANSWERED_SILENCE, window, answered, silent, minute, missing.pile(), 0, emission);
        SilentRun slow = isSlow ? missing.run() : none;
        Expectation wanted = new Expectation(served.expected(missing.due()), minute.dispersion(), minute.confidence());
        double surprise = MinuteStep.surprise(slow, minute, missing.pile());
        Judged judged = new Judged(served.answered(), isSlow ? wanted : minute, surprise, false);
        emission.offerSilence(ObservedSignal.ANSWERED_SLOWLY, window, judged, slow);
    }

    /** Of those who came or waited since answers are missing, how many had one. */
    private static Served served(SilenceMemory silence, SilentRun run, WindowMetrics window, long from) {
        if (!run.isSilent()) {
            return Served.NOBODY;
        }
        double part = (double) (window.endMillis() - from) / MINUTE;
        double answered = window.value(Metric.ANSWERED) * part;
        return silence.answeredRun().isSilent()
                ? silence.served().after(window.value(Metric.OFFERED) * part, answered)
                : new Served(demand(window, silence.pile()), answered);
    }

    private static double inHand(WindowMetrics window) {
        double held = InHand.of(window);
        return held > 0 ? held : 0;
    }

    /** Whether nothing was answered since the doors opened, on a day of the week on which nobody was ever seen at work: perhaps nobody is expected to be. */
    private boolean isUnknown(SilenceMemory silence, SilentRun run, long endMillis) {
        return run.isSilent()
                && run.sinceMillis() <= silence.pile().openedMillis() + MINUTE
                && counts.answered().isUnseenDay(silence.answered(), endMillis);
    }

    /** Customers who wanted an answer at some time in the window. Where nobody waits any more, those who left did so before it was late. */
    private static double demand(WindowMetrics window, WaitingPile pile) {
        double waiting = waiting(window, pile);
        double left = waiting > 0 ? window.value(Metric.ABANDONED) : 0;
        return waiting + window.value(Metric.ANSWERED) + left;
    }

    /**
     * Those who wait for somebody who is there. Where channels with hours of their own are mixed, some of the pile may wait for doors that are closed, and only
     * what has come to it counts.
     */
    private static double waiting(WindowMetrics window, WaitingPile pile) {
        double all = Math.max(0, window.value(Metric.WAITING));
        boolean isMixed = !window.scope().contains("channel=");
        return isMixed ? Math.max(0, all - pile.lowestSinceOpening()) : all;
    }

    /** The same with what a whole minute teaches. */
    SilenceMemory learned(SilenceMemory silence, WindowMetrics window) {
        double demand = demand(window, silence.pile());
        boolean isSilent = window.value(Metric.ANSWERED) == 0 && demand > 0;
        boolean isUnusual = counts.answered().isUnusual(minute, silence.answeredRun());
        boolean isLesson = silence.wasSilent() && demand > 0 && !isUnusual;
        AnsweringOdds odds = isLesson ? silence.odds().after(minute.mean(), demand, isSilent) : silence.odds();
        WaitingPile pile = isUnusual ? silence.pile() : silence.pile().after(waiting(window, silence.pile()));
        InHand inHand =
                isUnusual ? silence.inHand() : silence.inHand().after(inHand(window), window.value(Metric.ANSWERED));
        return silence.withOdds(odds, isSilent).withPile(pile).withInHand(inHand);
    }
}
