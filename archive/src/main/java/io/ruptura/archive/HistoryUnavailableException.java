package io.ruptura.archive;

/** The store does not answer, or not in time. What was asked may be answered later; nothing is wrong with the question. */
public final class HistoryUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public HistoryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
