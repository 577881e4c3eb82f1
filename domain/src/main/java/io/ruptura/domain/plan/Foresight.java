package io.ruptura.domain.plan;

import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.event.Event.OperationKind;
import io.ruptura.domain.scope.Scope;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is known from elsewhere than contacts: what is planned, and what platforms say of their channels. Immutable; what is over is forgotten when something is added.
 *
 * <p>A campaign or a holiday multiplies what is to be expected by its factor. Without one, a campaign explains whatever excess comes, and a holiday is a closed
 * day. Maintenance multiplies nothing: what breaks meanwhile is kept from people until it ends, and of silence only what comes after it counts.
 */
public final class Foresight implements Serializable {

    /** Nothing is known in advance. */
    public static final Foresight NONE = new Foresight(List.of(), List.of());

    /** How many plans announced while running are kept; of more, those that end first. */
    private static final int MOST_PLANS = 1000;

    private static final String CHANNEL = "channel";

    private static final long serialVersionUID = 1;

    private final List<Plan> plans;
    private final List<MaintenanceWindow> windows;
    private final Declarations declared;
    /** The same with every holiday a closed day, made when it is first asked for. */
    private transient Foresight closedHolidays;

    public Foresight(List<Plan> plans, List<MaintenanceWindow> windows) {
        this(plans, windows, Declarations.NONE);
    }

    private Foresight(List<Plan> plans, List<MaintenanceWindow> windows, Declarations declared) {
        this.plans = List.copyOf(distinct(plans));
        this.windows = List.copyOf(windows);
        this.declared = declared;
    }

    /** What was announced, each from its own time on. */
    public static Foresight of(Collection<Announcement> announced) {
        List<Plan> plans = new ArrayList<>();
        List<Declaration> declarations = new ArrayList<>();
        for (Announcement one : announced) {
            if (one.plan() == null) {
                declarations.add(one.declaration());
            } else {
                plans.add(one.plan());
            }
        }
        return new Foresight(plans, List.of(), new Declarations(declarations));
    }

    /** What is known of is told apart by id; the earliest announcement counts. */
    private static List<Plan> distinct(List<Plan> plans) {
        Map<String, Plan> byId = new LinkedHashMap<>();
        for (Plan plan : plans) {
            byId.merge(plan.id(), plan, (one, other) -> one.knownAtMillis() <= other.knownAtMillis() ? one : other);
        }
        return byId.values().stream()
                .sorted(Comparator.comparingLong(Plan::toMillis).thenComparing(Plan::id))
                .toList();
    }

    /** The plans it holds, those that end first before the others. */
    public List<Plan> plans() {
        return plans;
    }

    /** With other maintenance windows. */
    public Foresight withWindows(List<MaintenanceWindow> others) {
        return new Foresight(plans, others, declared);
    }

    /** What platforms said of their channels. */
    public Declarations declared() {
        return declared;
    }

    /** With other words of platforms. */
    public Foresight withDeclared(Declarations others) {
        return new Foresight(plans, windows, others);
    }

    /** With these plans too, without those that were over before {@code nowMillis}. */
    public Foresight with(List<Plan> more, long nowMillis) {
        List<Plan> all = new ArrayList<>(plans);
        all.addAll(more);
        all.removeIf(plan -> plan.toMillis() <= nowMillis);
        List<Plan> kept = distinct(all);
        return new Foresight(kept.subList(0, Math.min(MOST_PLANS, kept.size())), windows, declared);
    }

    /**
     * The same as it counts in hours that were learned, not configured: nobody said that people work on a holiday, so it is a closed day wherever there are closed hours,
     * whatever its factor.
     */
    public Foresight inLearnedHours(BusinessCalendar hours) {
        if (plans.isEmpty() || hours.isAlwaysOpen()) {
            return this;
        }
        if (closedHolidays == null) {
            closedHolidays = new Foresight(
                    plans.stream()
                            .map(plan -> plan.kind() == OperationKind.HOLIDAY ? plan.withoutFactor() : plan)
                            .toList(),
                    windows,
                    declared);
        }
        return closedHolidays;
    }

    /** What the plans known by the end of a window change in what is to be expected in it, and what is said of its channel by then. */
    public Foreseen over(String scopeKey, long startMillis, long endMillis) {
        Foreseen foreseen = Foreseen.NOTHING;
        Scope scope = null;
        for (Plan plan : plans) {
            long overlap = plan.overlapMillis(startMillis, endMillis);
            if (overlap > 0) {
                scope = scope == null ? new Scope(scopeKey) : scope;
                foreseen = foreseen.and(changed(plan, scope, (double) overlap / (endMillis - startMillis)));
            }
        }
        for (MaintenanceWindow window : windows) {
            if (window.overlaps(startMillis, endMillis)) {
                foreseen = foreseen.and(window.foreseen(new Scope(scopeKey)));
            }
        }
        Declaration said = said(scopeKey, endMillis);
        return said == null ? foreseen : foreseen.declared(said);
    }

    private Declaration said(String scopeKey, long endMillis) {
        if (declared.isEmpty() || !scopeKey.contains(CHANNEL)) {
            return null;
        }
        String channel = new Scope(scopeKey).dimensions().get(CHANNEL);
        return channel == null ? null : declared.of(channel, endMillis);
    }

    private static Foreseen changed(Plan plan, Scope scope, double share) {
        if (!plan.touches(scope)) {
            return Foreseen.NOTHING;
        }
        boolean covers = plan.covers(scope);
        return switch (plan.kind()) {
            case CAMPAIGN -> plan.hasFactor() ? Foreseen.times(plan.factor(), share, covers) : Foreseen.UNKNOWN;
            case HOLIDAY ->
                plan.hasFactor()
                        ? Foreseen.times(plan.factor(), share, covers)
                        : covers ? Foreseen.CLOSED : Foreseen.times(0, share, false);
            // Of a wider scope less may come, for as long as part of it is under work.
            case MAINTENANCE -> covers ? Foreseen.WORK : Foreseen.times(0, share, false);
        };
    }

    /** Whether work is being done there, so that a rupture of this kind is expected. */
    public boolean isUnderWork(String kind, String scopeKey, long nowMillis) {
        Scope scope = new Scope(scopeKey);
        return windows.stream().anyMatch(window -> window.isOn(nowMillis) && window.matches(kind, scope))
                || plans.stream()
                        .anyMatch(plan ->
                                plan.kind() == OperationKind.MAINTENANCE && plan.isOn(nowMillis) && plan.covers(scope));
    }

    /** The campaigns and holidays of which some contacts of this scope are, at this instant. */
    public List<Plan> touching(String scopeKey, long nowMillis) {
        if (plans.isEmpty()) {
            return List.of();
        }
        Scope scope = new Scope(scopeKey);
        return plans.stream()
                .filter(plan -> plan.isOn(nowMillis) && plan.touches(scope))
                .toList();
    }

    /** When something begins or ends next, after this instant; Long.MAX_VALUE for never. */
    public long nextChange(long nowMillis) {
        long next = Long.MAX_VALUE;
        for (Plan plan : plans) {
            next = plan.countsFromMillis() > nowMillis ? Math.min(next, plan.countsFromMillis()) : next;
            next = plan.toMillis() > nowMillis ? Math.min(next, plan.toMillis()) : next;
        }
        for (MaintenanceWindow window : windows) {
            next = Math.min(next, window.when().nextChange(nowMillis));
        }
        return next;
    }
}
