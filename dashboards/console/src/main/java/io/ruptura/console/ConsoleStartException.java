package io.ruptura.console;

/** The console cannot start for a reason its operator can put right; the message names the key and is all they need to see. */
public final class ConsoleStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConsoleStartException(String message) {
        super(message);
    }

    public ConsoleStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
