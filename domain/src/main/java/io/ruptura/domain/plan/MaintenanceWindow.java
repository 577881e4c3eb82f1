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

    /** The kinds of rupture that are silences. */
    private static final String NOBODY_COMES = "channel-outage";

    private static final String NOBODY_ANSWERS = "unanswered-while-open";

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
        return isOf(kind) && covers(scope);
    }

    /** Whether the scope is part of where the work is done. */
    private boolean covers(Scope scope) {
        Map<String, String> dimensions = scope.dimensions();
        return matchers.entrySet().stream()
                .filter(matcher -> !matcher.getKey().equals(KIND))
                .allMatch(matcher -> matcher.getValue().equals(dimensions.get(matcher.getKey())));
    }

    private boolean isOf(String kind) {
        return matchers.getOrDefault(KIND, kind).equals(kind);
    }

    /** What it changes in what is expected of a scope while it is on: of silences those that are of its kind, and nothing is learned. */
    Foreseen foreseen(Scope scope) {
        return covers(scope) ? Foreseen.work(isOf(NOBODY_COMES), isOf(NOBODY_ANSWERS)) : Foreseen.NOTHING;
    }
}
