package io.ruptura.domain.sla;

import io.ruptura.domain.identity.ContentId;
import java.util.List;

/**
 * What is published of a clock. The newest revision of a clock, and of that the newest time, is its state.
 *
 * @param id a function of content: equal ids are the same event
 * @param revision how often what was said of this clock has been put right
 * @param retracts ids of events said earlier that no longer hold, because a late event, another policy or another calendar says otherwise
 */
public record SlaEvent(
        String id, String source, String interaction, ClockEvent clock, int revision, List<String> retracts) {

    /** The id of an event of a clock. */
    static String id(String source, String interaction, Said said) {
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
