package io.ruptura.deploy.importing.csv;

/** A row that cannot become events; the message says why. */
public final class BadRowException extends RuntimeException {

    public BadRowException(String reason) {
        super(reason);
    }

    public BadRowException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
