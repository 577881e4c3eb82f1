package io.ruptura.archive;

import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.rupture.Rupture;
import java.util.List;

/**
 * What the store remembers. Times are epoch milliseconds UTC; what was written becomes readable within about a second. Every method answers within
 * {@link HistoryConnection#READ_TIMEOUT} or throws {@link HistoryUnavailableException}; it may be called from any thread.
 */
public interface History {

    /**
     * Windows of one length that ended after {@code fromMillis}, up to and including {@code toMillis}, oldest first. Only windows at their aligned ends
     * are kept: each minute for {@code PT1M}, each five for {@code PT5M}, local midnight for {@code P1D}.
     *
     * @param scopeKey canonical key of the scope, empty for the whole service
     * @param metricNames wire names; those that nobody knows are left out
     * @param resolutionMillis 0 for all that is stored; else the last window of each span of that length
     */
    List<MetricPoint> metrics(
            String scopeKey,
            Window window,
            List<String> metricNames,
            long fromMillis,
            long toMillis,
            long resolutionMillis);

    /** Expected bands of one metric whose windows ended after {@code fromMillis}, up to and including {@code toMillis}, oldest first. */
    List<BandPoint> bands(String scopeKey, String metric, Window window, long fromMillis, long toMillis);

    /** The newest revision of each rupture that was not over before {@code fromMillis} and began by {@code toMillis}, latest onset first. */
    List<Rupture> ruptures(long fromMillis, long toMillis, int limit);

    /** All revisions of one rupture, first to newest; empty when there is none of that id. */
    List<Rupture> revisions(String ruptureId);
}
