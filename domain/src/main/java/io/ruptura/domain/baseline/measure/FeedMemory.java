package io.ruptura.domain.baseline.measure;

/**
 * What is remembered of how complete a scope's numbers are.
 *
 * @param completeMinutes how many minutes were complete, up to where it is known well
 * @param incompleteSinceMillis start of the first minute of the present loss; -1 while everything is seen
 * @param followUntilMillis until when observations are passed on after a notable one
 */
public record FeedMemory(long completeMinutes, long incompleteSinceMillis, long followUntilMillis) {

    static final FeedMemory NEW = new FeedMemory(0, -1, Long.MIN_VALUE);

    private static final long KNOWN_WELL = 10_000;
    private static final double HALF_CONFIDENT_MINUTES = 6 * 60.0;

    boolean isIncomplete() {
        return incompleteSinceMillis >= 0;
    }

    FeedMemory complete() {
        return new FeedMemory(Math.min(KNOWN_WELL, completeMinutes + 1), -1, followUntilMillis);
    }

    FeedMemory incomplete(long startMillis) {
        return isIncomplete() ? this : new FeedMemory(completeMinutes, startMillis, followUntilMillis);
    }

    FeedMemory following(long untilMillis) {
        return new FeedMemory(completeMinutes, incompleteSinceMillis, untilMillis);
    }

    double confidence() {
        return (double) completeMinutes / ((double) completeMinutes + HALF_CONFIDENT_MINUTES);
    }
}
