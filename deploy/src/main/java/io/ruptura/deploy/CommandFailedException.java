package io.ruptura.deploy;

/** The work of a command failed for a reason its user can put right; the message is all they need to see. Exit code 1. */
public final class CommandFailedException extends RuntimeException {

    public CommandFailedException(String message) {
        super(message);
    }
}
