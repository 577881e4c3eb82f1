package io.ruptura.console.coordinates;

/**
 * A channel, a queue, or a queue of a channel, and the calendar that governs it.
 *
 * @param channel null where any
 * @param queue null where any
 * @param calendar id and version, such as {@code support@3}; null where it is always open
 */
record Place(String channel, String queue, String calendar) {

    boolean isIn(String wantedChannel, String wantedQueue) {
        return (wantedChannel == null || wantedChannel.equals(channel))
                && (wantedQueue == null || wantedQueue.equals(queue));
    }
}
