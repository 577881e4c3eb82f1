package io.ruptura.domain.baseline.measure;

import io.ruptura.domain.baseline.caution.Excursions;

/**
 * Cumulative sum of the evidence that a measure has shifted: log likelihood ratios of the shifted against the usual, in nats, never below zero. Its last zero
 * is when the shift began. Wald: where nothing has shifted, a run that begins at zero reaches {@code h} with a probability of at most {@code exp(-h)}, so
 * {@code h / ln 10} is a surprise; it needs no hold of its own.
 *
 * <p>It goes no higher than {@link #MOST}, so that what is over is seen to be over before long.
 *
 * @param evidence nats
 * @param sinceMillis start of the run: of the first window that spoke for a shift
 * @param part what was counted in the run
 * @param usual what is usual for it
 * @param whole what it was counted out of
 */
public record Drift(double evidence, long sinceMillis, double part, double usual, double whole) {

    static final double NATS = Math.log(10);
    /** A surprise from which on people may have been told. */
    static final double TOLD = 3;

    /** As much evidence as one in ten billion: where it usually runs off far, no more than a part of it counts. */
    private static final double MOST = 10 * NATS;
    /** Weak evidence that has not come to anything in so long is let go. */
    private static final long LONGEST_DOUBT_MILLIS = 6 * 3_600_000L;

    static Drift none(long timeMillis) {
        return new Drift(0, timeMillis, 0, 0, 0);
    }

    /** After a window {@code [startMillis, endMillis)} with so much evidence in it. */
    Drift after(double nats, Counted counted, double expected, long startMillis, long endMillis) {
        double next = Math.min(MOST, evidence + nats);
        long since = evidence > 0 ? sinceMillis : startMillis;
        boolean isDoubt = next < 4 * NATS && endMillis - since > LONGEST_DOUBT_MILLIS;
        if (!(next > 0) || isDoubt) {
            return none(endMillis);
        }
        return new Drift(next, since, part + counted.part(), usual + expected, whole + counted.whole());
    }

    /** Minus log10 of the probability of so much evidence by chance. */
    double surprise() {
        return evidence / NATS;
    }

    /** The same, as far as it is more than such evidence usually runs to. */
    double surprise(Excursions usual) {
        return usual.weighed(evidence) / NATS;
    }

    /** Of two, what speaks for a shift the most; this one where neither does more. */
    Drift orStronger(Drift other) {
        return other.evidence > evidence ? other : this;
    }

    boolean isNone() {
        return evidence == 0;
    }
}
