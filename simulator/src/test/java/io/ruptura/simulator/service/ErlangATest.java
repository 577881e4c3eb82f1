package io.ruptura.simulator.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.event.Event;
import io.ruptura.simulator.Simulation;
import io.ruptura.simulator.fixture.Scenarios;
import io.ruptura.simulator.scenario.Scenario;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulated line against the stationary Erlang-A model: 200 calls an hour, 240 s of handling, 180 s of patience. */
class ErlangATest {

    private static final long ANSWERED_IN_TIME_MILLIS = 20_000;

    private final Map<String, Long> waitingSince = new HashMap<>();
    private long offered;
    private long abandoned;
    private long inTime;
    private double waitedSeconds;

    @ParameterizedTest
    @CsvSource({"16, 0.04412, 7.942, 0.8357", "12, 0.17200, 30.961, 0.4777"})
    void reproducesAbandonmentWaitAndServiceLevel(int agents, double abandonment, double wait, double serviceLevel) {
        Scenario scenario = Scenarios.erlangA(200, 240, 180, agents, 60);

        Simulation.run(scenario, this::observe);

        // 288,000 calls: three standard errors, widened because waits of neighbours are correlated.
        assertThat(offered).isBetween(286_000L, 290_000L);
        assertThat((double) abandoned / offered).isCloseTo(abandonment, within(0.004));
        assertThat(waitedSeconds / offered).isCloseTo(wait, within(0.7));
        assertThat((double) inTime / offered).isCloseTo(serviceLevel, within(0.01));
    }

    private void observe(Event event) {
        switch (event.type()) {
            case INTERACTION_OPENED -> {
                offered++;
                waitingSince.put(event.subject(), event.timeMillis());
            }
            case INTERACTION_MESSAGE -> inTime += endWait(event) < ANSWERED_IN_TIME_MILLIS ? 1 : 0;
            case INTERACTION_ABANDONED -> {
                abandoned++;
                endWait(event);
            }
            default -> {}
        }
    }

    private long endWait(Event event) {
        long wait = event.timeMillis() - waitingSince.remove(event.subject());
        waitedSeconds += wait / 1000.0;
        return wait;
    }
}
