package io.ruptura.domain.baseline.profile;

import io.ruptura.domain.baseline.ObserverSettings;
import io.ruptura.domain.baseline.attendance.Attendance;
import io.ruptura.domain.baseline.season.BaselineTuning;
import io.ruptura.domain.baseline.season.CountHistory;
import io.ruptura.domain.baseline.season.Profile;
import io.ruptura.domain.baseline.season.SeasonalCountBaseline;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.scope.Scope;
import java.time.ZoneId;

/**
 * Learns how the hours of the week differ in scopes that have others inside, and tells it every quarter of a day. Pure: the same memory and window give the same result.
 *
 * <p>How the hours differ is not learned from windows that are unusual by themselves; when contacts are answered is, and also
 * where hours are configured: so it is known should they be taken away.
 */
public final class ProfileObserver {

    private final ZoneId zone;
    private final SeasonalCountBaseline counts;

    /** The memory after a window, and the profile if it is time to tell one; otherwise null. */
    public record Observed(ProfileMemory memory, Profile told) {}

    public ProfileObserver(ObserverSettings settings) {
        zone = ZoneId.of(settings.zone());
        counts = settings.baseline(BaselineTuning.COUNTS);
    }

    /** Whether a window is of a scope that may have others inside, and may be learned from: of others there is no need to ask. */
    public static boolean isLookedAt(WindowMetrics window) {
        return window.window() == Window.PT5M
                && window.endMillis() % Window.PT5M.millis() == 0
                && Scope.isServiceOrChannel(window.scope());
    }

    /** What a window teaches; {@code memory} is null for the first one of a scope. */
    public Observed observe(ProfileMemory memory, WindowMetrics window, BusinessCalendar calendar) {
        long end = window.endMillis();
        long quarter = QuarterDay.of(end - 1, zone);
        ProfileMemory known = memory == null ? ProfileMemory.startingAt(window.startMillis(), quarter) : memory;
        long length = Window.PT5M.millis();
        boolean isOpen = calendar.openMillis(window.startMillis(), end) == length;
        CountHistory offered = known.offered();
        CountHistory answered = known.answered();
        if (isOpen && window.isSeen()) {
            offered = counts.learn(offered, end, length, Math.max(0, window.value(Metric.OFFERED)));
            answered = counts.learn(answered, end, length, Math.max(0, window.value(Metric.ANSWERED)));
        }
        Attendance attendance = known.attendance().after(window, zone);
        boolean isTime = quarter > known.toldQuarter();
        Profile told = isTime
                ? new Profile(window.scope(), end, offered.shape(), answered.shape(), attendance.hours(zone))
                : null;
        return new Observed(
                new ProfileMemory(offered, answered, isTime ? quarter : known.toldQuarter(), attendance), told);
    }
}
