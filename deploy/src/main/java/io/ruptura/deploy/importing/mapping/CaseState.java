package io.ruptura.deploy.importing.mapping;

import io.ruptura.domain.event.EventType;

/** How a case stands by the events its rows have become. */
public enum CaseState {
    /** No row of it was seen. */
    NEW,
    OPEN,
    RESOLVED,
    /** Closed or abandoned. */
    CLOSED;

    CaseState after(EventType type) {
        return switch (type) {
            case INTERACTION_OPENED, INTERACTION_REOPENED -> OPEN;
            case INTERACTION_RESOLVED -> RESOLVED;
            case INTERACTION_CLOSED, INTERACTION_ABANDONED -> CLOSED;
            default -> this;
        };
    }
}
