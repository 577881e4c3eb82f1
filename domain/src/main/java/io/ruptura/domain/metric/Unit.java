package io.ruptura.domain.metric;

/** What one of a metric's values counts. */
public enum Unit {
    CONTACTS,
    CUSTOMERS,
    MESSAGES,
    EXCEPTIONS,
    AGENTS,
    SECONDS,
    CONTACTS_PER_MINUTE,
    CONTACTS_PER_HOUR,
    RATIO,
    FLAG
}
