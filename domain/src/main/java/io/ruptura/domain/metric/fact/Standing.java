package io.ruptura.domain.metric.fact;

/** Where a contact stands between opened and closed, and what has become of it on the way. */
final class Standing {

    private enum Phase {
        UNKNOWN,
        OPEN,
        /** Resolved or closed. Closed is meant to be final, yet service desks do reopen closed cases, and then the customer waits again. */
        RESOLVED,
        /** The customer left: nothing opens it again. */
        ABANDONED
    }

    private Phase phase;
    private boolean opened;
    private boolean inbound;
    private boolean answered;

    void reset() {
        phase = Phase.UNKNOWN;
        opened = false;
        inbound = true;
        answered = false;
    }

    /** False when it was opened before: only the first opening counts. */
    boolean open(boolean byCustomer) {
        if (opened) {
            return false;
        }
        opened = true;
        inbound = byCustomer;
        phase = phase == Phase.UNKNOWN ? Phase.OPEN : phase;
        return true;
    }

    /** Whether this is the first answer. */
    boolean answer() {
        boolean isFirst = !answered;
        answered = true;
        return isFirst;
    }

    /** Whether it was not resolved before. */
    boolean resolve() {
        boolean isNews = isOpen() || phase == Phase.UNKNOWN;
        phase = isNews ? Phase.RESOLVED : phase;
        return isNews;
    }

    /** Whether it was resolved, as far as is known, and is so no longer. */
    boolean reopen() {
        boolean isNews = phase == Phase.RESOLVED || phase == Phase.UNKNOWN;
        phase = isNews ? Phase.OPEN : phase;
        return isNews;
    }

    /** Whether the customer left an open contact that nobody had answered. */
    boolean abandon() {
        boolean inVain = !answered && (isOpen() || phase == Phase.UNKNOWN);
        phase = Phase.ABANDONED;
        return inVain;
    }

    boolean isOpened() {
        return opened;
    }

    boolean isInbound() {
        return inbound;
    }

    boolean isOpen() {
        return phase == Phase.OPEN;
    }

    boolean isAbandoned() {
        return phase == Phase.ABANDONED;
    }

    boolean isInBacklog() {
        return opened && phase == Phase.OPEN;
    }

    boolean isWaiting() {
        return isInBacklog() && inbound && !answered;
    }
}
