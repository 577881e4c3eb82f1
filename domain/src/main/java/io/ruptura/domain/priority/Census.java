package io.ruptura.domain.priority;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts who is open in one scope, in one pass over all interactions. */
final class Census {

    private final Slice slice;
    private final long heardSinceMillis;
    private final Map<String, Set<String>> customersByTopic = new HashMap<>();
    private long open;
    private long total;

    /** @param heardSinceMillis of whom nothing was heard since then is not counted */
    Census(Slice slice, long heardSinceMillis) {
        this.slice = slice;
        this.heardSinceMillis = heardSinceMillis;
    }

    void count(TrackedInteraction interaction) {
        if (!interaction.isOpen() || !interaction.isHeardSince(heardSinceMillis)) {
            return;
        }
        total++;
        if (slice.contains(interaction)) {
            open++;
            String topic = interaction.opening().topic();
            if (topic != null) {
                // An interaction without a known customer counts as a customer of its own.
                String customer = interaction.opening().customer();
                customersByTopic
                        .computeIfAbsent(topic, name -> new HashSet<>())
                        .add(customer == null ? interaction.key() : customer);
            }
        }
    }

    ScopeCensus result() {
        Map<String, Integer> customers = new TreeMap<>();
        customersByTopic.forEach((topic, distinct) -> customers.put(topic, distinct.size()));
        return new ScopeCensus(open, total, customers);
    }
}
