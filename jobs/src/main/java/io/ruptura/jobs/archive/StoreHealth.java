package io.ruptura.jobs.archive;

import io.ruptura.domain.health.Health;
import io.ruptura.domain.health.Health.Kind;
import io.ruptura.domain.health.Health.Status;
import java.util.Optional;

/** How the store is doing, from what its writer goes through: said when it changes, and every half minute. */
final class StoreHealth {

    static final long REPEAT_MILLIS = 30_000;
    private static final double MILLIS_PER_MINUTE = 60_000;

    private final String name;
    private Status status;
    private Status published;
    private String trouble;
    private long newestMillis;
    private long writtenSincePublished;
    private long refused;
    private String refusal;
    private long publishedMillis = Long.MIN_VALUE;

    StoreHealth(String name) {
        this.name = name;
    }

    void written(int points, long newest) {
        up();
        writtenSincePublished += points;
        newestMillis = Math.max(newestMillis, newest);
    }

    void up() {
        status = Status.OK;
        trouble = null;
    }

    /** Whether that is news. */
    boolean down(String reason) {
        boolean news = status != Status.DOWN;
        status = Status.DOWN;
        trouble = reason;
        return news;
    }

    void refused(String reason) {
        refused++;
        refusal = reason;
    }

    /** Whether it is time to say something while nothing was written that would tell. */
    boolean isQuiet(long nowMillis) {
        return writtenSincePublished == 0 && isRepeatDue(nowMillis);
    }

    /**
     * What is to be published, if anything.
     *
     * @param nowMillis time that runs as the machine's does
     * @param serviceMillis the service's own time
     */
    Optional<Health> due(long nowMillis, long serviceMillis) {
        boolean isNews = status != published;
        if (status == null || (!isNews && !isRepeatDue(nowMillis))) {
            return Optional.empty();
        }
        double minutes = publishedMillis == Long.MIN_VALUE ? 0 : (nowMillis - publishedMillis) / MILLIS_PER_MINUTE;
        double perMinute = minutes > 0 ? writtenSincePublished / minutes : Double.NaN;
        published = status;
        publishedMillis = nowMillis;
        writtenSincePublished = 0;
        return Optional.of(new Health(Kind.STORE, name, status, serviceMillis, newestMillis, perMinute, detail()));
    }

    private boolean isRepeatDue(long nowMillis) {
        return publishedMillis == Long.MIN_VALUE || nowMillis - publishedMillis >= REPEAT_MILLIS;
    }

    private String detail() {
        if (status == Status.DOWN) {
            return "history waits in its topics until the store takes it: " + trouble;
        }
        return refused == 0 ? null : refused + " points refused, the last one: " + refusal;
    }
}
