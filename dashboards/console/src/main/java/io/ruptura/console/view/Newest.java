package io.ruptura.console.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The newest record of each key. It is never changed: {@link #with} gives the next one. In what order records come, and how often, does not matter.
 *
 * @param keyOf what a record is about
 * @param age older first; a record that is not newer than the one known is dropped
 */
record Newest<K, V>(Map<K, V> byKey, Function<V, K> keyOf, Comparator<V> age) {

    /** The next state, and the records that made a difference. */
    record Step<K, V>(Newest<K, V> next, List<V> news) {}

    static <K, V> Newest<K, V> by(Function<V, K> keyOf, Comparator<V> age) {
        return new Newest<>(Map.of(), keyOf, age);
    }

    /** Takes in {@code records} and keeps, of all, what {@code keep} says. */
    Step<K, V> with(List<V> records, Predicate<V> keep) {
        if (records.isEmpty()) {
            return new Step<>(this, List.of());
        }
        Map<K, V> next = new HashMap<>(byKey);
        List<V> news = new ArrayList<>();
        for (V record : records) {
            V known = next.get(keyOf.apply(record));
            // What ended long ago still ends what was known as going on.
            if (known == null ? keep.test(record) : age.compare(known, record) < 0) {
                next.put(keyOf.apply(record), record);
                news.add(record);
            }
        }
        next.values().removeIf(keep.negate());
        return new Step<>(new Newest<>(next, keyOf, age), news);
    }

    /** At most so many, the last ones by {@code order}. */
    Newest<K, V> last(int most, Comparator<V> order) {
        if (byKey.size() <= most) {
            return this;
        }
        Map<K, V> last = new HashMap<>();
        byKey.values().stream()
                .sorted(order.reversed())
                .limit(most)
                .forEach(record -> last.put(keyOf.apply(record), record));
        return new Newest<>(last, keyOf, age);
    }

    V get(K key) {
        return byKey.get(key);
    }

    Collection<V> all() {
        return byKey.values();
    }
}
