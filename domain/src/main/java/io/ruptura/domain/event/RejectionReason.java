package io.ruptura.domain.event;

/** Why an input record is a dead letter. The wire names are what operators filter and count by. */
public enum RejectionReason {
    NOT_UTF8("Some byte sequence is not UTF-8, or an escape is half a surrogate pair."),
    NOT_JSON("Not one JSON document, or something follows it."),
    TOO_LARGE("More bytes, deeper nesting, a longer name or number than allowed."),
    MISSING_ATTRIBUTE("An attribute that the event needs is absent, null or empty."),
    MISSING_FIELD("A field of `data` that the type needs is absent, null or empty."),
    DUPLICATE_MEMBER("The same member twice: no telling which one was meant."),
    WRONG_TYPE("A number where a text belongs, an array where an object belongs, and so on."),
    INVALID_VALUE("The right type, but outside what is allowed."),
    IMPOSSIBLE_TIME("Before the year 2000, or further ahead of the clock than `event-time.max-clock-skew`."),
    TOO_LATE(
            "A good event, but older than `event-time.allowed-lateness`: published windows no longer change, its timeline does."),
    TOO_MANY_EVENTS(
            "A good event of an interaction that has `metrics.max-events-per-interaction` already: it counts nowhere. Its letter has no address but, under `headers`, its source, subject and type.");

    private final String meaning;

    RejectionReason(String meaning) {
        this.meaning = meaning;
    }

    /** One sentence for the reference page. */
    public String meaning() {
        return meaning;
    }

    public String wireName() {
        return WireNames.of(this);
    }
}
