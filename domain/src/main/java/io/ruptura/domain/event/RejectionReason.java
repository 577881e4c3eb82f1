package io.ruptura.domain.event;

/** Why an input record is a dead letter. The wire names are what operators filter and count by. */
public enum RejectionReason {
    /** Some byte sequence is not UTF-8. */
    NOT_UTF8,
    /** Not one JSON document, or bytes follow it. */
    NOT_JSON,
    /** More bytes, deeper nesting or longer numbers than allowed. */
    TOO_LARGE,
    /** A CloudEvents attribute that every event of the type needs is absent, null or empty. */
    MISSING_ATTRIBUTE,
    /** A field of {@code data} that the type needs is absent, null or empty. */
    MISSING_FIELD,
    /** The same member twice: no telling which one was meant. */
    DUPLICATE_MEMBER,
    /** A number where a text belongs, an array where an object belongs, and so on. */
    WRONG_TYPE,
    /** The right type, but outside what is allowed. */
    INVALID_VALUE,
    /** Before the year 2000, or further ahead of the clock than clocks differ. */
    IMPOSSIBLE_TIME,
    /** A good event, but older than the allowed lateness: published windows no longer change. */
    TOO_LATE;

    public String wireName() {
        return WireNames.of(this);
    }
}
