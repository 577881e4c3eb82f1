package io.ruptura.simulator.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.event.EventType;
import io.ruptura.simulator.Simulation;
import io.ruptura.simulator.scenario.Scenario;
import io.ruptura.simulator.scenario.ScenarioReader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandTest {

    private static final long HALF_HOUR_MILLIS = 1_800_000;

    @ParameterizedTest
    @CsvSource({"0, 100", "0.1, 1100", "0.3, 3100"})
    void countsOfHalfHoursHaveTheMeanAndTheDispersionAskedFor(double dispersion, double variance) {
        // 33,600 a week are 100 in each of 336 half hours; 60 days are 2,880 of them.
        double[] counts = counts("per-week: 33600, dispersion: " + dispersion, 60, "");

        double mean = Arrays.stream(counts).average().orElseThrow();
        double spread = Arrays.stream(counts)
                        .map(count -> (count - mean) * (count - mean))
                        .sum()
                / (counts.length - 1);

        // Four standard errors of the mean are 4 sqrt(3100 / 2880) = 4.1; of a gamma-Poisson variance well under a
        // fifth.
        assertThat(mean).isCloseTo(100, within(4.2));
        assertThat(spread / variance).isCloseTo(1, within(0.2));
    }

    @Test
    void wholeDaysVaryTogether() {
        double[] counts = counts("per-week: 33600, dispersion: 0, day-dispersion: 0.04", 200, "");
        double[] days = new double[200];
        for (int i = 0; i < counts.length; i++) {
            days[i / 48] += counts[i];
        }
        double mean = Arrays.stream(days).average().orElseThrow();
        double spread =
                Arrays.stream(days).map(day -> (day - mean) * (day - mean)).sum() / (days.length - 1);
        // 4,800 a day: variance 4800 + 0.04 * 4800^2 = 926,400, to a quarter with 200 days.
        assertThat(mean).isCloseTo(4800, within(4 * 68.0));
        assertThat(spread / 926_400).isCloseTo(1, within(0.25));
    }

    @Test
    void theWeekSpreadsContactsByItsWeights() {
        double[] counts = counts(
                "per-week: 4000, dispersion: 0, profile: w",
                28,
                "profiles: {w: {mon: [0, 3, 1, " + "0, ".repeat(20) + "0]}}\n");
        double[] byHalfHour = new double[336];
        for (int i = 0; i < counts.length; i++) {
            byHalfHour[i % 336] += counts[i];
        }
        // Four Mondays: 12,000 contacts between one and two, 4,000 in the hour after, none elsewhere.
        assertThat(byHalfHour[2] + byHalfHour[3]).isCloseTo(12_000, within(450.0));
        assertThat(byHalfHour[4] + byHalfHour[5]).isCloseTo(4_000, within(250.0));
        assertThat(Arrays.stream(byHalfHour).sum())
                .isEqualTo(byHalfHour[2] + byHalfHour[3] + byHalfHour[4] + byHalfHour[5]);
    }

    @Test
    void whoWaitsOnTheLineComesInOpenHoursOnly() {
        double[] counts = counts(
                "per-week: 33600, dispersion: 0, patience: 2m",
                7,
                "calendars: [{id: o, weekly: {mon-fri: ['08:00-12:00']}}]\n");
        for (int i = 0; i < counts.length; i++) {
            int halfHourOfDay = i % 48;
            boolean open = i < 5 * 48 && halfHourOfDay >= 16 && halfHourOfDay < 24;
            assertThat(counts[i] > 0).as("half hour %d", i).isEqualTo(open);
        }
    }

    private static double[] counts(String line, int days, String more) {
        Scenario scenario = ScenarioReader.parse("start: 2026-03-02\ndays: " + days + "\n" + more
                + "lines:\n  - {channel: phone, queue: q, " + line + "}\n");
        double[] counts = new double[days * 48];
        Simulation.run(scenario, event -> {
            if (event.type() == EventType.INTERACTION_OPENED) {
                counts[(int) ((event.timeMillis() - scenario.startMillis()) / HALF_HOUR_MILLIS)]++;
            }
        });
        return counts;
    }
}
