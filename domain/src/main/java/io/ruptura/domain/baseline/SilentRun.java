package io.ruptura.domain.baseline;

/**
 * A stretch of open time in which nothing happened, with how much should have.
 *
 * @param sinceMillis when it began: the end of the last window with an event
 * @param expected events it should have brought; 0 while there is no silence
 */
public record SilentRun(long sinceMillis, double expected) {

    public static SilentRun brokenAt(long timeMillis) {
        return new SilentRun(timeMillis, 0);
    }

    public boolean isSilent() {
        return expected > 0;
    }

    /** After more silence from {@code fromMillis}, in which {@code more} events were to be expected. */
    public SilentRun lasting(long fromMillis, double more) {
        return new SilentRun(isSilent() ? sinceMillis : fromMillis, expected + more);
    }
}
