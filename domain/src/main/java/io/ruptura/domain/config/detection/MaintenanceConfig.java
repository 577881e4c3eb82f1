package io.ruptura.domain.config.detection;

import io.ruptura.domain.calendar.ChangingCalendar;
import io.ruptura.domain.calendar.OpeningHours;
import io.ruptura.domain.calendar.WeeklyCalendar;
import io.ruptura.domain.config.binding.Setting;
import io.ruptura.domain.event.Rfc3339;
import io.ruptura.domain.plan.MaintenanceWindow;
import io.ruptura.domain.plan.OneTime;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** When work is done on a part of the service, once or every week. */
public record MaintenanceConfig(
        @Setting(value = "Name of the maintenance.", example = "telephony-patches")
        String id,

        @Setting(value = "Version, raised with every change while running.", byDefault = "1", min = 1)
        int version,

        @Setting(
                value =
                        "Which ruptures: dimension of the scope to value, kind to one kind of rupture; empty means all. Scopes that are part of it are too.",
                example = "{channel: phone}")
        Map<String, String> matchers,

        @Setting(value = "When it begins, once.", example = "2026-05-09T22:00:00-03:00")
        String from,

        @Setting(value = "When it ends, once.", example = "2026-05-10T02:00:00-03:00")
        String to,

        @Setting(value = "Or every week: day to intervals. Keys may be ranges.", example = "{sun: ['02:00-04:00']}")
        Map<String, List<String>> weekly,

        @Setting(value = "Time zone of the week; empty means the service's.", example = "America/Sao_Paulo")
        String zone,

        @Setting(value = "What is done, for people.", example = "Patches of the telephone system")
        String comment)
        implements Serializable {

    public MaintenanceConfig {
        matchers = Map.copyOf(matchers);
        weekly = Map.copyOf(weekly);
    }

    /** The window itself; without a zone of its own it has the service's. */
    public MaintenanceWindow toWindow(String serviceZone) {
        return new MaintenanceWindow(id, matchers, when(serviceZone));
    }

    private ChangingCalendar when(String serviceZone) {
        if (weekly.isEmpty()) {
            return new OneTime(Rfc3339.parseMillis(from), Rfc3339.parseMillis(to));
        }
        ZoneId ownZone = ZoneId.of(zone.isEmpty() ? serviceZone : zone);
        return new WeeklyCalendar(id, OpeningHours.parse(ownZone, weekly, Map.of()));
    }
}
