package io.ruptura.domain.rupture.candidate;

import io.ruptura.domain.budget.AlertBudget;
import io.ruptura.domain.budget.Ledger;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.Severity;
import java.util.Set;

/** Decides which ruptures interrupt people while one instant is folded, and keeps the books. */
public final class InterruptionDesk {

    private final Interruptions interruptions;
    private final AlertBudget budget;
    private Ledger ledger;

    public InterruptionDesk(Interruptions interruptions, Ledger ledger) {
        this.interruptions = interruptions;
        this.budget = interruptions.budget();
        this.ledger = ledger;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** Whether a rupture may interrupt people now; the first time it is asked about it, it is given its level. */
    public boolean allows(String id, Candidate seen, long nowMillis) {
        if (!budget.isLimited() || seen.severity() == Severity.CRITICAL) {
            return true;
        }
        ledger = budget.tested(budget.at(ledger, nowMillis), id);
        return budget.allows(ledger, id, interruptions.byChance(seen));
    }

    public void interrupted(Candidate seen, long nowMillis) {
        if (budget.isLimited()) {
            Ledger now = budget.at(ledger, nowMillis);
            ledger = seen.severity() == Severity.CRITICAL ? budget.critical(now) : budget.spent(now);
        }
    }

    public void heldBack(long nowMillis) {
        ledger = budget.held(budget.at(ledger, nowMillis));
    }

    /** When a new budget begins, after this instant. */
    public long nextShiftMillis(long nowMillis) {
        return ledger.toMillis() > nowMillis
                ? ledger.toMillis()
                : budget.shifts().at(nowMillis).toMillis();
    }

    public void forgetAllBut(Set<String> ids) {
        ledger = budget.keeping(ledger, ids);
    }
}
