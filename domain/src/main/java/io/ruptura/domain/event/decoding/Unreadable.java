package io.ruptura.domain.event.decoding;

import io.ruptura.domain.event.RejectionReason;

/** Carries a rejection out of the depth of a document; never leaves {@link EventDecoder}. Has no stack trace: bad input is not a bug. */
final class Unreadable extends Exception {

    private static final int LONGEST_QUOTE = 80;

    private final RejectionReason reason;

    Unreadable(RejectionReason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    RejectionReason reason() {
        return reason;
    }

    /** Quotes a value for a message, cut when long. */
    static String quote(String value) {
        return value.length() <= LONGEST_QUOTE ? '"' + value + '"' : '"' + value.substring(0, LONGEST_QUOTE) + "…\"";
    }
}
