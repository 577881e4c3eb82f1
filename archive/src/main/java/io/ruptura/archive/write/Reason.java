package io.ruptura.archive.write;

import com.influxdb.exceptions.InfluxException;

/** What a store said when it did not take a write, wherever it said it. */
final class Reason {

    private Reason() {}

    /** Never empty. The client reads a header and the member {@code message}; InfluxDB 1 behind a proxy leaves only {@code error}. */
    static String of(InfluxException failure) {
        if (failure.getMessage() != null) {
            return failure.getMessage();
        }
        Object error = failure.errorBody().get("error");
        return error == null ? "status " + failure.status() : error.toString();
    }
}
