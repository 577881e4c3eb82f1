package io.ruptura.domain.priority;

import java.util.LinkedHashMap;
import java.util.Map;

/** A ledger in memory, for tests. */
final class MemoryLedger implements PriorityLedger {

    private final Map<String, TrackedInteraction> interactions = new LinkedHashMap<>();
    private final Map<String, AffectingRupture> ruptures = new LinkedHashMap<>();

    @Override
    public TrackedInteraction interaction(String key) {
        return interactions.get(key);
    }

    @Override
    public void keep(TrackedInteraction interaction) {
        interactions.put(interaction.key(), interaction);
    }

    @Override
    public void forgetInteraction(String key) {
        interactions.remove(key);
    }

    @Override
    public Iterable<TrackedInteraction> interactions() {
        return interactions.values();
    }

    @Override
    public AffectingRupture rupture(String id) {
        return ruptures.get(id);
    }

    @Override
    public void keep(AffectingRupture rupture) {
        ruptures.put(rupture.id(), rupture);
    }

    @Override
    public void forgetRupture(String id) {
        ruptures.remove(id);
    }

    @Override
    public Iterable<AffectingRupture> ruptures() {
        return ruptures.values();
    }
}
