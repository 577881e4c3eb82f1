package io.ruptura.domain.plan;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What platforms said of their channels and when. Immutable; the order in which it was heard does not matter. Where several speak of one channel, the worst of their
 * newest words counts; one who repeats itself said it the first time.
 */
public final class Declarations implements Serializable {

    /** How many are kept; of more, the newest. */
    private static final int MOST = 1000;

    private static final long serialVersionUID = 1;

    private static final Comparator<Declaration> IN_ORDER = Comparator.comparingLong(Declaration::timeMillis)
            .thenComparing(Declaration::condition)
            .thenComparing(Declaration::channel)
            .thenComparing(Declaration::source);

    /** Nobody said anything. */
    public static final Declarations NONE = new Declarations(List.of());

    private final Map<String, List<Declaration>> byChannel = new HashMap<>();

    public Declarations(Collection<Declaration> declared) {
        List<Declaration> ordered = declared.stream().sorted(IN_ORDER).toList();
        for (Declaration one : ordered.subList(Math.max(0, ordered.size() - MOST), ordered.size())) {
            byChannel
                    .computeIfAbsent(one.channel(), channel -> new ArrayList<>())
                    .add(one);
        }
    }

    public boolean isEmpty() {
        return byChannel.isEmpty();
    }

    /** All of them, in the order of time. */
    public List<Declaration> all() {
        return byChannel.values().stream()
                .flatMap(List::stream)
                .sorted(IN_ORDER)
                .toList();
    }

    /** With one more, without those that others had replaced before {@code forgottenMillis}. */
    public Declarations with(Declaration more, long forgottenMillis) {
        List<Declaration> kept = new ArrayList<>();
        for (List<Declaration> ofChannel : byChannel.values()) {
            Map<String, Declaration> newest = newest(ofChannel, forgottenMillis);
            ofChannel.stream()
                    .filter(one -> one.timeMillis() >= forgottenMillis || newest.containsValue(one))
                    .forEach(kept::add);
        }
        if (!kept.contains(more)) {
            kept.add(more);
        }
        return new Declarations(kept);
    }

    /** What is said of a channel before {@code endMillis}; null for nothing. */
    public Declaration of(String channel, long endMillis) {
        Declaration worst = null;
        for (Declaration one :
                newest(byChannel.getOrDefault(channel, List.of()), endMillis).values()) {
            if (worst == null || isWorse(one, worst)) {
                worst = one;
            }
        }
        return worst;
    }

    /** By source; the first of several in a row that say the same. */
    private static Map<String, Declaration> newest(List<Declaration> ofChannel, long endMillis) {
        Map<String, Declaration> newest = new TreeMap<>();
        for (Declaration one : ofChannel) {
            if (one.timeMillis() < endMillis) {
                newest.merge(
                        one.source(), one, (before, next) -> before.condition() == next.condition() ? before : next);
            }
        }
        return newest;
    }

    private static boolean isWorse(Declaration one, Declaration other) {
        int worse = one.condition().compareTo(other.condition());
        return worse > 0 || (worse == 0 && one.timeMillis() < other.timeMillis());
    }
}
