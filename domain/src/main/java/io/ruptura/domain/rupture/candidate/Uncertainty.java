package io.ruptura.domain.rupture.candidate;

import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.Evidence;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.Severity;
import java.util.List;

/** What a window leaves in doubt, as candidates of strength {@code DOUBT}: numbers of which a part was not seen, or not in time, a backlog that the platform counts otherwise. */
public final class Uncertainty {

    private static final String SOURCE = "data-quality@1";

    private Uncertainty() {}

    /** Nothing for nearly every window. */
    public static List<Candidate> of(WindowMetrics window) {
        if (window.window() == Window.PT1M && !window.isWhole()) {
            return List.of(doubt(RuptureKind.FEED_LOSS, window, "completeness", window.completeness(), 1));
        }
        if (window.window() == Window.PT1M && !window.isKnown()) {
            double late = window.value(Metric.LATE_SHARE);
            return List.of(doubt(RuptureKind.FEED_LOSS, window, Metric.LATE_SHARE.wireName(), late, 0));
        }
        if (window.window() == Window.PT5M && window.value(Metric.BACKLOG_IN_DOUBT) > 0) {
            double off = window.value(Metric.BACKLOG_IN_DOUBT);
            return List.of(doubt(RuptureKind.BACKLOG_SURGE, window, Metric.BACKLOG_IN_DOUBT.wireName(), off, 0));
        }
        return List.of();
    }

    private static Candidate doubt(
            RuptureKind kind, WindowMetrics window, String metric, double observed, double expected) {
        Evidence evidence = new Evidence(metric, window.window().name(), observed, expected, expected, expected, 0);
        return new Candidate(
                kind,
                SOURCE,
                window.scope(),
                window.endMillis(),
                window.endMillis(),
                Candidate.Strength.DOUBT,
                Severity.WARNING,
                1,
                List.of(evidence));
    }
}
