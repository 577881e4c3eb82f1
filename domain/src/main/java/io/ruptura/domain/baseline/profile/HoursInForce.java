package io.ruptura.domain.baseline.profile;

import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.plan.Foresight;
import io.ruptura.domain.scope.Scope;
import java.time.ZoneId;

/** The hours by which windows are judged: those of the configuration; where it has none, those that were learned. Not for several threads. */
public final class HoursInForce {

    private final boolean areConfigured;
    private final Calendars configured;
    private final LearnedCalendars learned;

    private HoursInForce(boolean areConfigured, Calendars configured, LearnedCalendars learned) {
        this.areConfigured = areConfigured;
        this.configured = configured;
        this.learned = learned;
    }

    public static HoursInForce of(RupturaConfig config) {
        return new HoursInForce(
                !config.calendars().isEmpty(), Calendars.of(config), new LearnedCalendars(ZoneId.of(config.zone())));
    }

    /** When event time has come so far, all is heard that says by which hours a window is judged that ends at this instant; long ago where they are configured. */
    public long heardAt(long endMillis) {
        return areConfigured ? Long.MIN_VALUE : learned.toldBefore(endMillis) - 1;
    }

    /** The hours of a scope over a window that ends at this instant. */
    public BusinessCalendar of(String scope, long endMillis, Profiles told) {
        return areConfigured ? configured.governingAllOf(new Scope(scope)) : learned.of(scope, endMillis, told);
    }

    /** What is known in advance, as it counts in hours of this kind. */
    public Foresight count(Foresight known, BusinessCalendar hours) {
        return areConfigured ? known : known.inLearnedHours(hours);
    }
}
