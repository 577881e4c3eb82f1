package io.ruptura.archive.write;

import com.influxdb.exceptions.InfluxException;

/** What a failed write means for the points in it. */
enum Answer {
    /** Some point is one that the store will never take. */
    REFUSED,
    /** The batch is too long for one request. */
    TOO_LARGE,
    /** It may be taken later. */
    BUSY,
    /** Nothing will be taken before somebody changes a setting. */
    MISCONFIGURED;

    /** Status 0 is a connection that was refused, broke or took too long. */
    static Answer of(InfluxException failure) {
        return switch (failure.status()) {
            case 400, 422 -> REFUSED;
            case 413 -> TOO_LARGE;
            case 401, 403, 404 -> MISCONFIGURED;
            default -> BUSY;
        };
    }
}
