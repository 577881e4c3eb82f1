package io.ruptura.domain.json;

/** The bytes are not the record they should be; the message names field, value and rule and is fit for a dead letter. */
public final class UnreadableRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableRecordException(String message) {
        super(message);
    }
}
