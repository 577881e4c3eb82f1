package io.ruptura.domain.metric.fact;

import io.ruptura.domain.metric.tally.Fact;
import io.ruptura.domain.metric.tally.Tally;
import io.ruptura.domain.metric.timeline.Timeline;
import io.ruptura.domain.metric.timeline.TimelineCode;
import io.ruptura.domain.slice.Profile;

/**
 * Derives the facts of an interaction from its timeline: a pure function of the sorted events, the rules and how far time is known.
 *
 * <p>Each fact depends on events at or before its own time only, so an event that arrives late changes no fact before it. Until {@code opened} is seen,
 * what needs it (offered, backlog, durations, service level) is left out. What time alone brings about, such as a threshold that elapses, is a fact dated
 * ahead while it lies in the future. Example, threshold 20 s: opened at 0 s and answered at 19.999 s is due and met at 19.999 s; answered at 20 s is due at
 * 20 s and not met.
 */
public final class InteractionFacts {

    private static final long NEVER = ServiceLevelClock.NEVER;
    private static final long NOBODY_ASKS = Long.MIN_VALUE;

    private final MetricRules rules;
    private final long untilMillis;
    private final ServiceLevelClock serviceLevel;
    private final BusinessClock business;
    private final FirstContacts firstContacts;
    private final Staleness staleness;
    private final StageClock stages = new StageClock();
    private final HeldLevels levels = new HeldLevels();
    private final Profile profile;
    private final Standing standing = new Standing();
    private final ScoredWait scores = new ScoredWait();

    private Facts facts;
    private int customer;
    private long openedAt;
    private long askedAt;

    /** @param untilMillis how far time is known, {@code Long.MAX_VALUE} in an unbounded stream: what is due later has not happened */
    InteractionFacts(MetricRules rules, long untilMillis) {
        this.rules = rules;
        this.untilMillis = untilMillis;
        this.serviceLevel = new ServiceLevelClock(rules);
        this.business = new BusinessClock(rules);
        this.firstContacts = new FirstContacts(rules);
        this.staleness = new Staleness(rules.staleMillis());
        this.profile = new Profile(rules.traits());
    }

    /** Replaces the content of {@code into} by the facts of this timeline. */
    void derive(Timeline timeline, Facts into) {
        reset(into);
        for (int i = 0; i < timeline.size; i++) {
            hear(timeline, i);
        }
        passTime(untilMillis);
    }

    /**
     * Derives what the last event of a timeline changes: the content of {@code before} and {@code after} becomes what comes after the facts that the timeline
     * has in common with and without it.
     */
    void deriveLast(Timeline timeline, Facts before, Facts after) {
        reset(before);
        before.mute(true);
        for (int i = 0; i < timeline.size - 1; i++) {
            hear(timeline, i);
        }
        before.mute(false);
        after.goOnFrom(before);
        serviceLevel.mark();
        firstContacts.mark();
        levels.mark();
        passTime(untilMillis);
        staleness.back();
        serviceLevel.back();
        firstContacts.back();
        levels.back();
        facts = after;
        hear(timeline, timeline.size - 1);
        passTime(untilMillis);
    }

    /** Whether the timeline last derived can no longer become open. */
    boolean isAbandoned() {
        return standing.isAbandoned();
    }

    /** Whether the timeline last derived is open as far as is known. */
    boolean isOpen() {
        return standing.isOpen();
    }

    private void hear(Timeline timeline, int i) {
        long time = timeline.times[i];
        passTime(time);
        facts.at(time);
        staleness.heard(time);
        apply(timeline, i);
        stages.hear(timeline.code(i), facts, business);
        levels.hold(wanted(), facts, openedAt);
    }

    private void reset(Facts into) {
        into.clear();
        facts = into;
        standing.reset();
        staleness.reset();
        levels.reset();
        customer = 0;
        askedAt = NOBODY_ASKS;
        serviceLevel.reset();
        business.reset();
        firstContacts.reset();
        stages.reset();
        profile.reset();
        scores.reset();
    }

    private void apply(Timeline timeline, int i) {
        switch (timeline.type(i)) {
            case INTERACTION_OPENED -> {
                if (TimelineCode.isRepeat(timeline.code(i))) {
                    firstContacts.repeated(facts);
                } else {
                    open(timeline, i);
                }
            }
            case INTERACTION_ASSIGNED, INTERACTION_PRIORITY_CHANGED -> learn(timeline, i);
            case INTERACTION_MESSAGE -> message(timeline.code(i));
            case INTERACTION_TRANSFERRED -> transfer(timeline.channels[i], timeline.queues[i]);
            case INTERACTION_ESCALATED -> facts.add(Tally.ESCALATED, 1);
            case INTERACTION_PAUSED -> business.pause(facts.time());
            case INTERACTION_RESUMED -> business.resume(facts.time());
            case INTERACTION_RESOLVED -> {
                learn(timeline, i);
                resolve(false);
            }
            case INTERACTION_CLOSED -> resolve(true);
            case INTERACTION_REOPENED -> reopen();
            case INTERACTION_ABANDONED -> abandon();
            case FEEDBACK_RECEIVED -> scores.judged(timeline.code(i), facts);
            case EXCEPTION_GRANTED -> facts.add(Tally.EXCEPTIONS_GRANTED, 1);
            default -> {} // The rest says nothing about the metrics derived here.
        }
    }

    private void open(Timeline timeline, int i) {
        if (!standing.open(!TimelineCode.isOutbound(timeline.code(i)))) {
            return;
        }
        openedAt = facts.time();
        levels.hold(0, facts, openedAt);
        facts.in(timeline.channels[i], timeline.queues[i]);
        profile.opened(timeline.traits(i));
        facts.of(profile.traits());
        customer = timeline.customer(i);
        offer();
        stages.opened(facts);
        if (standing.isWaiting()) {
            serviceLevel.start(facts);
        }
    }

    private void offer() {
        if (standing.isInbound()) {
            facts.add(Tally.OFFERED, 1, customer == 0 ? Fact.NO_VALUE : customer, Fact.NO_VALUE);
        }
    }

    /** Out of the levels of what the contact was, to be held again as what it has become. */
    private void learn(Timeline timeline, int i) {
        if (profile.learns(timeline.traits(i), timeline.type(i))) {
            levels.hold(0, facts, openedAt);
            facts.of(profile.traits());
        }
    }

    private void message(byte code) {
        count(Tally.CUSTOMER_MESSAGES, TimelineCode.isByCustomer(code));
        count(Tally.AGENT_MESSAGES, TimelineCode.isByAgent(code));
        if (TimelineCode.isByCustomer(code) && askedAt == NOBODY_ASKS) {
            askedAt = facts.time();
        }
        if (TimelineCode.isHumanResponse(code)) {
            if (askedAt != NOBODY_ASKS) {
                completed(Tally.NEXT_RESPONSES, askedAt);
                askedAt = NOBODY_ASKS;
            }
            answer();
        }
    }

    private void answer() {
        if (standing.answer() && standing.isInbound()) {
            sinceOpened(Tally.ANSWERED);
            scores.answered(standing.isOpened() ? facts.time() - openedAt : ScoredWait.UNKNOWN);
            serviceLevel.answered(facts);
        }
    }

    private void transfer(String toChannel, String toQueue) {
        facts.add(Tally.TRANSFERRED, 1);
        levels.hold(0, facts, openedAt);
        facts.in(toChannel == null ? facts.channel() : toChannel, toQueue);
        offer();
    }

    private void resolve(boolean closed) {
        if (standing.resolve()) {
            sinceOpened(Tally.RESOLVED);
            firstContacts.resolved(facts);
            if (!closed) {
                stages.resolved(facts, business);
            }
        }
        if (closed) {
            stages.closed(facts, business);
        }
        business.resume(facts.time());
    }

    private void reopen() {
        if (standing.reopen()) {
            facts.add(Tally.REOPENED, 1);
            firstContacts.reopened(facts);
            stages.reopened(facts, business);
        }
    }

    private void abandon() {
        if (standing.abandon()) {
            facts.add(Tally.ABANDONED, 1);
            count(Tally.SHORT_ABANDONED, standing.isOpened() && facts.time() - openedAt < rules.shortAbandonMillis());
            serviceLevel.left(facts);
        }
        stages.abandoned();
        business.resume(facts.time());
    }

    /** The levels it counts in now, as {@link HeldLevels} has them. */
    private int wanted() {
        if (!standing.isInBacklog()) {
            return 0;
        }
        int waits = serviceLevel.isNear() ? HeldLevels.WAITING | HeldLevels.AT_RISK : HeldLevels.WAITING;
        int works = stages.isInHand() ? HeldLevels.IN_HAND : 0;
        return HeldLevels.BACKLOG
                | (standing.isWaiting() ? waits : 0)
                | (business.isPaused() ? HeldLevels.PAUSED : works)
                | (staleness.isStale() ? HeldLevels.UNCERTAIN : 0);
    }

    /** What time alone brings about, up to {@code now}. */
    private void passTime(long now) {
        staleness.expect(now);
        long next = nextAt();
        while (next <= now && next != NEVER) {
            facts.at(next);
            if (next == serviceLevel.nextAt()) {
                serviceLevel.pass(facts, standing.isOpen());
            } else if (next == firstContacts.nextAt()) {
                firstContacts.pass(facts);
            } else {
                staleness.pass();
            }
            levels.hold(wanted(), facts, openedAt);
            next = nextAt();
        }
    }

    private long nextAt() {
        return Math.min(Math.min(serviceLevel.nextAt(), firstContacts.nextAt()), staleness.nextAt());
    }

    private void sinceOpened(Tally tally) {
        if (standing.isOpened()) {
            completed(tally, openedAt);
        } else {
            facts.add(tally, 1);
        }
    }

    private void completed(Tally tally, long since) {
        facts.add(tally, 1, facts.time() - since, business.measure(since, facts));
    }

    private void count(Tally tally, boolean happened) {
        if (happened) {
            facts.add(tally, 1);
        }
    }
}
