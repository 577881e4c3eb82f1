package io.ruptura.domain.metric.schedule;

import io.ruptura.domain.metric.rolling.Rest;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;

/**
 * Which window ends are published, and when. All times are epoch milliseconds UTC.
 *
 * @param stepMillis the base pane and the beat at which anything is published; divides one minute
 * @param promptWindows windows published at each step as soon as event time reaches it, and again, one revision higher, when late events change them
 * @param finalWindows windows published once more at their end plus the allowed lateness, when they can no longer change; empty when not wanted
 * @param finalEveryMillis distance of the ends of final windows; 0 means once per window's own length, aligned
 * @param untilMillis last event time of a bounded history, {@code Long.MAX_VALUE} when there is none: nothing later is known
 * @param latenessMillis how long after its end a window still changes
 * @param zone zone in which windows are aligned
 * @param restsWhenQuiet for long and wide histories: a scope where little happens rests while nothing does (see {@link Rest}), and of final windows shorter
 *     than a day only those in which something happened are published
 */
public record MetricsSchedule(
        long stepMillis,
        List<Window> promptWindows,
        List<Window> finalWindows,
        long finalEveryMillis,
        long untilMillis,
        long latenessMillis,
        String zone,
        boolean restsWhenQuiet)
        implements Serializable {

    public MetricsSchedule {
        promptWindows = List.copyOf(promptWindows);
        finalWindows = List.copyOf(finalWindows);
    }

    /** A schedule in which no scope rests. */
    public MetricsSchedule(
            long stepMillis,
            List<Window> promptWindows,
            List<Window> finalWindows,
            long finalEveryMillis,
            long untilMillis,
            long latenessMillis,
            String zone) {
        this(stepMillis, promptWindows, finalWindows, finalEveryMillis, untilMillis, latenessMillis, zone, false);
    }

    /** The same schedule, in which quiet scopes rest. */
    public MetricsSchedule resting() {
        return new MetricsSchedule(
                stepMillis, promptWindows, finalWindows, finalEveryMillis, untilMillis, latenessMillis, zone, true);
    }

    /** Whether the history has a known end. */
    public boolean isBounded() {
        return untilMillis != Long.MAX_VALUE;
    }

    /** The last step end at or before {@code time}. */
    public long stepAtOrBefore(long time) {
        return Math.floorDiv(time, stepMillis) * stepMillis;
    }

    /** The end of the pane that holds {@code time}. */
    public long paneEnd(long time) {
        return stepAtOrBefore(time) + stepMillis;
    }

    /** The first local midnight after {@code end}. */
    public long nextDayEnd(long end) {
        return Window.P1D.alignedEndAtOrAfter(end + 1, ZoneId.of(zone));
    }

    /** Whether the final numbers of this window are published for this end. */
    public boolean isFinalEnd(Window window, long end) {
        return finalEveryMillis > 0
                ? Math.floorMod(end, finalEveryMillis) == 0
                : window.alignedEndAtOrAfter(end, ZoneId.of(zone)) == end;
    }

    /** Start of the final window that ends at or holds the pane that ends at {@code end}. */
    public long finalStart(Window window, long end) {
        if (finalEveryMillis > 0) {
            return end - window.millis();
        }
        ZoneId local = ZoneId.of(zone);
        return window.alignedStart(window.alignedEndAtOrAfter(end, local), local);
    }

    /** End of the last final window of a bounded history: the last one that starts at or before its end. */
    public long lastFinalEnd(Window window) {
        return finalEveryMillis > 0
                ? Math.floorDiv(untilMillis + window.millis(), finalEveryMillis) * finalEveryMillis
                : window.alignedEndAtOrAfter(untilMillis + 1, ZoneId.of(zone));
    }
}
