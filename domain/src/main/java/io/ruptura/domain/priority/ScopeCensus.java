package io.ruptura.domain.priority;

import java.util.Map;

/**
 * Who is open in the scope of a rupture.
 *
 * @param open open interactions in the scope
 * @param total open interactions of the whole service
 * @param customersByTopic topic → distinct customers with an open interaction about it in the scope
 */
public record ScopeCensus(long open, long total, Map<String, Integer> customersByTopic) {

    public ScopeCensus {
        customersByTopic = Map.copyOf(customersByTopic);
    }

    static ScopeCensus empty() {
        return new ScopeCensus(0, 0, Map.of());
    }

    double share() {
        return total == 0 ? 0 : (double) open / total;
    }

    int customersAbout(String topic) {
        return topic == null ? 0 : customersByTopic.getOrDefault(topic, 0);
    }
}
