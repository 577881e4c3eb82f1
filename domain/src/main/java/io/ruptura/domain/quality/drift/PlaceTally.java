package io.ruptura.domain.quality.drift;

import io.ruptura.domain.scope.Scope;
import java.util.Map;

/** What a platform says is open in a place. {@code channel} is null when it does not tell channels apart. */
public record PlaceTally(String channel, String queue, QueueCount count) {

    /** Key of the scope it is about. */
    public String scope() {
        Scope queues = Scope.of("queue", queue);
        return channel == null
                ? queues.key()
                : Scope.of(Map.of("channel", channel, "queue", queue)).key();
    }
}
