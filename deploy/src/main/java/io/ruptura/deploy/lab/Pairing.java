package io.ruptura.deploy.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which alerts of two rule sets are about the same: of one kind, in scopes of which one is in the other, at overlapping times. Each is paired once, with the one
 * of its own scope if there is one, then with the one nearest in time.
 */
record Pairing(List<Pair> both, List<Alert> onlyA, List<Alert> onlyB) {

    /** The same, heard by both. */
    record Pair(Alert a, Alert b) {

        /** By how much A was earlier, in seconds. */
        long earlierSeconds() {
            return (b.heardMillis() - a.heardMillis()) / 1000;
        }
    }

    static Pairing of(List<Alert> alertsOfA, List<Alert> alertsOfB) {
        List<Pair> both = new ArrayList<>();
        List<Alert> onlyA = new ArrayList<>();
        List<Alert> onlyB = new ArrayList<>(alertsOfB);
        for (Alert a : alertsOfA) {
            Comparator<Alert> nearest = Comparator.<Alert, Boolean>comparing(
                            b -> !b.scope().equals(a.scope()))
                    .thenComparing(b -> Math.abs(b.heardMillis() - a.heardMillis()))
                    .thenComparing(Alert.EARLIEST_FIRST);
            Alert pair = onlyB.stream().filter(a::isLike).min(nearest).orElse(null);
            if (pair == null) {
                onlyA.add(a);
            } else {
                onlyB.remove(pair);
                both.add(new Pair(a, pair));
            }
        }
        return new Pairing(both, onlyA, onlyB);
    }
}
