package io.ruptura.domain.sla.clock;

import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.calendar.BusinessTime;
import io.ruptura.domain.calendar.WeeklyCalendar;
import io.ruptura.domain.sla.ClockEvent;
import io.ruptura.domain.sla.ClockEvent.Kind;
import io.ruptura.domain.sla.SlaStatus;
import io.ruptura.domain.sla.SlaTarget;
import io.ruptura.domain.sla.SlaTarget.Basis;
import io.ruptura.domain.sla.clock.Run.State;
import java.util.List;
import java.util.Objects;

/** One run measured against one target: says what happens to it. In time is less than the target, late from the target on. */
final class Clock {

    private static final BusinessCalendar ALL_TIME = WeeklyCalendar.anyOf(List.of());

    private final Run run;
    private final List<ClockEvent> said;
    private SlaTarget target;
    private BusinessCalendar place;
    private boolean active;
    private boolean still;
    private boolean warned;
    private boolean breached;
    private State endedAs;
    private long changedAt;
    private long dueAt = BusinessTime.NEVER;

    Clock(Run run, SlaTarget target, List<ClockEvent> said) {
        this.run = run;
        this.target = target;
        this.said = said;
    }

    boolean measures(Run other, SlaTarget what) {
        return run == other && target.isOfSameClock(what);
    }

    SlaTarget target() {
        return target;
    }

    /** Follows its run after something happened. {@code promised} is null when nobody promises it any more. */
    void follow(SlaTarget promised, BusinessCalendar here, long now) {
        boolean live = run.isLive() && promised != null;
        boolean changes = live && isNew(promised, here);
        long previous = place == null ? ClockEvent.NONE : target.targetMillis();
        if (live) {
            target = promised;
            place = here;
        }
        if (live && !active) {
            active = true;
            still = false;
            review(now);
            say(Kind.ACTIVATE, now, ClockEvent.NONE);
        } else if (active && !live) {
            end(now);
        } else if (promised != null && endedAs == State.CANCELLED && run.state() == State.FULFILLED) {
            end(now);
        }
        if (changes) {
            review(now);
            say(Kind.APPLY_SLA, now, previous);
        }
        standOrRun(now);
        pass(now);
    }

    /** What time alone brings about, up to {@code now}. */
    void pass(long now) {
        if (!active) {
            return;
        }
        long elapsed = elapsed(now);
        if (!warned && elapsed >= warnAt()) {
            warned = true;
            long warnedAt = reached(warnAt(), now);
            // Who is late at once was never about to be.
            if (elapsed < target.targetMillis() || warnedAt < reached(target.targetMillis(), now)) {
                say(Kind.UPDATE_STATUS, warnedAt, ClockEvent.NONE);
            }
        }
        if (!breached && elapsed >= target.targetMillis()) {
            breached = true;
            say(Kind.BREACH, reached(target.targetMillis(), now), ClockEvent.NONE);
        }
    }

    /** When time alone will bring about something next. */
    long nextAt() {
        if (!active || breached || !run.isRunning()) {
            return BusinessTime.NEVER;
        }
        return warned ? dueAt : run.due(warnAt(), measure());
    }

    /** How it stands. */
    ClockEvent present(long now) {
        return event(Kind.UPDATE_STATUS, now, ClockEvent.NONE);
    }

    private boolean isNew(SlaTarget promised, BusinessCalendar here) {
        return place == null
                || promised.targetMillis() != target.targetMillis()
                || !promised.policy().equals(target.policy())
                || (target.basis() == Basis.BUSINESS && !Objects.equals(here.label(), place.label()));
    }

    private void end(long now) {
        active = false;
        endedAs = run.isLive() ? State.CANCELLED : run.state();
        say(endedAs == State.FULFILLED ? Kind.FULFILL : Kind.UPDATE_STATUS, now, ClockEvent.NONE);
    }

    private void standOrRun(long now) {
        if (active && still == run.isRunning()) {
            still = !still;
            review(now);
            say(still ? Kind.PAUSE : Kind.ACTIVATE, now, ClockEvent.NONE);
        }
    }

    /** After a change of the target, the calendar or the pauses. */
    private void review(long now) {
        changedAt = now;
        long elapsed = elapsed(now);
        warned = warned && elapsed >= warnAt();
        breached = breached && elapsed >= target.targetMillis();
        dueAt = run.due(target.targetMillis(), measure());
    }

    private long warnAt() {
        return target.targetMillis() - target.warnBeforeMillis();
    }

    private BusinessCalendar measure() {
        return target.basis() == Basis.BUSINESS ? place : ALL_TIME;
    }

    private long elapsed(long now) {
        return run.elapsed(now, measure());
    }

    /** When so much had elapsed; not before the change that made it so. */
    private long reached(long elapsedMillis, long now) {
        return run.isRunning() ? Math.max(changedAt, run.due(elapsedMillis, measure())) : now;
    }

    private void say(Kind kind, long time, long previousTargetMillis) {
        said.add(event(kind, time, previousTargetMillis));
    }

    private ClockEvent event(Kind kind, long time, long previousTargetMillis) {
        String calendar = place.labelAt(time);
        return new ClockEvent(
                target.metric(),
                target.basis(),
                run.instance,
                kind,
                time,
                status(time),
                target.targetMillis(),
                previousTargetMillis,
                still || dueAt == BusinessTime.NEVER ? ClockEvent.NONE : dueAt,
                target.policy(),
                calendar,
                calendar == null ? ClockEvent.NONE : run.elapsed(time, place),
                run.elapsed(time, ALL_TIME));
    }

    private SlaStatus status(long time) {
        long elapsed = elapsed(time);
        boolean late = elapsed >= target.targetMillis();
        if (!active) {
            return late ? SlaStatus.BREACHED : endedAs == State.FULFILLED ? SlaStatus.ACHIEVED : SlaStatus.CANCELLED;
        }
        if (late) {
            return SlaStatus.BREACHING;
        }
        if (still) {
            return SlaStatus.PAUSED;
        }
        return target.warnBeforeMillis() > 0 && elapsed >= warnAt() ? SlaStatus.IMMINENT_BREACH : SlaStatus.PENDING;
    }
}
