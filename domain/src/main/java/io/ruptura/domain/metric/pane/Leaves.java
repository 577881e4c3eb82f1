package io.ruptura.domain.metric.pane;

import io.ruptura.domain.metric.tally.Fact;
import io.ruptura.domain.metric.tally.Places;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The leaves of one subtask: places where agents serve, places where contacts are, and places of contacts with traits. The places are few and stay; there may
 * be as many combinations of traits as contacts, so a leaf of theirs goes when it says nothing any more.
 */
final class Leaves {

    private record Slice(String channel, String queue, String traits) {}

    private final ScopeFamilies families;
    private final LongSupplier presentEnd;
    private final Places<Leaf> places;
    private final Places<Leaf> capacity;
    private final Map<Slice, Leaf> slices = new HashMap<>();
    private final Map<String, List<Leaf>> byScope = new HashMap<>();
    private Slice lastSlice;
    private Leaf last;

    /** @param presentEnd the step end at which a leaf that begins stands */
    Leaves(ScopeFamilies families, LongSupplier presentEnd) {
        this.families = families;
        this.presentEnd = presentEnd;
        this.places = new Places<>((channel, queue) -> leaf(families.ofInteraction(channel, queue, null)));
        this.capacity = new Places<>((channel, queue) -> leaf(families.ofCapacity(queue)));
    }

    Leaf ofInteraction(Fact fact) {
        return fact.traits == null ? places.at(fact.channel, fact.queue) : slice(fact);
    }

    Leaf ofCapacity(Fact fact) {
        return capacity.at(fact.channel, fact.queue);
    }

    /** All in which contacts count. */
    void forEachOfInteractions(Consumer<Leaf> action) {
        places.all().forEach(action);
        slices.values().forEach(action);
    }

    void forEach(Consumer<Leaf> action) {
        forEachOfInteractions(action);
        capacity.all().forEach(action);
    }

    List<Leaf> in(String scope) {
        return byScope.getOrDefault(scope, List.of());
    }

    /** Forgets combinations of traits of which nothing is left to say. */
    void forgetIdle() {
        if (slices.values().removeIf(this::isForgotten)) {
            lastSlice = null;
            byScope.values().removeIf(Collection::isEmpty);
        }
    }

    private boolean isForgotten(Leaf leaf) {
        if (leaf.isIdle()) {
            leaf.scopes().forEach(scope -> byScope.get(scope).remove(leaf));
        }
        return leaf.isIdle();
    }

    /** Facts come in runs of one slice, so the last one found is tried first. */
    private Leaf slice(Fact fact) {
        if (lastSlice == null || !isAt(lastSlice, fact)) {
            lastSlice = new Slice(fact.channel, fact.queue, fact.traits);
            last = slices.get(lastSlice);
            if (last == null) {
                last = leaf(families.ofInteraction(fact.channel, fact.queue, fact.traits));
                slices.put(lastSlice, last);
            }
        }
        return last;
    }

    private static boolean isAt(Slice slice, Fact fact) {
        return slice.traits.equals(fact.traits)
                && Objects.equals(slice.queue, fact.queue)
                && Objects.equals(slice.channel, fact.channel);
    }

    private Leaf leaf(List<String> scopes) {
        Leaf leaf = new Leaf(scopes, presentEnd.getAsLong());
        for (String scope : scopes) {
            byScope.computeIfAbsent(scope, key -> new ArrayList<>()).add(leaf);
        }
        return leaf;
    }
}
