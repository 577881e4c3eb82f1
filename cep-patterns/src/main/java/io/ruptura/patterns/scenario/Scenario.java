package io.ruptura.patterns.scenario;

import io.ruptura.domain.baseline.Observation;
import java.util.List;
import java.util.Map;

/**
 * One story about a pattern and how it must end.
 *
 * @param file where it stands, for messages
 * @param pattern id of the pattern it is about
 * @param says the story in one sentence
 * @param given tunables that differ from their defaults
 * @param late how many observations must be found to come too late
 * @param untilMillis how far time goes on after the last event
 */
public record Scenario(
        String file,
        String pattern,
        String says,
        StandingQuestion answers,
        Map<String, Double> given,
        List<Arrival> arrivals,
        List<Expectation> expected,
        int late,
        long untilMillis) {

    public Scenario {
        given = Map.copyOf(given);
        arrivals = List.copyOf(arrivals);
        expected = List.copyOf(expected);
    }

    /** An observation and when it comes; later than its own time when it is late. */
    record Arrival(long arrivesMillis, Observation observation) {}
}
