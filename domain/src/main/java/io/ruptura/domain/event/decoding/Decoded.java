package io.ruptura.domain.event.decoding;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.RejectionReason;

/** What a record turned out to be. */
public sealed interface Decoded {

    /** An event of contract §1. */
    record Accepted(Event event) implements Decoded {}

    /** A sound JSON document of a type that is not ours: counted, otherwise ignored. */
    record UnknownType(String type) implements Decoded {}

    /** Not readable. {@code detail} names the member, the rule and the value, for the person who looks at the dead letter. */
    record Rejected(RejectionReason reason, String detail) implements Decoded {}
}
