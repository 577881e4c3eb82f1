package io.ruptura.domain.budget;

import java.util.Map;

/**
 * What was spent: of the shift's budget, and of the evidence that all alerts together may take on trust.
 *
 * @param fromMillis when the present shift began; Long.MIN_VALUE before the first candidate
 * @param toMillis when it ends
 * @param spent interruptions of less than critical severity in it
 * @param critical interruptions of critical severity in it, which the budget does not hold back
 * @param held ruptures first held back in it
 * @param tested sum of the levels of all tests, fading
 * @param passed how many of them interrupted, fading
 * @param fadedMillis up to when they have faded
 * @param levels id of a rupture that was tested → the level it has to reach
 */
public record Ledger(
        long fromMillis,
        long toMillis,
        int spent,
        int critical,
        int held,
        double tested,
        double passed,
        long fadedMillis,
        Map<String, Double> levels) {

    public static final Ledger NEW = new Ledger(Long.MIN_VALUE, Long.MIN_VALUE, 0, 0, 0, 0, 0, 0, Map.of());

    public Ledger {
        levels = Map.copyOf(levels);
    }
}
