package io.ruptura.domain.baseline.profile;

import io.ruptura.domain.calendar.BusinessCalendar;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * The calendars of scopes where none are configured, as they were learned before the quarter of the day began: so any window of it is judged by the same, whatever was
 * heard meanwhile. They are remembered for a quarter; not for several threads.
 */
final class LearnedCalendars {

    private final ZoneId zone;
    private final Map<String, BusinessCalendar> byScope = new HashMap<>();
    private long quarterMillis = Long.MIN_VALUE;

    LearnedCalendars(ZoneId zone) {
        this.zone = zone;
    }

    /** What was told before this instant is all that a window that ends at {@code endMillis} is judged by. */
    long toldBefore(long endMillis) {
        long last = endMillis - 1;
        boolean isSame = last >= quarterMillis && last < quarterMillis + QuarterDay.LENGTH;
        if (!isSame) {
            quarterMillis = QuarterDay.start(last, zone);
            byScope.clear();
        }
        return quarterMillis;
    }

    /** The hours of a scope over a window that ends at this instant. */
    BusinessCalendar of(String scope, long endMillis, Profiles profiles) {
        long before = toldBefore(endMillis);
        return byScope.computeIfAbsent(
                scope, key -> profiles.hoursOf(key, before).toCalendar(zone));
    }
}
