package io.ruptura.domain.baseline.surge;

import io.ruptura.domain.baseline.caution.Excursions;
import io.ruptura.domain.baseline.count.NegativeBinomial;

/**
 * Several {@link SurgeRun}s beside each other, for a slight, a marked and a steep rise: which is the fastest depends on how steep it is.
 *
 * <p>The surprise of a run is the larger of two. That of all that came in it against all that should have, where the rate may be off by what is not known of it,
 * less what it says for the run to have been picked: there are as many beginnings to pick from as it has minutes. And, after Wald, its sum: a run that begins at
 * zero reaches {@code h} nats by chance with a probability of at most {@code exp(-h)}; it is what finds a slight rise that lasts.
 *
 * @param wentOnMillis when it was last seen to go on; one that did not for {@link #OVER_AFTER_MILLIS} is over, and all begins anew
 */
public record Surge(SurgeRun slight, SurgeRun marked, SurgeRun steep, long wentOnMillis) {

    private static final double USUAL = 1.15;
    private static final SurgeRun.Ratio SLIGHT = new SurgeRun.Ratio(USUAL, 1.6);
    private static final SurgeRun.Ratio MARKED = new SurgeRun.Ratio(USUAL, 2.5);
    private static final SurgeRun.Ratio STEEP = new SurgeRun.Ratio(USUAL, 5);
    /** The mean may be off by so many standard deviations of what is not known of it. */
    private static final double DEVIATIONS = 1.25;

    private static final long OVER_AFTER_MILLIS = 600_000;
    private static final double MINUTE = 60_000;
    private static final double NATS = Math.log(10);

    public static Surge startingAt(long timeMillis) {
        SurgeRun none = SurgeRun.startingAt(timeMillis);
        return new Surge(none, none, none, timeMillis);
    }

    /** After one more minute in which {@code mean} were expected. */
    public Surge after(double seen, double mean, double phi, long endMillis) {
        return new Surge(
                slight.after(seen, mean, phi, SLIGHT, endMillis),
                marked.after(seen, mean, phi, MARKED, endMillis),
                steep.after(seen, mean, phi, STEEP, endMillis),
                wentOnMillis);
    }

    /** After it was looked at: whether it says so little, or goes on so clearly, that it is not over. */
    public Surge settled(boolean goesOn, long nowMillis) {
        if (goesOn) {
            return new Surge(slight, marked, steep, nowMillis);
        }
        return nowMillis - wentOnMillis >= OVER_AFTER_MILLIS ? startingAt(nowMillis) : this;
    }

    /**
     * The run that says most.
     *
     * @param dispersion relative variance of the counts and of what is not known about their mean
     * @param unknown the latter alone
     */
    public Finding strongest(double dispersion, double unknown, long nowMillis) {
        double usual = Math.max(USUAL, 1 + DEVIATIONS * Math.sqrt(unknown));
        Finding strongest = finding(slight, lasting(slight, SLIGHT, usual), dispersion, nowMillis);
        Finding clear = finding(marked, lasting(marked, MARKED, usual), dispersion, nowMillis);
        strongest = clear.surprise() > strongest.surprise() ? clear : strongest;
        Finding sharp = finding(steep, lasting(steep, STEEP, usual), dispersion, nowMillis);
        return sharp.surprise() > strongest.surprise() ? sharp : strongest;
    }

    /** The sum of a run in decades, less what it owes to a mean that may be so many times what it is taken for. */
    private static double lasting(SurgeRun run, SurgeRun.Ratio ratio, double usual) {
        double doubt = run.count() * Math.log(usual / USUAL) - run.expected() * (usual - USUAL);
        return usual >= ratio.shifted() ? 0 : (run.sum() - Math.max(0, doubt)) / NATS;
    }

    private static Finding finding(SurgeRun run, double lasting, double dispersion, long nowMillis) {
        if (run.sum() <= 0 || run.expected() <= 0) {
            return new Finding(run, 0);
        }
        double surprise = new NegativeBinomial(run.expected(), 1 / dispersion).surprise(run.count());
        double minutes = Math.max(1, (nowMillis - run.sinceMillis()) / MINUTE);
        return new Finding(run, Math.max(0, Math.max(lasting, surprise - Math.log10(minutes))));
    }

    /** A run and minus log10 of the probability of as much by chance. */
    public record Finding(SurgeRun run, double surprise) {

        /** Its surprise as evidence, in nats. */
        public double nats() {
            return surprise * NATS;
        }

        /** The same, as far as it is more than such usually run to. */
        public Finding weighedBy(Excursions usual) {
            return new Finding(run, usual.weighed(nats()) / NATS);
        }

        /** Whether the newest count, where so many were expected, still looks more like the surge than like what is usual. */
        public boolean goesOn(double seen, double expected) {
            double ratio = Math.max(USUAL * USUAL, run.count() / Math.max(run.expected(), Double.MIN_NORMAL));
            return seen * Math.log(ratio) > expected * (ratio - 1);
        }
    }
}
