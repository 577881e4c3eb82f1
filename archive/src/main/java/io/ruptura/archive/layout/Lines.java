package io.ruptura.archive.layout;

import com.influxdb.client.domain.WritePrecision;
import com.influxdb.client.write.Point;

/** Points of the client as lines. */
final class Lines {

    private static final long MICROS_PER_MILLI = 1000;

    private Lines() {}

    static Point point(String measurement, long timeMillis) {
        return point(measurement, timeMillis, 0);
    }

    static Point point(String measurement, long timeMillis, int microsAfter) {
        return new Point(measurement).time(timeMillis * MICROS_PER_MILLI + microsAfter, WritePrecision.US);
    }

    static StoredPoint stored(Point point, String address, long timeMillis) {
        return new StoredPoint(point.toLineProtocol(), address, timeMillis);
    }
}
