package io.ruptura.domain.metric;

import java.util.function.ToLongFunction;

/**
 * Derives the facts of an interaction from its timeline: a pure function of the sorted events, the service-level thresholds and how far time is known.
 *
 * <p>Each fact depends on events at or before its own time only, so an event that arrives late changes no fact before it. Until {@code opened} is seen,
 * what needs it (offered, backlog, durations, service level) is left out. The service-level event (SL-A) is the first of: answered, abandoned, the
 * threshold elapsed since opened with the contact still open. The last is a fact at {@code opened + threshold}, dated ahead while that lies in the future.
 * Example, threshold 20 s: opened at 0 s and answered at 19.999 s is due and met at 19.999 s; answered at 20 s is due at 20 s and not met.
 */
public final class InteractionFacts {

    private enum Phase {
        UNKNOWN,
        OPEN,
        /** Resolved or closed. Closed is meant to be final, yet service desks do reopen closed cases, and then the customer waits again. */
        RESOLVED,
        /** The customer left: nothing opens it again. */
        ABANDONED
    }

    private static final long NEVER = Long.MAX_VALUE;

    private final ToLongFunction<String> thresholdMillis;
    private final long untilMillis;

    private Facts facts;
    private long time;
    private String channel;
    private String queue;
    private Phase phase;
    private boolean opened;
    private boolean inbound;
    private boolean answered;
    private long openedAt;
    private long threshold;
    private boolean serviceLevelPending;
    private long elapsesAt;

    /**
     * @param thresholdMillis channel to service-level threshold; the channel may be null
     * @param untilMillis how far time is known, {@code Long.MAX_VALUE} in an unbounded stream: a threshold that elapses later has not elapsed
     */
    public InteractionFacts(ToLongFunction<String> thresholdMillis, long untilMillis) {
        this.thresholdMillis = thresholdMillis;
        this.untilMillis = untilMillis;
    }

    /** Replaces the content of {@code into} by the facts of this timeline. */
    public void derive(Timeline timeline, Facts into) {
        reset(into);
        for (int i = 0; i < timeline.size; i++) {
            passTime(timeline.times[i]);
            time = timeline.times[i];
            apply(timeline, i);
        }
        passTime(untilMillis);
    }

    /** Whether the timeline last derived can no longer become open. */
    public boolean isAbandoned() {
        return phase == Phase.ABANDONED;
    }

    /** Whether the timeline last derived is resolved or closed, and may be reopened. */
    public boolean isResolved() {
        return phase == Phase.RESOLVED;
    }

    private void reset(Facts into) {
        into.clear();
        facts = into;
        channel = null;
        queue = null;
        phase = Phase.UNKNOWN;
        opened = false;
        inbound = true;
        answered = false;
        serviceLevelPending = false;
        elapsesAt = NEVER;
    }

    private void apply(Timeline timeline, int i) {
        switch (timeline.type(i)) {
            case INTERACTION_OPENED -> open(timeline, i);
            case INTERACTION_MESSAGE -> {
                if (timeline.isMarked(i)) {
                    answer();
                }
            }
            case INTERACTION_TRANSFERRED -> transfer(timeline.channels[i], timeline.queues[i]);
            case INTERACTION_RESOLVED, INTERACTION_CLOSED -> resolve();
            case INTERACTION_REOPENED -> reopen();
            case INTERACTION_ABANDONED -> abandon();
            default -> {
                // The rest says nothing about the metrics derived here.
            }
        }
    }

    private void open(Timeline timeline, int i) {
        if (opened) {
            return;
        }
        opened = true;
        openedAt = time;
        inbound = !timeline.isOutbound(i);
        channel = timeline.channels[i];
        queue = timeline.queues[i];
        count(Tally.OFFERED, inbound);
        phase = phase == Phase.UNKNOWN ? Phase.OPEN : phase;
        enter();
        if (isWaiting()) {
            threshold = thresholdMillis.applyAsLong(channel);
            serviceLevelPending = true;
            elapsesAt = openedAt + threshold;
        }
    }

    private void answer() {
        if (answered) {
            return;
        }
        if (isWaiting()) {
            facts.add(Tally.WAITING, -1, time, channel, queue, openedAt);
        }
        answered = true;
        if (inbound) {
            fact(Tally.ANSWERED, opened ? time - openedAt : Facts.NO_VALUE);
            boolean inTime = time - openedAt < threshold;
            bookServiceLevel(inTime);
        }
    }

    private void transfer(String toChannel, String toQueue) {
        fact(Tally.TRANSFERRED, Facts.NO_VALUE);
        leave();
        channel = toChannel == null ? channel : toChannel;
        queue = toQueue;
        count(Tally.OFFERED, inbound);
        enter();
    }

    private void resolve() {
        if (phase == Phase.OPEN || phase == Phase.UNKNOWN) {
            fact(Tally.RESOLVED, opened ? time - openedAt : Facts.NO_VALUE);
            leave();
            phase = Phase.RESOLVED;
        }
    }

    private void reopen() {
        if (phase == Phase.RESOLVED || phase == Phase.UNKNOWN) {
            fact(Tally.REOPENED, Facts.NO_VALUE);
            phase = Phase.OPEN;
            enter();
        }
    }

    private void abandon() {
        if (!answered && (phase == Phase.OPEN || phase == Phase.UNKNOWN)) {
            fact(Tally.ABANDONED, Facts.NO_VALUE);
            bookServiceLevel(false);
        }
        leave();
        phase = Phase.ABANDONED;
    }

    /** Into the backlog of the present place. */
    private void enter() {
        if (isInBacklog()) {
            fact(Tally.BACKLOG, Facts.NO_VALUE);
            if (isWaiting()) {
                fact(Tally.WAITING, openedAt);
            }
        }
    }

    /** Out of the backlog of the present place. */
    private void leave() {
        if (isInBacklog()) {
            facts.add(Tally.BACKLOG, -1, time, channel, queue, Facts.NO_VALUE);
            if (isWaiting()) {
                facts.add(Tally.WAITING, -1, time, channel, queue, openedAt);
            }
        }
    }

    private boolean isInBacklog() {
        return opened && phase == Phase.OPEN;
    }

    private boolean isWaiting() {
        return isInBacklog() && inbound && !answered;
    }

    /** Books a threshold that elapsed at or before {@code now}: a wait of exactly the threshold is not less than it. */
    private void passTime(long now) {
        if (elapsesAt <= now) {
            if (phase == Phase.OPEN) {
                time = elapsesAt;
                bookServiceLevel(false);
            }
            elapsesAt = NEVER;
        }
    }

    private void bookServiceLevel(boolean met) {
        if (serviceLevelPending) {
            serviceLevelPending = false;
            elapsesAt = NEVER;
            fact(Tally.SERVICE_LEVEL_DUE, Facts.NO_VALUE);
            count(Tally.SERVICE_LEVEL_MET, met);
        }
    }

    private void count(Tally tally, boolean happened) {
        if (happened) {
            fact(tally, Facts.NO_VALUE);
        }
    }

    private void fact(Tally tally, long value) {
        facts.add(tally, 1, time, channel, queue, value);
    }
}
