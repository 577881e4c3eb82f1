package io.ruptura.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AlertBudgetTest {

    private static final long HOUR = 3_600_000;
    /** 2026-03-02T00:00:00Z. */
    private static final long MIDNIGHT = 1_772_409_600_000L;

    private static final double Q = 0.1;
    private static final Shifts SHIFTS = new Shifts("UTC", 6 * 60, 8 * HOUR);

    @Test
    void theShiftsOfADayFollowTheFirst() {
        assertThat(SHIFTS.at(MIDNIGHT)).isEqualTo(shift(-2, 6));
        assertThat(SHIFTS.at(MIDNIGHT + 6 * HOUR)).isEqualTo(shift(6, 14));
        assertThat(SHIFTS.at(MIDNIGHT + 22 * HOUR - 1)).isEqualTo(shift(14, 22));
        assertThat(new Shifts("UTC", 0, 7 * HOUR).at(MIDNIGHT + 23 * HOUR)).isEqualTo(shift(21, 24));
    }

    @Test
    void theLevelsAreThoseOfTheWorkedExample() {
        AlertBudget budget = budget(10);
        Ledger first = budget.tested(budget.at(Ledger.NEW, MIDNIGHT), "a");
        assertThat(first.levels().get("a")).isEqualTo(0.02, within(1e-12));
        assertThat(budget.tested(first, "b").levels().get("b")).isEqualTo(0.016, within(1e-12));
        Ledger passed = budget.spent(budget.tested(budget.spent(first), "b"));
        assertThat(budget.tested(passed, "c").levels().get("c")).isEqualTo(0.0328, within(1e-12));
        assertThat(budget.tested(passed, "a")).as("tested once").isEqualTo(passed);
    }

    @Property(seed = "5", tries = 300)
    void whatIsTakenOnTrustNeverExceedsItsShareOfWhatInterrupted(
            @ForAll @Size(min = 1, max = 200) List<@DoubleRange(min = 0, max = 1) Double> byChance,
            @ForAll @IntRange(min = 1, max = 20) int perShift,
            @ForAll @IntRange(min = 0, max = 300) int minutesApart) {
        AlertBudget budget = budget(perShift);
        Ledger ledger = Ledger.NEW;
        for (int i = 0; i < byChance.size(); i++) {
            ledger = budget.at(ledger, MIDNIGHT + (long) i * minutesApart * 60_000L);
            ledger = budget.tested(ledger, "r" + i);
            if (budget.allows(ledger, "r" + i, byChance.get(i) * byChance.get(i) * byChance.get(i))) {
                ledger = budget.spent(ledger);
            }
            assertThat(ledger.tested()).isLessThanOrEqualTo(Q * Math.max(1, ledger.passed()) + 1e-9);
            assertThat(ledger.spent()).isLessThanOrEqualTo(perShift);
        }
    }

    /** Eight in ten are nothing; the others are a thousand to a million times less likely by chance. */
    @Test
    void ofWhatInterruptsNoMoreThanItsShareIsFalse() {
        Random random = new Random(20_260_302);
        double share = 0;
        int found = 0;
        int real = 0;
        int runs = 400;
        for (int run = 0; run < runs; run++) {
            Interrupted interrupted = simulate(random);
            share += (double) interrupted.falsely / Math.max(1, interrupted.falsely + interrupted.truly);
            found += interrupted.truly;
            real += interrupted.real;
        }
        assertThat(share / runs).isLessThanOrEqualTo(Q);
        assertThat((double) found / real).as("power").isGreaterThan(0.5);
    }

    private record Interrupted(int falsely, int truly, int real) {}

    private static Interrupted simulate(Random random) {
        AlertBudget budget = budget(1000);
        Ledger ledger = Ledger.NEW;
        int falsely = 0;
        int truly = 0;
        int real = 0;
        for (int i = 0; i < 200; i++) {
            boolean isReal = random.nextDouble() < 0.2;
            real += isReal ? 1 : 0;
            double byChance = isReal ? Math.pow(10, -3 - 3 * random.nextDouble()) : random.nextDouble();
            ledger = budget.tested(budget.at(ledger, MIDNIGHT + i * HOUR / 4), "r" + i);
            if (budget.allows(ledger, "r" + i, byChance)) {
                ledger = budget.spent(ledger);
                falsely += isReal ? 0 : 1;
                truly += isReal ? 1 : 0;
            }
        }
        return new Interrupted(falsely, truly, real);
    }

    private static AlertBudget budget(int perShift) {
        return new AlertBudget(SHIFTS, perShift, Q, 7 * 24 * HOUR);
    }

    private static Shifts.Shift shift(int fromHour, int toHour) {
        return new Shifts.Shift(MIDNIGHT + fromHour * HOUR, MIDNIGHT + toHour * HOUR);
    }
}
