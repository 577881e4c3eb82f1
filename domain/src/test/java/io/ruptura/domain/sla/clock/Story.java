package io.ruptura.domain.sla.clock;

import io.ruptura.domain.event.Priority;
import io.ruptura.domain.sla.SlaHistory;
import io.ruptura.domain.sla.SlaMoment;
import io.ruptura.domain.sla.SlaMoment.Kind;
import io.ruptura.domain.sla.clock.SlaClocks.Reading;
import io.ruptura.domain.sla.promise.SlaRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells what happened to one interaction: {@code new Story().opened("2026-03-02T09:00:00Z").replied(…)}. */
final class Story {

    private final List<SlaMoment> moments = new ArrayList<>();

    Story opened(String time) {
        return opened(time, "chat", "support", null, null);
    }

    Story opened(String time, String channel, String queue, Priority priority, String tier) {
        return add(time, Kind.OPENED, channel, queue, priority, tier);
    }

    Story transferred(String time, String channel, String queue) {
        return add(time, Kind.TRANSFERRED, channel, queue, null, null);
    }

    Story prioritized(String time, Priority priority) {
        return add(time, Kind.PRIORITY_CHANGED, null, null, priority, null);
    }

    Story paused(String time, String reason) {
        return add(time, Kind.PAUSED, null, null, null, reason);
    }

    Story then(String time, Kind kind) {
        return add(time, kind, null, null, null, null);
    }

    /** In the order told, which need not be that of time. */
    List<SlaMoment> moments() {
        return List.copyOf(moments);
    }

    List<SlaMoment> history() {
        List<SlaMoment> history = List.of();
        for (SlaMoment moment : moments) {
            history = SlaHistory.with(history, moment);
        }
        return history;
    }

    /** What clocks under these rules say of it at this instant. */
    Reading read(SlaRules rules, String asOf) {
        return SlaClocks.of(history(), rules, millis(asOf));
    }

    static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }

    private Story add(String time, Kind kind, String channel, String queue, Priority priority, String word) {
        moments.add(new SlaMoment(millis(time), 0, moments.size(), millis(time), kind, channel, queue, priority, word));
        return this;
    }
}
