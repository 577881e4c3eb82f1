package io.ruptura.domain.budget;

import io.ruptura.domain.event.Rfc3339;
import io.ruptura.domain.health.Health;
import java.util.Map;

/**
 * How much of its budget a shift has spent: the newest of a shift counts.
 *
 * @param fromMillis when the shift began
 * @param toMillis when it ends
 * @param perShift its budget
 * @param spent interruptions of less than critical severity
 * @param critical those of critical severity, which the budget does not hold back
 * @param held ruptures first held back in it
 */
public record ShiftAccount(long fromMillis, long toMillis, int perShift, int spent, int critical, int held) {

    public static ShiftAccount of(Ledger ledger, AlertBudget budget) {
        return new ShiftAccount(
                ledger.fromMillis(),
                ledger.toMillis(),
                budget.perShift(),
                ledger.spent(),
                ledger.critical(),
                ledger.held());
    }

    /** As it is told on the topic {@code health}. */
    public Health health(long nowMillis) {
        String detail = "%d of %d spent, %d critical besides, %d held back, since %s"
                .formatted(spent, perShift, critical, held, Rfc3339.format(fromMillis));
        Health.Status status = spent < perShift ? Health.Status.OK : Health.Status.QUIET;
        return new Health(Health.Kind.ALERT_BUDGET, "service", status, nowMillis, 0, Double.NaN, detail)
                .saying(
                        "shift",
                        Map.of(
                                "spent", Integer.toString(spent),
                                "perShift", Integer.toString(perShift),
                                "critical", Integer.toString(critical),
                                "held", Integer.toString(held),
                                "since", Rfc3339.format(fromMillis)));
    }
}
