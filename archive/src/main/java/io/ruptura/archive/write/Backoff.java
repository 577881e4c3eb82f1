package io.ruptura.archive.write;

import com.influxdb.exceptions.InfluxException;

/** How long to wait before the next attempt: twice as long each time up to a limit, or what the store asks for when that is longer. */
final class Backoff {

    static final long FIRST_MILLIS = 200;
    static final long LONGEST_MILLIS = 10_000;

    /** A store that asks for an hour is asked again after this: it may be wrong, and somebody may have helped it. */
    static final long LONGEST_ASKED_MILLIS = 60_000;

    private long nextMillis = FIRST_MILLIS;

    long after(InfluxException failure) {
        long own = nextMillis;
        nextMillis = Math.min(2 * nextMillis, LONGEST_MILLIS);
        return Math.max(own, Math.min(askedMillis(failure), LONGEST_ASKED_MILLIS));
    }

    /** Seconds; the other form, a date, is left to our own pace. */
    private static long askedMillis(InfluxException failure) {
        String seconds = failure.headers().get("Retry-After");
        return seconds != null && seconds.matches("\\d{1,9}") ? Long.parseLong(seconds) * 1000 : 0;
    }
}
