package io.ruptura.domain.metric.oracle;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.Event.Author;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.metric.tally.Timing;
import java.util.ArrayList;
import java.util.List;

/** The visits of stages one interaction completed, told event by event. */
final class StageOracle {

    record Visit(Timing stage, long since, int endedBy) {}

    private final Past past;
    private final List<Visit> visits = new ArrayList<>();
    private Timing stage;
    private long since;

    private StageOracle(Past past) {
        this.past = past;
    }

    static List<Visit> visits(Past past) {
        StageOracle oracle = new StageOracle(past);
        for (int i = 0; i < past.size(); i++) {
            oracle.pass(i);
        }
        return oracle.visits;
    }

    private void pass(int i) {
        Event event = past.event(i);
        EventType type = event.type();
        boolean works = type == EventType.INTERACTION_ASSIGNED
                || (event.message() != null && event.message().author() == Author.AGENT);
        boolean follows = type == EventType.INTERACTION_FOLLOWED_UP || type == EventType.FEEDBACK_RECEIVED;
        if (i == past.firstOpened()) {
            stage = null;
            move(i, Timing.REGISTRATION_DWELL);
        } else if (works && stage == Timing.REGISTRATION_DWELL) {
            move(i, Timing.ANALYSIS_DWELL);
        } else if (type == EventType.INTERACTION_CLOSED) {
            move(i, null);
        } else if (past.resolves(i) && (stage == Timing.REGISTRATION_DWELL || stage == Timing.ANALYSIS_DWELL)) {
            move(i, Timing.SOLUTION_DWELL);
        } else if (follows && stage == Timing.SOLUTION_DWELL) {
            move(i, Timing.FOLLOW_UP_DWELL);
        } else if (past.reopens(i)) {
            move(i, Timing.ANALYSIS_DWELL);
        } else if (type == EventType.INTERACTION_ABANDONED) {
            stage = null;
        }
    }

    private void move(int i, Timing next) {
        if (stage != null) {
            visits.add(new Visit(stage, since, i));
        }
        stage = next;
        since = past.event(i).timeMillis();
    }
}
