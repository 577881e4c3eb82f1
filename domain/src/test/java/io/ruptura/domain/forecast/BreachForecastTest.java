package io.ruptura.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BreachForecastTest {

    private static final double TARGET = 0.8;

    @Test
    void aGoodDayThatGoesOnIsSeldomBreached() {
        assertThat(forecast(situation(20, 20, 950, 1000), Horizon.HALF_HOUR)).isLessThan(0.2);
    }

    @Test
    void aBadHourIsLikelyToGoOn() {
        assertThat(forecast(situation(2, 20, 950, 1000), Horizon.HALF_HOUR)).isGreaterThan(0.8);
    }

    @Test
    void whatIsUsualTellsWhereItGoesBackTo() {
        double good = forecast(situation(12, 20, 950, 1000), Horizon.HOUR);
        double bad = forecast(situation(12, 20, 450, 1000), Horizon.HOUR);

        assertThat(bad).isGreaterThan(good + 0.2);
    }

    @Test
    void contactsNearTheirThresholdMakeItWorse() {
        Situation safe = situation(20, 20, 950, 1000);
        Situation risky = new Situation(900, 20, 20, 950, 1000, 30, 20, 20, Double.NaN, Double.NaN);

        assertThat(forecast(risky, Horizon.QUARTER_HOUR)).isGreaterThan(2 * forecast(safe, Horizon.QUARTER_HOUR));
    }

    @Test
    void agentsWhoLeftMakeItWorse() {
        Situation staffed = new Situation(900, 18, 20, 900, 1000, 0, 20, 20, 8, 8);
        Situation left = new Situation(900, 18, 20, 900, 1000, 0, 20, 20, 0, 8);

        for (Horizon horizon : Horizon.values()) {
            assertThat(forecast(left, horizon)).isGreaterThan(forecast(staffed, horizon) + 0.2);
        }
        assertThat(forecast(staffed, Horizon.HOUR)).isEqualTo(forecast(situation(18, 20, 900, 1000), Horizon.HOUR));
    }

    @Test
    void nothingIsForecastWhereNothingIsKnown() {
        assertThat(forecast(situation(0, 0, 950, 1000), Horizon.HALF_HOUR)).isNaN();
        assertThat(BreachForecast.probability(situation(10, 20, 950, 1000), 1, Horizon.HALF_HOUR))
                .isNaN();
        assertThat(BreachForecast.probability(situation(10, 20, 950, 1000), 0, Horizon.HALF_HOUR))
                .isNaN();
    }

    @Test
    void tellsWhatItWasBeforeItWasCorrected() {
        double corrected = forecast(situation(15, 20, 900, 1000), Horizon.HALF_HOUR);

        double before = BreachForecast.beforeCorrection(corrected, 900, 1000, TARGET, Horizon.HALF_HOUR);

        // log odds: corrected = -0.070 + 0.936 before - 0.208 ln(901.6 / 100.4)
        double usual = Math.log(901.6 / 100.4);
        double again = -0.070 + 0.936 * Math.log(before / (1 - before)) - 0.208 * usual;
        assertThat(1 / (1 + Math.exp(-again))).isCloseTo(corrected, within(1e-9));
        assertThat(before).isGreaterThan(corrected);
    }

    @Property(seed = "20260301")
    void isAProbabilityThatFallsAsMoreAreAnsweredInTime(
            @ForAll @IntRange(min = 1, max = 3000) int due,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @IntRange(max = 20000) int dueOfDay,
            @ForAll @DoubleRange(min = 0, max = 1) double usual,
            @ForAll @IntRange(max = 200) int atRisk) {
        int met = (int) Math.floor(share * (due - 1));
        Situation now =
                new Situation(900, met, due, usual * dueOfDay, dueOfDay, atRisk, due, due, Double.NaN, Double.NaN);
        Situation better =
                new Situation(900, met + 1, due, usual * dueOfDay, dueOfDay, atRisk, due, due, Double.NaN, Double.NaN);

        for (Horizon horizon : Horizon.values()) {
            assertThat(forecast(now, horizon)).isBetween(0.0, 1.0);
            assertThat(forecast(better, horizon)).isLessThanOrEqualTo(forecast(now, horizon) + 1e-9);
        }
    }

    private static Situation situation(double inTime, double due, double inTimeOfDay, double dueOfDay) {
        return new Situation(900, inTime, due, inTimeOfDay, dueOfDay, 0, 20, 20, Double.NaN, Double.NaN);
    }

    private static double forecast(Situation now, Horizon horizon) {
        return BreachForecast.probability(now, TARGET, horizon);
    }
}
