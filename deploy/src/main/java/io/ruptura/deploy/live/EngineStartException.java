package io.ruptura.deploy.live;

/** The engine cannot start for a reason its operator can put right; the message names the key and is all they need to see. */
public final class EngineStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EngineStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
