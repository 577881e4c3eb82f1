package io.ruptura.domain.sla;

import io.ruptura.domain.identity.ContentId;
import java.util.Comparator;
import java.util.List;

/**
 * What is published of a clock. The newest revision of a clock, and of that the newest time, is its state.
 *
 * @param id a function of content: equal ids are the same event
 * @param channel where the contact was when this was said; null when nobody told, as is the queue
 * @param revision how often what was said of this clock has been put right
 * @param retracts ids of events said earlier that no longer hold, because a late event, another policy or another calendar says otherwise
 */
public record SlaEvent(
        String id,
        String source,
        String interaction,
        String channel,
        String queue,
        ClockEvent clock,
        int revision,
        List<String> retracts) {

    /** Where it stands among what is said of its clock: the last one is its state. */
    public static final Comparator<SlaEvent> AGE = Comparator.comparingInt(SlaEvent::revision)
            .thenComparingLong(event -> event.clock().timeMillis())
            .thenComparing(event -> event.clock().kind());

    /** Which clock it is about. */
    public String clockKey() {
        return String.join(
                " ",
                source,
                interaction,
                clock.metric().name(),
                clock.basis().name(),
                String.valueOf(clock.instance()));
    }

    /** Whether the clock has come to its end, until the contact is reopened. */
    public boolean isOver() {
        return switch (clock.status()) {
            case ACHIEVED, BREACHED, CANCELLED -> true;
            case PENDING, PAUSED, IMMINENT_BREACH, BREACHING -> false;
        };
    }

    /** The id of an event of a clock. */
    public static String id(String source, String interaction, Said said) {
        return ContentId.of(
                "sla",
                source,
                interaction,
                said.metric().wireName(),
                said.basis(),
                said.instance(),
                said.kind(),
                said.timeMillis(),
                said.status(),
                said.terms(),
                said.revision());
    }
}
