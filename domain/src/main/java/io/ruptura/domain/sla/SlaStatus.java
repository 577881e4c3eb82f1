package io.ruptura.domain.sla;

/** How a clock stands. {@code BREACHING} is late and still open, {@code BREACHED} was late when it ended; {@code PAUSED} is in time and stands still. */
public enum SlaStatus {
    PENDING,
    PAUSED,
    IMMINENT_BREACH,
    BREACHING,
    ACHIEVED,
    BREACHED,
    CANCELLED
}
