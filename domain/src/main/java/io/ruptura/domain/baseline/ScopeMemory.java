package io.ruptura.domain.baseline;

import io.ruptura.domain.baseline.caution.Excursions;
import io.ruptura.domain.baseline.count.CountCusum;
import io.ruptura.domain.baseline.count.DeclaredRun;
import io.ruptura.domain.baseline.count.SilentRun;
import io.ruptura.domain.baseline.season.BaselineTuning;
import io.ruptura.domain.baseline.season.CountHistory;
import io.ruptura.domain.baseline.season.Profile;
import io.ruptura.domain.baseline.surge.Surge;
import io.ruptura.domain.baseline.waiting.AnsweringOdds;
import io.ruptura.domain.baseline.waiting.InHand;
import io.ruptura.domain.baseline.waiting.Lulls;
import io.ruptura.domain.baseline.waiting.Served;
import io.ruptura.domain.baseline.waiting.WaitingPile;

/**
 * All that is remembered of one scope between two windows: three histories of about 1.5 KB each and a handful of numbers.
 *
 * @param sinceMillis end of the first window seen; windows that began before it are partial and not learned from
 * @param minutesUntil end of the newest {@code PT1M} window seen
 * @param fiveMinutesUntil end of the newest {@code PT5M} window seen
 * @param emitUntil by {@link ObservedSignal} ordinal: until when observations are passed on after a notable one
 */
public record ScopeMemory(
        long sinceMillis,
        long minutesUntil,
        long fiveMinutesUntil,
        FlowMemory flow,
        GaugeMemory backlog,
        SilenceMemory silence,
        long[] emitUntil) {

    /**
     * What is remembered of contacts offered.
     *
     * @param surge evidence that more come than expected, by the minute
     * @param fall sum of evidence that fewer do; its last zero is the onset
     * @param surges how far evidence for a surge usually runs off
     */
    public record FlowMemory(CountHistory offered, Surge surge, CountCusum fall, Excursions surges) {

        public FlowMemory {
            // One of before they were remembered.
            surges = surges == null ? Excursions.NONE : surges;
        }

        FlowMemory with(CountHistory next) {
            return new FlowMemory(next, surge, fall, surges);
        }
    }

    /**
     * What is remembered of the backlog.
     *
     * @param usualAtMillis when it last stood within a standard deviation of what was expected, or below
     * @param lowestSinceOpening least of it in the present stretch of open time; infinite while closed
     */
    public record GaugeMemory(CountHistory history, long usualAtMillis, double lowestSinceOpening) {

        GaugeMemory closed() {
            return new GaugeMemory(history, usualAtMillis, Double.POSITIVE_INFINITY);
        }

        GaugeMemory at(double value) {
            return new GaugeMemory(history, usualAtMillis, Math.min(lowestSinceOpening, value));
        }

        GaugeMemory usualAt(long timeMillis) {
            return new GaugeMemory(history, timeMillis, lowestSinceOpening);
        }

        GaugeMemory with(CountHistory next) {
            return new GaugeMemory(next, usualAtMillis, lowestSinceOpening);
        }
    }

    /**
     * What is remembered of answering and of silence.
     *
     * @param lulls how long it usually goes without an answer
     * @param pile how many usually wait
     * @param wasSilent whether the newest whole minute passed without an answer although somebody wanted one
     * @param declared what the platform says of the channel
     * @param lows how long customers usually stay away
     * @param served how many of those who came were answered since answers are missing
     * @param inHand how long agents usually keep a contact
     */
    public record SilenceMemory(
            CountHistory answered,
            AnsweringOdds odds,
            Lulls lulls,
            WaitingPile pile,
            SilentRun offeredRun,
            SilentRun answeredRun,
            boolean wasSilent,
            DeclaredRun declared,
            Excursions lows,
            Served served,
            InHand inHand) {

        public SilenceMemory {
            // One of before they were remembered.
            declared = declared == null ? DeclaredRun.NONE : declared;
            lows = lows == null ? Excursions.NONE : lows;
            served = served == null ? Served.NOBODY : served;
            inHand = inHand == null ? InHand.NONE : inHand;
        }

        SilenceMemory withAnswered(CountHistory history) {
            return new SilenceMemory(
                    history, odds, lulls, pile, offeredRun, answeredRun, wasSilent, declared, lows, served, inHand);
        }

        SilenceMemory withOfferedRun(SilentRun run) {
            return new SilenceMemory(
                    answered, odds, lulls, pile, run, answeredRun, wasSilent, declared, lows, served, inHand);
        }

        SilenceMemory withLows(double nats) {
            return new SilenceMemory(
                    answered,
                    odds,
                    lulls,
                    pile,
                    offeredRun,
                    answeredRun,
                    wasSilent,
                    declared,
                    lows.after(nats),
                    served,
                    inHand);
        }

        /** A silence of customers, as far as it is longer than such usually are. */
        SilentRun weighedOfferedRun() {
            return offeredRun.weighedAs(lows.weighed(offeredRun.expected()));
        }

        SilenceMemory withAnsweredRun(SilentRun run) {
            return new SilenceMemory(
                    answered, odds, lulls, pile, offeredRun, run, wasSilent, declared, lows, served, inHand);
        }

        SilenceMemory withOdds(AnsweringOdds next, boolean isSilent) {
            return new SilenceMemory(
                    answered, next, lulls, pile, offeredRun, answeredRun, isSilent, declared, lows, served, inHand);
        }

        SilenceMemory withLulls(Lulls next) {
            return new SilenceMemory(
                    answered, odds, next, pile, offeredRun, answeredRun, wasSilent, declared, lows, served, inHand);
        }

        SilenceMemory withDeclared(DeclaredRun next) {
            return new SilenceMemory(
                    answered, odds, lulls, pile, offeredRun, answeredRun, wasSilent, next, lows, served, inHand);
        }

        SilenceMemory withPile(WaitingPile next) {
            return new SilenceMemory(
                    answered, odds, lulls, next, offeredRun, answeredRun, wasSilent, declared, lows, served, inHand);
        }

        SilenceMemory withServed(Served next) {
            return new SilenceMemory(
                    answered, odds, lulls, pile, offeredRun, answeredRun, wasSilent, declared, lows, next, inHand);
        }

        SilenceMemory withInHand(InHand next) {
            return new SilenceMemory(
                    answered, odds, lulls, pile, offeredRun, answeredRun, wasSilent, declared, lows, served, next);
        }
    }

    /** What is learned of the counts of a scope, which changes with an aligned window of five minutes and with no other. */
    public record Histories(CountHistory offered, CountHistory answered, CountHistory backlog) {

        /** In a memory whose histories are kept apart. */
        public static final Histories ELSEWHERE = new Histories(null, null, null);
    }

    /** The memory of a scope whose first window ends at this instant, with what a wider one knows. */
    public static ScopeMemory startingAt(long endMillis, Profile profile) {
        CountHistory offered = CountHistory.startingAt(endMillis, BaselineTuning.COUNTS, profile.offered());
        CountHistory answered = CountHistory.startingAt(endMillis, BaselineTuning.COUNTS, profile.answered());
        CountHistory gauge = CountHistory.startingAt(endMillis, BaselineTuning.GAUGES);
        SilentRun run = SilentRun.brokenAt(endMillis);
        return new ScopeMemory(
                endMillis,
                Long.MIN_VALUE,
                Long.MIN_VALUE,
                new FlowMemory(offered, Surge.startingAt(endMillis), CountCusum.startingAt(endMillis), Excursions.NONE),
                new GaugeMemory(gauge, endMillis, Double.POSITIVE_INFINITY),
                new SilenceMemory(
                        answered,
                        AnsweringOdds.none(),
                        Lulls.NONE,
                        WaitingPile.openedAt(endMillis),
                        run,
                        run,
                        false,
                        DeclaredRun.NONE,
                        Excursions.NONE,
                        Served.NOBODY,
                        InHand.NONE),
                new long[ObservedSignal.values().length]);
    }

    /** What is learned of its counts: most of it by size. */
    public Histories histories() {
        return new Histories(flow.offered, silence.answered, backlog.history);
    }

    /** The same with these in the place of its own, or with none, which are then kept apart. */
    public ScopeMemory with(Histories histories) {
        return new ScopeMemory(
                sinceMillis,
                minutesUntil,
                fiveMinutesUntil,
                flow.with(histories.offered),
                backlog.with(histories.backlog),
                silence.withAnswered(histories.answered),
                emitUntil);
    }

    /** The same without anything learned since {@code before}. */
    ScopeMemory unlearned(ScopeMemory before) {
        SilenceMemory known = before.silence;
        return new ScopeMemory(
                sinceMillis,
                minutesUntil,
                fiveMinutesUntil,
                new FlowMemory(before.flow.offered, flow.surge, flow.fall, before.flow.surges),
                backlog.with(before.backlog.history),
                new SilenceMemory(
                        known.answered,
                        known.odds,
                        known.lulls,
                        silence.pile,
                        silence.offeredRun,
                        silence.answeredRun,
                        silence.wasSilent,
                        silence.declared,
                        known.lows,
                        silence.served,
                        known.inHand),
                emitUntil);
    }

    ScopeMemory withBacklog(GaugeMemory next) {
        return new ScopeMemory(sinceMillis, minutesUntil, fiveMinutesUntil, flow, next, silence, emitUntil);
    }

    ScopeMemory afterMinute(long endMillis, FlowMemory nextFlow, SilenceMemory nextSilence, long[] nextEmitUntil) {
        return new ScopeMemory(sinceMillis, endMillis, fiveMinutesUntil, nextFlow, backlog, nextSilence, nextEmitUntil);
    }

    ScopeMemory afterFiveMinutes(
            long endMillis,
            FlowMemory nextFlow,
            GaugeMemory nextBacklog,
            SilenceMemory nextSilence,
            long[] nextEmitUntil) {
        return new ScopeMemory(sinceMillis, minutesUntil, endMillis, nextFlow, nextBacklog, nextSilence, nextEmitUntil);
    }
}
