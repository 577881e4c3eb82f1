package io.ruptura.domain.baseline;

import java.util.Locale;

/** What the baseline looks at in every scope. The wire name is the constant's name in kebab-case. */
public enum ObservedSignal {
    /** Contacts that came, too many or too few. */
    OFFERED,
    /** Contacts open at the moment. */
    BACKLOG,
    /** Nobody comes although the scope is open. */
    OFFERED_SILENCE,
    /** Customers come or wait, and nobody is answered. */
    ANSWERED_SILENCE,
    /** The platform says that its channel is down or degraded: 0 is down, 1 is up again with nobody come yet. */
    DECLARED_STATUS,
    /** Customers come or wait, and some are answered, far fewer than should be. */
    ANSWERED_SLOWLY;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
