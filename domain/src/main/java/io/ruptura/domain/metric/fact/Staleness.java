package io.ruptura.domain.metric.fact;

/** Whether a contact was not heard of for so long that it is uncertain whether it still is what it was; told at the midnight UTC after. */
final class Staleness {

    private static final long NEVER = ServiceLevelClock.NEVER;
    private static final long DAY = 86_400_000;

    private final long afterMillis;
    private boolean stale;
    private long heardAt;
    private long staleAt;

    /** @param afterMillis how long nothing may be heard of it */
    Staleness(long afterMillis) {
        this.afterMillis = afterMillis;
    }

    void reset() {
        stale = false;
        heardAt = NEVER;
    }

    void heard(long time) {
        stale = false;
        heardAt = time;
    }

    /** When it becomes stale if nothing is heard of it up to {@code now}. */
    void expect(long now) {
        boolean isHeardLately = now - heardAt < afterMillis;
        staleAt = isHeardLately ? NEVER : -Math.floorDiv(-(heardAt + afterMillis), DAY) * DAY;
    }

    /** When it becomes stale, as was last expected. */
    long nextAt() {
        return staleAt;
    }

    /** The time for it has come. */
    void pass() {
        staleAt = NEVER;
        stale = true;
    }

    /** Back to where it was before time passed. */
    void back() {
        stale = false;
    }

    boolean isStale() {
        return stale;
    }
}
