package io.ruptura.domain.baseline.measure;

/**
 * What is remembered of how complete a scope's numbers are.
 *
 * @param completeMinutes how many minutes were complete, up to where it is known well
 * @param incompleteSinceMillis start of the first minute of the present loss; -1 while everything is seen
 * @param followUntilMillis until when observations are passed on after a notable one
 * @param lapses how often something was missing and then came late after all, faded
 * @param lapseMinutes how long these lasted together, faded
 */
public record FeedMemory(
        long completeMinutes, long incompleteSinceMillis, long followUntilMillis, double lapses, double lapseMinutes) {

    static final FeedMemory NEW = new FeedMemory(0, -1, Long.MIN_VALUE, 0, 0);

    private static final double MINUTE = 60_000;
    /** Without any lapse, a minute after which another is missing is one in a hundred. */
    private static final double RARE = 0.01;

    private static final double PRIOR_MINUTES = 2;
    /** No single lapse teaches more than this, so that a loss does not make the next one normal. */
    private static final double LONGEST_LAPSE = 5;
    /** Half of what lapses taught is forgotten after six hours. */
    private static final double KEPT = 0.998;

    private static final long KNOWN_WELL = 10_000;
    private static final double HALF_CONFIDENT_MINUTES = 6 * 60.0;

    boolean isIncomplete() {
        return incompleteSinceMillis >= 0;
    }

    /** After a minute from {@code startMillis} on of which all was seen. */
    FeedMemory complete(long startMillis) {
        double lapse = isIncomplete() ? (startMillis - incompleteSinceMillis) / MINUTE : 0;
        return new FeedMemory(
                Math.min(KNOWN_WELL, completeMinutes + 1),
                -1,
                followUntilMillis,
                lapses * KEPT + (isIncomplete() ? 1 : 0),
                lapseMinutes * KEPT + Math.min(LONGEST_LAPSE, lapse));
    }

    FeedMemory incomplete(long startMillis) {
        return isIncomplete()
                ? this
                : new FeedMemory(completeMinutes, startMillis, followUntilMillis, lapses, lapseMinutes);
    }

    FeedMemory following(long untilMillis) {
        return new FeedMemory(completeMinutes, incompleteSinceMillis, untilMillis, lapses, lapseMinutes);
    }

    /** Minus log10 of the chance that a minute is missing after another: of a feed that is late now and then it is larger. */
    double decadesAMinute() {
        double another = (PRIOR_MINUTES * RARE + lapseMinutes - lapses) / (PRIOR_MINUTES + lapseMinutes);
        return -Math.log10(Math.max(RARE, another));
    }

    double confidence() {
        return (double) completeMinutes / ((double) completeMinutes + HALF_CONFIDENT_MINUTES);
    }
}
