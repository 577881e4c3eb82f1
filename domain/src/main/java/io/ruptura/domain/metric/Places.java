package io.ruptura.domain.metric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** The leaves of a subtask by channel and queue, each of which may be null. Facts come in runs of one place, so the last one found is tried first. */
final class Places {

    private final Map<String, Map<String, Leaf>> byChannel = new HashMap<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final BiFunction<String, String, Leaf> factory;
    private String lastChannel;
    private String lastQueue;
    private Leaf last;

    Places(BiFunction<String, String, Leaf> factory) {
        this.factory = factory;
    }

    Leaf at(String channel, String queue) {
        if (last == null || !Objects.equals(queue, lastQueue) || !Objects.equals(channel, lastChannel)) {
            last = find(channel, queue);
            lastChannel = channel;
            lastQueue = queue;
        }
        return last;
    }

    List<Leaf> all() {
        return leaves;
    }

    private Leaf find(String channel, String queue) {
        Map<String, Leaf> byQueue = byChannel.computeIfAbsent(channel, name -> new HashMap<>());
        Leaf leaf = byQueue.get(queue);
        if (leaf == null) {
            leaf = factory.apply(channel, queue);
            byQueue.put(queue, leaf);
            leaves.add(leaf);
        }
        return leaf;
    }
}
