package io.ruptura.domain.metric.tally;

import io.ruptura.domain.metric.Formula;
import io.ruptura.domain.metric.WindowTotals;
import io.ruptura.domain.metric.fact.StageClock;

/**
 * What a pane counts. Counts belong to the pane in which they happened; gauges are changes that last, so that their level at an instant is the sum of
 * all changes before it.
 *
 * <p>A moment is the sum of change × instant over the changes of a gauge {@code L}. It gives the time integral of {@code L} over any window from sums alone:
 * {@code ∫ L dt = e·L(e) − s·L(s) − (moments between s and e)}. Example: 2 agents from 10 s to 40 s, seen from 0 to 60 s: {@code 60·0 − 0 − (2·10 − 2·40) = 60}.
 */
public enum Tally implements Formula {
    OFFERED(Keyed.CUSTOMERS),
    ANSWERED(Timing.FIRST_RESPONSE),
    ABANDONED,
    /** Those of {@link #ABANDONED} who left within the short-abandon limit. */
    SHORT_ABANDONED,
    RESOLVED(Timing.RESOLUTION),
    REOPENED,
    TRANSFERRED,
    ESCALATED,
    CUSTOMER_MESSAGES,
    AGENT_MESSAGES,
    EXCEPTIONS_GRANTED,
    /** Customer messages, oldest of a run, that got a public human response. */
    NEXT_RESPONSES(Timing.NEXT_RESPONSE),
    /** Contacts that went from registration to the next stage, see {@link StageClock}. */
    REGISTERED(Timing.REGISTRATION_DWELL),
    /** Contacts that went from analysis to the next stage. */
    ANALYSED(Timing.ANALYSIS_DWELL),
    /** Contacts that went from solution to the next stage. */
    SOLVED(Timing.SOLUTION_DWELL),
    /** Contacts that went from follow-up to the next stage. */
    FOLLOWED_UP(Timing.FOLLOW_UP_DWELL),
    SATISFACTION_GIVEN,
    /** Those of {@link #SATISFACTION_GIVEN} with a score in the top box. */
    SATISFACTION_TOP,
    /** Those of {@link #SATISFACTION_GIVEN} with a score in the bottom box. */
    SATISFACTION_BOTTOM,
    /** Those of {@link #SATISFACTION_GIVEN} of contacts that were answered. */
    SATISFACTION_ANSWERED,
    /** Seconds until the first response of {@link #SATISFACTION_ANSWERED}. */
    SATISFACTION_WAITED,
    /** Resolutions whose time for a repeat ran out. */
    FIRST_CONTACT_DUE,
    /** Those of {@link #FIRST_CONTACT_DUE} without a repeat. */
    FIRST_CONTACT_MET,
    /** Those of {@link #FIRST_CONTACT_DUE} that were reopened in that time. */
    FIRST_CONTACT_REOPENED,
    /** Contacts that had their service-level event: answered, abandoned, or still open when the threshold passed. */
    SERVICE_LEVEL_DUE,
    /** Those of {@link #SERVICE_LEVEL_DUE} answered in less than the threshold. */
    SERVICE_LEVEL_MET,
    /** Those of {@link #SERVICE_LEVEL_DUE} who left before the threshold. */
    SERVICE_LEVEL_LEFT,
    /** Contacts whose threshold passed, counted where they arrived. */
    COHORT_DUE,
    /** Those of {@link #COHORT_DUE} answered in less than the threshold. */
    COHORT_MET,
    /** Those of {@link #COHORT_DUE} who left before the threshold. */
    COHORT_LEFT,
    /** Milliseconds by which changes of {@link #BACKLOG} took effect after they happened, as they came too late: negative where contacts came, positive where they went. */
    BACKLOG_DISPLACED,
    /** Moment of {@link #IN_HAND}. */
    IN_HAND_MOMENT,
    /** Moment of {@link #SLOTS_ONLINE}. */
    ONLINE_MOMENT,
    /** Moment of {@link #SLOTS_OCCUPIED}. */
    OCCUPIED_MOMENT,
    /** Moment of {@link #SLOTS_ON_DUTY}. */
    ON_DUTY_MOMENT,
    BACKLOG,
    WAITING,
    /** Backlog on hold: waiting on the customer or a third party. */
    PAUSED,
    /** {@link #WAITING} contacts near their service-level threshold, not yet past it. */
    AT_RISK,
    /** Backlog of which nothing was heard for so long that it may be stale. */
    UNCERTAIN,
    /** Backlog that an agent has and that is not on hold: given to one, or answered by one, since it came to its queue or back. */
    IN_HAND(IN_HAND_MOMENT),
    /** Resolutions that may still see a repeat and saw none. */
    UNREPEATED(Keyed.UNREPEATED),
    /** Resolutions that saw a repeat while they might, until they no longer might. */
    REPEATED(Keyed.REPEATED),
    AGENTS_AVAILABLE,
    /** Agents whose status is not offline. */
    AGENTS_ONLINE,
    /** Agents of whom anything was ever heard: without any, the number of available ones is unknown, not 0. */
    AGENTS_KNOWN,
    /** Slots of busy agents. */
    SLOTS_OCCUPIED(OCCUPIED_MOMENT),
    /** Slots of agents who are busy or available. */
    SLOTS_ON_DUTY(ON_DUTY_MOMENT),
    /** Slots of agents whose status is not offline. */
    SLOTS_ONLINE(ONLINE_MOMENT);

    public static final Tally[] ALL = values();
    public static final int FIRST_GAUGE = BACKLOG.ordinal();

    private final Timing timing;
    private final Tally moment;
    private final Keyed keyed;

    Tally() {
        this(null, null, null);
    }

    Tally(Timing timing) {
        this(timing, null, null);
    }

    Tally(Tally moment) {
        this(null, moment, null);
    }

    Tally(Keyed keyed) {
        this(null, null, keyed);
    }

    Tally(Timing timing, Tally moment, Keyed keyed) {
        this.timing = timing;
        this.moment = moment;
        this.keyed = keyed;
    }

    /** Its count in the window, or, of a gauge, its level at the window's end. */
    @Override
    public double of(WindowTotals window) {
        return (double) (isGauge() ? window.level(this) : window.count(this));
    }

    public boolean isGauge() {
        return ordinal() >= FIRST_GAUGE;
    }

    /** The duration that completes with each, in elapsed time; null when none does. */
    public Timing timing() {
        return timing;
    }

    /** The tally of this gauge's moments; null when its time integral is not wanted. */
    public Tally moment() {
        return moment;
    }

    /** What its facts' values are counted as; null when not. */
    public Keyed keyed() {
        return keyed;
    }
}
