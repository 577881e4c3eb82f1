package io.ruptura.domain.baseline.burn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BurnRuleTest {

    private static final int HOUR = 12;

    /** The table of the Site Reliability Workbook: a period of 30 days, an objective so high that nothing is capped. */
    @ParameterizedTest
    @CsvSource({"0.02, 1, 14.4", "0.05, 6, 6", "0.1, 24, 3", "0.1, 72, 1"})
    void limitsFollowFromTheShareOfTheBudget(double share, int hours, double burn) {
        BurnRule rule = new BurnRule(share, hours * HOUR);
        assertThat(rule.limit(Duration.ofDays(30).toMillis(), 0.999)).isCloseTo(burn, within(1e-9));
        assertThat(rule.shortBuckets()).isEqualTo(hours);
    }

    @Test
    void noLimitIsHigherThanThreeQuartersOfWhatCanBe() {
        assertThat(new BurnRule(0.05, HOUR).limit(Duration.ofDays(7).toMillis(), 0.8))
                .isCloseTo(3.75, within(1e-9));
    }

    @Test
    void noLimitIsBelowTheBurnThatSpendsTheBudgetExactly() {
        assertThat(new BurnRule(0.1, 6 * HOUR).limit(Duration.ofHours(40).toMillis(), 0.8))
                .isEqualTo(1);
    }

    @Test
    void burnIsTheShareMissedOverTheShareThatMayBe() {
        assertThat(BurnRule.burn(30, 100, 0.8)).isCloseTo(1.5, within(1e-9));
    }
}
