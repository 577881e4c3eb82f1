package io.ruptura.domain.quality;

import io.ruptura.domain.health.Health;
import io.ruptura.domain.health.Health.Status;
import java.util.Locale;
import java.util.Map;

/**
 * The numbers of a day against themselves. By Little's law the mean backlog is arrivals a day times how long each stayed, which is the time contacts stayed in
 * it, added up. Where the two differ by more than 1 % and by more than {@value #LEAST} contacts all day long, events came too late to be counted in their time.
 *
 * <p>Worked example: a backlog of 20.0 on average, and contacts whose stays add up to 19.7: 1.5 % of the time is in the wrong place.
 */
public final class LittlesLaw {

    static final double LEAST = 0.05;
    private static final double SHARE = 0.01;

    private LittlesLaw() {}

    /** Whether both means, in contacts, are the same within the tolerance. */
    public static boolean holds(double meanBacklog, double meanByStays) {
        double difference = Math.abs(meanBacklog - meanByStays);
        return !(difference > Math.max(LEAST, SHARE * Math.max(meanBacklog, meanByStays)));
    }

    /** What is said of a scope when that changes. */
    public static Health condition(String scope, double meanBacklog, double meanByStays, long asOfMillis) {
        String detail = String.format(
                Locale.ROOT,
                "over the day %.2f open on average, %.2f by how long contacts stayed",
                meanBacklog,
                meanByStays);
        return new Health(
                        Health.Kind.DATA_QUALITY,
                        "littles-law " + scope,
                        holds(meanBacklog, meanByStays) ? Status.OK : Status.DOUBTFUL,
                        asOfMillis,
                        0,
                        Double.NaN,
                        detail)
                .saying(
                        "littles-law",
                        Map.of(
                                "backlog", String.format(Locale.ROOT, "%.2f", meanBacklog),
                                "byStays", String.format(Locale.ROOT, "%.2f", meanByStays)));
    }
}
