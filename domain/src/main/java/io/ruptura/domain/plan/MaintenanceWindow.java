package io.ruptura.domain.plan;

import io.ruptura.domain.calendar.ChangingCalendar;
import io.ruptura.domain.scope.Scope;
import java.io.Serializable;
import java.util.Map;

/**
 * When work is done on a part of the service, once or every week: what breaks there meanwhile is expected.
 *
 * @param id what it is called
 * @param matchers dimension → value that a scope must have; {@code kind} stands for the kind of rupture
 * @param when open while the work is being done
 */
public record MaintenanceWindow(String id, Map<String, String> matchers, ChangingCalendar when)
        implements Serializable {

    /** The matcher that is about ruptures and not about scopes. */
    public static final String KIND = "kind";

    public MaintenanceWindow {
        matchers = Map.copyOf(matchers);
    }

    boolean isOn(long timeMillis) {
        return when.isOpen(timeMillis);
    }

    boolean overlaps(long startMillis, long endMillis) {
        return when.openMillis(startMillis, endMillis) > 0;
    }

    /** Whether a rupture of this kind in this scope is expected. */
    boolean matches(String kind, Scope scope) {
        Map<String, String> dimensions = scope.dimensions();
        return matchers.entrySet().stream()
                .allMatch(matcher -> matcher.getKey().equals(KIND)
                        ? matcher.getValue().equals(kind)
                        : matcher.getValue().equals(dimensions.get(matcher.getKey())));
    }

    /** Whether all that happens in this scope is under work. */
    boolean covers(Scope scope) {
        return !matchers.containsKey(KIND) && matches("", scope);
    }
}
