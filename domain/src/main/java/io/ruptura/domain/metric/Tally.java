package io.ruptura.domain.metric;

/**
 * What a pane counts. Counts belong to the pane in which they happened; gauges are changes that last, so that their level at an instant is the sum of
 * all changes before it.
 */
public enum Tally {
    OFFERED(false),
    ANSWERED(false),
    ABANDONED(false),
    RESOLVED(false),
    REOPENED(false),
    TRANSFERRED(false),
    /** Contacts that had their service-level event: answered, abandoned, or still open when the threshold passed. */
    SERVICE_LEVEL_DUE(false),
    /** Those of {@link #SERVICE_LEVEL_DUE} answered in less than the threshold. */
    SERVICE_LEVEL_MET(false),
    BACKLOG(true),
    WAITING(true),
    AGENTS_AVAILABLE(true),
    /** Agents of whom anything was ever heard: without any, the number of available ones is unknown, not 0. */
    AGENTS_KNOWN(true);

    static final Tally[] ALL = values();
    static final int FIRST_GAUGE = BACKLOG.ordinal();

    private final boolean gauge;

    Tally(boolean gauge) {
        this.gauge = gauge;
    }

    public boolean isGauge() {
        return gauge;
    }
}
