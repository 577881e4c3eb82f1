package io.ruptura.patterns.scenario;

import java.util.List;

/** How a scenario ended: as it must when there are no differences. */
public record ScenarioResult(Scenario scenario, List<String> differences) {

    public ScenarioResult {
        differences = List.copyOf(differences);
    }

    public boolean passed() {
        return differences.isEmpty();
    }
}
