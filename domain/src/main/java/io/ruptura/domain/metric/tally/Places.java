package io.ruptura.domain.metric.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * One thing per place, a channel and a queue, each of which may be null. Facts come in runs of one place, so the last one found is tried first, and then those
 * found lately.
 */
public final class Places<T> {

    /** A power of two, well above the places of most services. */
    private static final int LATELY = 256;

    private record Found<T>(String channel, String queue, T thing) {}

    private final Map<String, Map<String, T>> byChannel = new HashMap<>();
    private final List<Found<T>> lately = new ArrayList<>(Collections.nCopies(LATELY, null));
    private final List<T> things = new ArrayList<>();
    private final BiFunction<String, String, T> factory;
    private String lastChannel;
    private String lastQueue;
    private T last;

    public Places(BiFunction<String, String, T> factory) {
        this.factory = factory;
    }

    public T at(String channel, String queue) {
        if (last == null || !Objects.equals(queue, lastQueue) || !Objects.equals(channel, lastChannel)) {
            last = foundLately(channel, queue);
            lastChannel = channel;
            lastQueue = queue;
        }
        return last;
    }

    public List<T> all() {
        return things;
    }

    private T foundLately(String channel, String queue) {
        int hash = 31 * Objects.hashCode(channel) + Objects.hashCode(queue);
        int at = (hash ^ hash >>> 16) & (LATELY - 1);
        Found<T> found = lately.get(at);
        if (found == null || !Objects.equals(queue, found.queue) || !Objects.equals(channel, found.channel)) {
            found = new Found<>(channel, queue, find(channel, queue));
            lately.set(at, found);
        }
        return found.thing;
    }

    private T find(String channel, String queue) {
        Map<String, T> byQueue = byChannel.computeIfAbsent(channel, name -> new HashMap<>());
        T thing = byQueue.get(queue);
        if (thing == null) {
            thing = factory.apply(channel, queue);
            byQueue.put(queue, thing);
            things.add(thing);
        }
        return thing;
    }
}
