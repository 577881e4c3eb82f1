package io.ruptura.jobs.detection;

import io.ruptura.domain.health.Health;
import io.ruptura.domain.policy.Policy;
import io.ruptura.patterns.PatternSession;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What only shows when patterns run, such as a severity that there is not: told once, while every other pattern goes on. */
final class PatternFaults {

    private final Set<String> told = new HashSet<>();

    /** What has not been told yet of a session. */
    List<Health> newOf(PatternSession session, long nowMillis) {
        if (session.faults().isEmpty()) {
            return List.of();
        }
        List<Health> found = new ArrayList<>();
        for (Map.Entry<String, String> fault : session.faults().entrySet()) {
            if (told.add(fault.getKey() + " " + fault.getValue())) {
                found.add(new Health(
                        Health.Kind.POLICY,
                        Policy.Kind.PATTERN.wireName() + "/" + fault.getKey(),
                        Health.Status.DOUBTFUL,
                        nowMillis,
                        0,
                        Double.NaN,
                        fault.getValue() + "; such rows are left out"));
            }
        }
        return found;
    }
}
