package io.ruptura.domain.quality;

import java.util.Map;

/**
 * How many contacts a source opened in one place.
 *
 * @param channel null when not known, as for places beyond those told apart
 * @param queue null when not known
 */
public record PlaceCount(String channel, String queue, long contacts) {

    boolean isAt(String otherChannel, String otherQueue) {
        return equal(channel, otherChannel) && equal(queue, otherQueue);
    }

    /** Whether a scope that fixes these dimensions has this place in it. Dimensions other than channel and queue are not looked at. */
    boolean isIn(Map<String, String> dimensions) {
        return isValue(dimensions.get("channel"), channel) && isValue(dimensions.get("queue"), queue);
    }

    PlaceCount plus(long more) {
        return new PlaceCount(channel, queue, contacts + more);
    }

    private static boolean isValue(String wanted, String value) {
        return wanted == null || wanted.equals(value);
    }

    private static boolean equal(String one, String other) {
        return one == null ? other == null : one.equals(other);
    }
}
