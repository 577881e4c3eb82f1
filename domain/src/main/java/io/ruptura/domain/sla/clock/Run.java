package io.ruptura.domain.sla.clock;

import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.calendar.BusinessTime;
import io.ruptura.domain.calendar.Pauses;
import io.ruptura.domain.sla.SlaMetric;

/** One run of one metric, whatever was promised about it: when it began, when it stood still, how it ended. */
final class Run {

    enum State {
        LIVE,
        FULFILLED,
        CANCELLED
    }

    private static final long RUNNING = Long.MAX_VALUE;

    final SlaMetric metric;

    /** Counted from 1 within the interaction and metric. */
    final int instance;

    private final long startedAt;
    private final Pauses pauses = new Pauses();
    private long stillSince = RUNNING;
    private State state = State.LIVE;

    Run(SlaMetric metric, int instance, long startedAt) {
        this.metric = metric;
        this.instance = instance;
        this.startedAt = startedAt;
    }

    State state() {
        return state;
    }

    boolean isLive() {
        return state == State.LIVE;
    }

    boolean isRunning() {
        return stillSince == RUNNING;
    }

    void standStill(long time) {
        if (isRunning()) {
            stillSince = time;
        }
    }

    void goOn(long time) {
        if (!isRunning()) {
            pauses.add(stillSince, time);
            stillSince = RUNNING;
        }
    }

    void end(State as, long time) {
        state = as;
        standStill(time);
    }

    void revive(long time) {
        state = State.LIVE;
        goOn(time);
    }

    long elapsed(long now, BusinessCalendar calendar) {
        return BusinessTime.elapsed(startedAt, Math.min(now, stillSince), calendar, pauses);
    }

    /** When so much will have elapsed if nothing stops it; {@link BusinessTime#NEVER} while it stands still. */
    long due(long targetMillis, BusinessCalendar calendar) {
        return isRunning() ? BusinessTime.due(startedAt, targetMillis, calendar, pauses) : BusinessTime.NEVER;
    }
}
