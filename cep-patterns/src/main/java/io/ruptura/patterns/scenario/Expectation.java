package io.ruptura.patterns.scenario;

import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.Evidence;
import io.ruptura.domain.rupture.Severity;
import java.util.List;

/**
 * A candidate a scenario expects.
 *
 * @param severity null when it does not matter
 * @param onsetMillis -1 when it does not matter
 * @param evidence metric names in order; empty when they do not matter
 */
record Expectation(
        long atMillis,
        String scope,
        Candidate.Strength strength,
        Severity severity,
        long onsetMillis,
        List<String> evidence) {

    boolean isMetBy(Candidate candidate) {
        return candidate.timeMillis() == atMillis
                && candidate.scope().equals(scope)
                && candidate.strength() == strength
                && (severity == null || candidate.severity() == severity)
                && (onsetMillis < 0 || candidate.onsetMillis() == onsetMillis)
                && (evidence.isEmpty()
                        || candidate.evidence().stream()
                                .map(Evidence::metric)
                                .toList()
                                .equals(evidence));
    }
}
