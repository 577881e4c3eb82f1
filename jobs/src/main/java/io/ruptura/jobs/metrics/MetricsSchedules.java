package io.ruptura.jobs.metrics;

import io.ruptura.domain.baseline.ScopeObserver;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.metric.schedule.MetricsSchedule;
import io.ruptura.domain.metric.schedule.Window;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The two schedules in use: live, and the replay of a bounded history. */
public final class MetricsSchedules {

    private static final long REPLAY_STEP_MILLIS = 60_000;

    private MetricsSchedules() {}

    /** Every configured window at every step, for ever, and those that detection judges; corrections as they come; nothing is ever final. */
    public static MetricsSchedule live(RupturaConfig config) {
        return new MetricsSchedule(
                config.metrics().step().toMillis(),
                published(config.metrics().windows()),
                List.of(),
                0,
                Long.MAX_VALUE,
                config.eventTime().allowedLateness().toMillis(),
                config.zone());
    }

    /**
     * A bounded history at one-minute steps: promptly the windows that detection watches, and every configured window once, final.
     *
     * @param untilMillis time of the newest event of the history
     * @param finalEveryMillis distance of the published ends of each window; 0 means once per its own length, aligned
     */
    public static MetricsSchedule replay(RupturaConfig config, long untilMillis, long finalEveryMillis) {
        return new MetricsSchedule(
                REPLAY_STEP_MILLIS,
                List.of(Window.PT1M, Window.PT5M, Window.PT15M),
                config.metrics().windows(),
                finalEveryMillis,
                untilMillis,
                config.eventTime().allowedLateness().toMillis(),
                config.zone());
    }

    private static List<Window> published(List<Window> configured) {
        Set<Window> windows = EnumSet.copyOf(ScopeObserver.SELECTION.windows());
        windows.addAll(configured);
        return List.copyOf(windows);
    }
}
