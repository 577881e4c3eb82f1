package io.ruptura.deploy.lab;

import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.scope.Scope;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody who knows says of a stretch of time.
 *
 * @param kinds what it may rightly be called; empty for anything
 * @param consequences kinds that follow from it and may be raised beside it
 * @param fromMillis when somebody could know
 */
record Mark(
        Says says, Set<RuptureKind> kinds, Set<RuptureKind> consequences, Scope scope, long fromMillis, long toMillis) {

    /** A window of a minute that ends as it begins. */
    private static final long EARLY_MILLIS = 60_000;

    /** For so long after its end what it left behind may still be heard of. */
    private static final long AFTERMATH_MILLIS = 3_600_000;

    /** {@code REAL} and {@code MISSED} were ruptures, the second one that nobody was told of at the time; {@code FALSE_ALARM} was none. */
    enum Says {
        REAL,
        MISSED,
        FALSE_ALARM;

        String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Says ofWireName(String name) {
            return Stream.of(values())
                    .filter(says -> says.wireName().equals(name))
                    .findFirst()
                    .orElse(null);
        }
    }

    boolean isRupture() {
        return says != Says.FALSE_ALARM;
    }

    /** Whether an alert, of whatever kind, was heard there and then. */
    boolean isAbout(Alert alert) {
        return alert.heardMillis() >= fromMillis - EARLY_MILLIS
                && alert.heardMillis() <= toMillis + AFTERMATH_MILLIS
                && scope.isRelatedTo(alert.scope());
    }

    /** Whether an alert calls it what it is. */
    boolean isNamedBy(Alert alert) {
        return kinds.isEmpty() || kinds.contains(alert.kind());
    }

    /** Whether an alert is because of it: by its name, or as what follows from it. */
    boolean accountsFor(Alert alert) {
        return isAbout(alert) && (isNamedBy(alert) || consequences.contains(alert.kind()));
    }

    /** Whether an alert found it before it was over. */
    boolean isFoundBy(Alert alert) {
        return accountsFor(alert) && alert.heardMillis() <= toMillis;
    }
}
