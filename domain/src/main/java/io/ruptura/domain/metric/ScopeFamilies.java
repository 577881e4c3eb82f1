package io.ruptura.domain.metric;

import io.ruptura.domain.scope.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The grouping sets: which scopes a place counts in. A set applies when the place has a value for each of its dimensions, so a place whose queue is not
 * known counts in its channel and in the whole.
 */
public final class ScopeFamilies {

    static final String CHANNEL = "channel";
    static final String QUEUE = "queue";

    private final List<List<String>> groupingSets;

    public ScopeFamilies(List<List<String>> groupingSets) {
        this.groupingSets = groupingSets;
    }

    /** Keys of the scopes in which an interaction at this place counts; either may be null. */
    List<String> ofPlace(String channel, String queue) {
        Map<String, String> dimensions = dimensions(channel, queue);
        List<String> scopes = new ArrayList<>();
        for (List<String> set : groupingSets) {
            if (dimensions.keySet().containsAll(set)) {
                scopes.add(scopeOf(set, dimensions));
            }
        }
        return scopes;
    }

    /** Keys of the scopes in which an agent counts: the whole when {@code queue} is null, else that queue alone. */
    List<String> ofCapacity(String queue) {
        Map<String, String> dimensions = dimensions(null, queue);
        List<String> scopes = new ArrayList<>();
        for (List<String> set : groupingSets) {
            if (set.size() == dimensions.size() && dimensions.keySet().containsAll(set)) {
                scopes.add(scopeOf(set, dimensions));
            }
        }
        return scopes;
    }

    private static String scopeOf(List<String> set, Map<String, String> dimensions) {
        Map<String, String> slice = new HashMap<>(dimensions);
        slice.keySet().retainAll(set);
        return Scope.of(slice).key();
    }

    private static Map<String, String> dimensions(String channel, String queue) {
        Map<String, String> dimensions = new HashMap<>();
        if (channel != null) {
            dimensions.put(CHANNEL, channel);
        }
        if (queue != null) {
            dimensions.put(QUEUE, queue);
        }
        return dimensions;
    }
}
