package io.ruptura.domain.quality;

/**
 * How late the events of a source come: just now, halved every five minutes, and usually, halved every day.
 *
 * <p>One event proves nothing: of {@code n} of which {@code l} were late, {@code (l − 1) / (n + 1)} are taken to be. What is usual is known to the baselines, which
 * learned from numbers of which as much was missing; only what is beyond it is told. A burst counts for no more than {@value #MOST_A_MINUTE} events a minute, so that
 * what is delivered again, or at once after a hiccup, does not outweigh the minutes that follow.
 *
 * @param events what came of late
 * @param late how many of these happened more than a minute before the time reached
 * @param lateMillis how much more, added up
 * @param usualEvents what came in the last days
 * @param usualLate how many of these were late
 */
public record Punctuality(double events, double late, double lateMillis, double usualEvents, double usualLate) {

    /** Before anything was heard: usually an event is in time, of which this many give proof. */
    static final Punctuality NEW = new Punctuality(0, 0, 0, 100, 0);

    static final double MOST_A_MINUTE = 10;

    private static final double MINUTE = 60_000;
    private static final double HALF_NOW = 5 * MINUTE;
    private static final double HALF_USUAL = 24 * 60 * MINUTE;
    /** Less than this is not told. */
    private static final double LEAST = 0.1;
    /** Shares are told in twentieths, means in minutes: so that little news is none. */
    private static final double STEPS = 20;

    /** After what came in the last {@code elapsedMillis}. */
    Punctuality after(Arrivals arrivals, long elapsedMillis) {
        double now = Math.pow(0.5, elapsedMillis / HALF_NOW);
        double day = Math.pow(0.5, elapsedMillis / HALF_USUAL);
        double most = MOST_A_MINUTE * Math.min(1, elapsedMillis / MINUTE);
        double weight = arrivals.events() > most ? most / arrivals.events() : 1;
        return new Punctuality(
                events * now + weight * arrivals.events(),
                late * now + weight * arrivals.late(),
                lateMillis * now + weight * arrivals.lateMillis(),
                usualEvents * day + weight * arrivals.events(),
                usualLate * day + weight * arrivals.late());
    }

    /** What is later than usual; null when that is next to nothing. */
    Delay delay() {
        double usual = usualLate / usualEvents;
        double beyond = usual >= 1 ? 0 : (share() - usual) / (1 - usual);
        return beyond < LEAST
                ? null
                : new Delay(Math.rint(beyond * STEPS) / STEPS, Math.max(1, Math.round(meanMinutes())) * 60_000);
    }

    /** The chance that the last {@code count} of things that come every {@code gapMillis} are all late, and none is lost. */
    double chanceOfNone(double gapMillis, long count) {
        Delay all = new Delay(share(), (long) (Math.max(1, meanMinutes()) * MINUTE));
        double chance = 1;
        for (int i = 1; i <= count && chance > 1e-6; i++) {
            chance *= all.missing((long) (i * gapMillis));
        }
        return chance;
    }

    private double share() {
        return Math.max(0, late - 1) / (events + 1);
    }

    private double meanMinutes() {
        return late > 0 ? lateMillis / late / MINUTE : 0;
    }
}
