package io.ruptura.domain.budget;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which ruptures may interrupt people. Two rules, both of which one of less than critical severity has to pass; a critical one always interrupts.
 *
 * <p><b>Budget</b>: never more than {@code perShift} in a shift. <b>Evidence</b>: each rupture is tested once, at a level taken from what is left:
 * {@code level = SHARE · max(0, q · max(1, R) − A)}, where A is the sum of the levels so far, R the number of those that interrupted, and both fade with time. It
 * interrupts as soon as the probability of as much by chance, among all that patterns raise, is at most its level. Law: after each test
 * {@code A ≤ q · max(1, R)}, because a level never takes more than what is left, fading shrinks A at least as fast as {@code max(1, R)}, and R never falls at a
 * test. A false one passes with a probability of at most its level, so of those expected to interrupt falsely there are at most A: a share of at most q of all that
 * interrupt. (Generalised alpha investing with decaying memory; compare LORD, and arXiv 2112.03196.)
 *
 * <p>Worked example: q = 0.1 and nothing so far: the first level is 0.2 · 0.1 = 0.02, the second, when the first did not pass, 0.2 · 0.08 = 0.016; when it did,
 * the same, and after two that passed 0.2 · (0.2 − 0.036) = 0.033.
 *
 * @param perShift interruptions in a shift; 0 for no limit, and then no test either
 * @param falseShare q: share of interruptions that may be false, 0..1
 * @param memoryMillis after so long half of what was spent is forgotten
 */
public record AlertBudget(Shifts shifts, int perShift, double falseShare, long memoryMillis) implements Serializable {

    /** Everything interrupts. */
    public static final AlertBudget UNLIMITED = new AlertBudget(new Shifts("UTC", 0, 86_400_000), 0, 1, 1);

    /** Of what is left, what one test takes. */
    private static final double SHARE = 0.2;

    public boolean isLimited() {
        return perShift > 0;
    }

    /** The ledger at an instant: in the shift of then, with what has faded until then. */
    public Ledger at(Ledger ledger, long nowMillis) {
        boolean isSameShift = nowMillis < ledger.toMillis() && nowMillis >= ledger.fromMillis();
        double kept = ledger.fadedMillis() == 0
                ? 1
                : Math.exp(-Math.log(2) * Math.max(0, nowMillis - ledger.fadedMillis()) / memoryMillis);
        Shifts.Shift shift =
                isSameShift ? new Shifts.Shift(ledger.fromMillis(), ledger.toMillis()) : shifts.at(nowMillis);
        return new Ledger(
                shift.fromMillis(),
                shift.toMillis(),
                isSameShift ? ledger.spent() : 0,
                isSameShift ? ledger.critical() : 0,
                isSameShift ? ledger.held() : 0,
                ledger.tested() * kept,
                ledger.passed() * kept,
                Math.max(ledger.fadedMillis(), nowMillis),
                ledger.levels());
    }

    /** The ledger after a rupture that was not seen before is tested: it is given its level once. */
    public Ledger tested(Ledger ledger, String id) {
        if (ledger.levels().containsKey(id)) {
            return ledger;
        }
        double level = SHARE * Math.max(0, falseShare * Math.max(1, ledger.passed()) - ledger.tested());
        Map<String, Double> levels = new HashMap<>(ledger.levels());
        levels.put(id, level);
        return with(ledger, ledger.spent(), ledger.held(), ledger.tested() + level, ledger.passed(), levels);
    }

    /**
     * Whether a rupture that was tested may interrupt now.
     *
     * @param byChance probability of as much by chance, among all that is raised; 0..1
     */
    public boolean allows(Ledger ledger, String id, double byChance) {
        Double level = ledger.levels().get(id);
        return level != null && byChance <= level && ledger.spent() < perShift;
    }

    /** The ledger after it interrupted. */
    public Ledger spent(Ledger ledger) {
        return with(ledger, ledger.spent() + 1, ledger.held(), ledger.tested(), ledger.passed() + 1, ledger.levels());
    }

    /** The ledger after it was held back. */
    public Ledger held(Ledger ledger) {
        return with(ledger, ledger.spent(), ledger.held() + 1, ledger.tested(), ledger.passed(), ledger.levels());
    }

    /** The ledger after a critical one interrupted. */
    public Ledger critical(Ledger ledger) {
        return new Ledger(
                ledger.fromMillis(),
                ledger.toMillis(),
                ledger.spent(),
                ledger.critical() + 1,
                ledger.held(),
                ledger.tested(),
                ledger.passed(),
                ledger.fadedMillis(),
                ledger.levels());
    }

    /** The ledger without the levels of ruptures that are forgotten. */
    public Ledger keeping(Ledger ledger, Set<String> ids) {
        if (ids.containsAll(ledger.levels().keySet())) {
            return ledger;
        }
        Map<String, Double> levels = new HashMap<>(ledger.levels());
        levels.keySet().retainAll(ids);
        return with(ledger, ledger.spent(), ledger.held(), ledger.tested(), ledger.passed(), levels);
    }

    private static Ledger with(
            Ledger ledger, int spent, int held, double tested, double passed, Map<String, Double> levels) {
        return new Ledger(
                ledger.fromMillis(),
                ledger.toMillis(),
                spent,
                ledger.critical(),
                held,
                tested,
                passed,
                ledger.fadedMillis(),
                levels);
    }
}
