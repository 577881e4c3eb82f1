package io.ruptura.domain.plan;

/**
 * What plans change in what is to be expected of one scope over one window, and what is said of its channel.
 *
 * <p>Where the scope is part of what is planned, the factor is known and {@code least} is {@code most}. Where only some of its contacts are, nobody knows how many:
 * what comes is judged as too few below the one and as too many above the other.
 *
 * @param least what the contacts usually expected are multiplied with at least
 * @param most what they are multiplied with at most
 * @param spread relative variance that a plan adds: announced factors are guesses
 * @param isClosed whether it is a closed day there
 * @param awaitsNobody whether work is done there that keeps customers away: that nobody comes is expected
 * @param answersNobody whether work is done there that keeps agents from answering: that nobody is answered is expected
 * @param isOrdinary whether nothing is planned: only of such time baselines learn
 * @param declared what the platform says of the channel; null for nothing, and where channels are mixed
 */
public record Foreseen(
        double least,
        double most,
        double spread,
        boolean isClosed,
        boolean awaitsNobody,
        boolean answersNobody,
        boolean isOrdinary,
        Declaration declared) {

    /** Nothing is planned. */
    public static final Foreseen NOTHING = new Foreseen(1, 1, 0, false, false, false, true, null);

    /** Something of which nobody knows how much it changes. */
    static final Foreseen UNKNOWN = new Foreseen(1, 1, 0, false, false, false, false, null);

    /** Planned work, which multiplies nothing of what comes. */
    static final Foreseen WORK = work(true, true);

    static final Foreseen CLOSED = new Foreseen(1, 1, 0, true, false, false, false, null);

    /** A plan of so much is right to about a seventh of what it adds. */
    private static final double GUESS = 0.15;

    /** However few are announced, some come. */
    private static final double FEWEST = 0.01;

    /** Planned work that keeps customers away, agents from answering, both, or neither. */
    static Foreseen work(boolean awaitsNobody, boolean answersNobody) {
        return new Foreseen(1, 1, 0, false, awaitsNobody, answersNobody, false, null);
    }

    /** What a plan of this factor changes over {@code share} of a window; {@code covers} all of the scope, or some of it. */
    static Foreseen times(double factor, double share, boolean covers) {
        double times = Math.max(FEWEST, 1 + share * (factor - 1));
        double added = Math.max(0, times - 1) / Math.max(1, times);
        double spread = GUESS * GUESS * added * added;
        return new Foreseen(
                covers ? times : Math.min(1, times),
                covers ? times : Math.max(1, times),
                spread,
                false,
                false,
                false,
                false,
                null);
    }

    Foreseen and(Foreseen other) {
        return new Foreseen(
                least * other.least,
                most * other.most,
                spread + other.spread,
                isClosed || other.isClosed,
                awaitsNobody || other.awaitsNobody,
                answersNobody || other.answersNobody,
                isOrdinary && other.isOrdinary,
                declared == null ? other.declared : declared);
    }

    Foreseen declared(Declaration said) {
        return new Foreseen(least, most, spread, isClosed, awaitsNobody, answersNobody, isOrdinary, said);
    }
}
