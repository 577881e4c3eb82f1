package io.ruptura.deploy.importing;

/** A row that cannot become events; the message says why. */
final class BadRowException extends RuntimeException {

    BadRowException(String reason) {
        super(reason);
    }

    BadRowException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
