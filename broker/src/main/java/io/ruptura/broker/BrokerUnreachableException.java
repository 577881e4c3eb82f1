package io.ruptura.broker;

/** The broker did not answer: nothing can start, and the message says which address and key to look at. */
public final class BrokerUnreachableException extends RuntimeException {

    public BrokerUnreachableException(String bootstrapServers, Throwable cause) {
        super(
                "kafka.bootstrap-servers: no broker answers at " + bootstrapServers + " (" + reason(cause)
                        + "); start one there, or set engine.embedded-kafka: true",
                cause);
    }

    private static String reason(Throwable cause) {
        Throwable root = cause.getCause() == null ? cause : cause.getCause();
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
