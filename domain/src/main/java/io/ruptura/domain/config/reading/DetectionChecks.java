package io.ruptura.domain.config.reading;

import io.ruptura.domain.config.binding.Mistakes;
import io.ruptura.domain.config.binding.SettingKeys;
import io.ruptura.domain.config.detection.DetectionConfig;
import io.ruptura.domain.config.detection.MaintenanceConfig;
import io.ruptura.domain.event.Rfc3339;
import io.ruptura.domain.plan.MaintenanceWindow;
import io.ruptura.domain.slice.Dimension;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** What can be wrong in maintenance and in the budget of alerts: names, times, matchers. */
final class DetectionChecks {

    private static final String TIME = "2026-05-09T22:00:00-03:00";

    /** By the names they have on the wire; ruptures themselves are known only where they are found. */
    private static final Set<String> KINDS = Set.of(
            "demand-spike",
            "channel-outage",
            "feed-loss",
            "capacity-drop",
            "response-degradation",
            "backlog-surge",
            "resolution-stall",
            "abandonment-wave",
            "satisfaction-drop",
            "reopen-wave",
            "recurring-problem",
            "unanswered-while-open",
            "breach-forecast",
            "exception-surge");

    private final Mistakes mistakes;

    DetectionChecks(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    void run(DetectionConfig detection) {
        checkMaintenance(detection.maintenance());
        String first = detection.alertBudget().firstShift();
        try {
            LocalTime.parse(first);
        } catch (DateTimeParseException notATime) {
            mistakes.addWritten("detection.alert-budget.first-shift", "must be a local time, HH:mm", first, "06:00");
        }
    }

    private void checkMaintenance(List<MaintenanceConfig> all) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            String path = "detection.maintenance[" + i + "]";
            MaintenanceConfig maintenance = all.get(i);
            if (maintenance.id().isBlank() || !ids.add(maintenance.id())) {
                mistakes.addWritten(
                        path + ".id", "must name it, unlike the others", maintenance.id(), "telephony-patches");
            }
            checkMatchers(path + ".matchers", maintenance);
            if (!maintenance.zone().isEmpty()) {
                ZoneChecks.run(path + ".zone", maintenance.zone(), mistakes);
            }
            new CalendarChecks(mistakes).checkWeekly(path + ".weekly", maintenance.weekly());
            checkTimes(path, maintenance);
        }
    }

    private void checkMatchers(String path, MaintenanceConfig maintenance) {
        new TreeMap<>(maintenance.matchers()).forEach((name, value) -> {
            if (!name.equals(MaintenanceWindow.KIND) && !Dimension.isKnown(name)) {
                mistakes.add(SettingKeys.join(path, name), "must be kind or a dimension", name, "{channel: phone}");
            }
            if (name.equals(MaintenanceWindow.KIND) && !KINDS.contains(value)) {
                mistakes.addWritten(SettingKeys.join(path, name), "must be a kind of rupture", value, "channel-outage");
            }
        });
    }

    private void checkTimes(String path, MaintenanceConfig maintenance) {
        boolean isOnce = !maintenance.from().isEmpty() || !maintenance.to().isEmpty();
        if (isOnce != maintenance.weekly().isEmpty()) {
            mistakes.add(
                    path, "must say from and to, or weekly", isOnce ? "both" : "neither", "{sun: ['02:00-04:00']}");
        } else if (isOnce) {
            Long from = time(path + ".from", maintenance.from());
            Long to = time(path + ".to", maintenance.to());
            if (from != null && to != null && to <= from) {
                mistakes.add(path + ".to", "must be after from", maintenance.to(), TIME);
            }
        }
    }

    private Long time(String path, String text) {
        long millis = Rfc3339.parseMillis(text);
        if (millis == Rfc3339.INVALID) {
            mistakes.addWritten(path, "must be a time with its offset from UTC", text, TIME);
            return null;
        }
        return millis;
    }
}
