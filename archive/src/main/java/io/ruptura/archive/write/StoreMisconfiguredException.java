package io.ruptura.archive.write;

/** The store will not take anything from us until somebody changes a setting, here or there. Trying again is of no use before. */
public final class StoreMisconfiguredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreMisconfiguredException(String message, Throwable cause) {
        super(message, cause);
    }
}
