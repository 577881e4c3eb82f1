package io.ruptura.archive.layout;

import io.ruptura.archive.MetricPoint;
import java.util.ArrayList;
import java.util.List;

/** Thins out points for a chart that has no room for all. */
public final class Buckets {

    private Buckets() {}

    /** The last point of each span of that length, each span up to and including its end; all of them when the length is 0. */
    public static List<MetricPoint> last(List<MetricPoint> points, long lengthMillis) {
        if (lengthMillis <= 0) {
            return points;
        }
        List<MetricPoint> last = new ArrayList<>();
        long span = Long.MIN_VALUE;
        for (MetricPoint point : points) {
            long own = Math.floorDiv(point.endMillis() - 1, lengthMillis);
            if (own == span) {
                last.set(last.size() - 1, point);
            } else {
                last.add(point);
            }
            span = own;
        }
        return last;
    }
}
