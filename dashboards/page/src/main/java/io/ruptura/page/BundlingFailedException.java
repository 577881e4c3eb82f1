package io.ruptura.page;

/** The sources cannot be bundled; the message is what esbuild says of them. */
public final class BundlingFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BundlingFailedException(String message) {
        super(message);
    }
}
