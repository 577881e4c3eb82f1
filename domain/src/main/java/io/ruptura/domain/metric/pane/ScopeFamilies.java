package io.ruptura.domain.metric.pane;

import io.ruptura.domain.scope.Scope;
import io.ruptura.domain.slice.Dimension;
import io.ruptura.domain.slice.Traits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The grouping sets: which scopes a contact counts in by where it is and what is known of it. A set applies when there is a value for each of its
 * dimensions, so a contact whose queue is not known counts in its channel and in the whole.
 */
public final class ScopeFamilies {

    private final List<List<String>> groupingSets;
    private final List<String> traits;

    public ScopeFamilies(List<List<String>> groupingSets) {
        this.groupingSets = groupingSets;
        this.traits = Traits.of(groupingSets, Map.of()).names();
    }

    /** Keys of the scopes in which an interaction at this place and of these traits counts; each may be null. */
    List<String> ofInteraction(String channel, String queue, String itsTraits) {
        Map<String, String> dimensions = dimensions(channel, queue);
        Traits.addTo(dimensions, traits, itsTraits);
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
            dimensions.put(Dimension.CHANNEL, channel);
        }
        if (queue != null) {
            dimensions.put(Dimension.QUEUE, queue);
        }
        return dimensions;
    }
}
