package io.ruptura.domain.plan;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.Event.ChannelCondition;
import java.io.Serializable;

/**
 * What a platform said of one of its channels.
 *
 * @param source who said it
 * @param timeMillis when, and from when on; epoch milliseconds UTC
 */
public record Declaration(String channel, String source, ChannelCondition condition, long timeMillis)
        implements Serializable {

    /** What an event of type {@code ruptura.channel.status-changed} says. */
    public static Declaration of(Event event) {
        return new Declaration(
                event.channel(), event.source(), event.channelStatus().status(), event.timeMillis());
    }
}
