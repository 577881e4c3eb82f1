package io.ruptura.domain.priority;

import io.ruptura.domain.scope.Scope;
import java.util.Map;
import java.util.Set;

/**
 * Which interactions a scope contains, ready to be asked of every one of them again and again. A scope with a dimension that prioritization does not
 * know contains none.
 */
final class Slice {

    private static final Set<String> KNOWN = Set.of("channel", "queue", "topic");

    private final boolean unknown;
    private final String channel;
    private final String queue;
    private final String topic;

    Slice(String scopeKey) {
        Map<String, String> dimensions = new Scope(scopeKey).dimensions();
        unknown = !KNOWN.containsAll(dimensions.keySet());
        channel = dimensions.get("channel");
        queue = dimensions.get("queue");
        topic = dimensions.get("topic");
    }

    boolean contains(TrackedInteraction interaction) {
        return !unknown
                && isOrAny(channel, interaction.channelName())
                && isOrAny(queue, interaction.queueName())
                && isOrAny(topic, interaction.opening().topic());
    }

    private static boolean isOrAny(String wanted, String actual) {
        return wanted == null || wanted.equals(actual);
    }
}
