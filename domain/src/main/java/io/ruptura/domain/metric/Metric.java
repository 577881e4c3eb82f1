package io.ruptura.domain.metric;

import io.ruptura.domain.forecast.Horizon;
import io.ruptura.domain.metric.tally.Statistic;
import io.ruptura.domain.metric.tally.Tally;
import io.ruptura.domain.metric.tally.Timing;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The metric catalogue of contract §2: one sentence and one unit each. The wire name is the constant's name in lower case and ends with the unit
 * where there is one. Each names what it is made of: a {@link Tally}, a statistic of a {@link Timing}, or a {@link Formula} over both.
 */
public enum Metric {
    OFFERED(
            Unit.CONTACTS,
            Tally.OFFERED,
            "Entries into a queue in the window: contacts opened, and contacts transferred in."),
    CUSTOMERS(
            Unit.CUSTOMERS,
            WindowTotals::customers,
            "Different customers of the contacts offered in the window, by HyperLogLog: standard error 1.6 %, next to none below a hundred."),
    ANSWERED(Unit.CONTACTS, Tally.ANSWERED, "Contacts whose first public human response falls in the window."),
    ABANDONED(Unit.CONTACTS, Tally.ABANDONED, "Contacts the customer left in the window before any human response."),
    SHORT_ABANDONED(
            Unit.CONTACTS, Tally.SHORT_ABANDONED, "Those abandoned less than metrics.short-abandon after opening."),
    RESOLVED(Unit.CONTACTS, Tally.RESOLVED, "Transitions from open to resolved in the window."),
    REOPENED(Unit.CONTACTS, Tally.REOPENED, "Transitions from resolved back to open in the window."),
    TRANSFERRED(Unit.CONTACTS, Tally.TRANSFERRED, "Moves out of a queue or channel in the window."),
    ESCALATED(Unit.CONTACTS, Tally.ESCALATED, "Uses of the escalation procedure, where the contact was then."),
    CUSTOMER_MESSAGES(Unit.MESSAGES, Tally.CUSTOMER_MESSAGES, "Messages by customers in the window."),
    AGENT_MESSAGES(
            Unit.MESSAGES, Tally.AGENT_MESSAGES, "Messages by agents in the window, private notes too, bots not."),
    EXCEPTIONS_GRANTED(
            Unit.EXCEPTIONS,
            Tally.EXCEPTIONS_GRANTED,
            "Exceptions granted in the window; one that names no contact counts in the whole service alone."),
    BACKLOG(
            Unit.CONTACTS,
            Tally.BACKLOG,
            "Contacts open at the window's end: opened and not resolved, closed or abandoned."),
    BACKLOG_UNCERTAIN(
            Unit.CONTACTS,
            Tally.UNCERTAIN,
            "Those of the backlog of which nothing was heard for metrics.stale-after, judged at midnight UTC: their end may have been missed, so the true backlog lies between backlog less these and backlog."),
    BACKLOG_DRIFT(
            Unit.CONTACTS,
            "Backlog less the platform's own count of the queue, by its newest ruptura.queue.snapshot in the window, as compared when it came; 0 where the count lies between the backlogs at the ends of its step; absent without one in the window."),
    BACKLOG_IN_DOUBT(
            Unit.FLAG,
            "1 while backlog and the platform's own counts disagree at the window's end; absent while they agree or there are none."),
    LATE_SHARE(
            Unit.RATIO,
            "Share of the window that is not known yet because sources deliver later than they usually do, by how late they did just now; absent while they are in time, and where the window was corrected."),
    WAITING(Unit.CONTACTS, Tally.WAITING, "Backlog at the window's end without a human response."),
    PAUSED(Unit.CONTACTS, Tally.PAUSED, "Backlog at the window's end on hold: paused and not resumed."),
    OLDEST_WAITING_SECONDS(
            Unit.SECONDS,
            WindowTotals::oldestWaitingSeconds,
            "Age at the window's end of the waiting contact opened first; absent when none waits."),
    WAITING_AGE_SECONDS_P50(
            Unit.SECONDS,
            window -> window.waitingAgeSeconds(0.50),
            "Age at the window's end of the waiting contacts, 50th percentile; absent when none waits."),
    WAITING_AGE_SECONDS_P90(
            Unit.SECONDS,
            window -> window.waitingAgeSeconds(0.90),
            "Age at the window's end of the waiting contacts, 90th percentile; absent when none waits."),
    WAITING_AGE_SECONDS_MAX(Unit.SECONDS, WindowTotals::oldestWaitingSeconds, "The same as oldest_waiting_seconds."),
    AGENTS_AVAILABLE(
            Unit.AGENTS,
            Formula.levelIfAny(Tally.AGENTS_AVAILABLE, Tally.AGENTS_KNOWN),
            "Agents whose status is available at the window's end; absent when no agent was ever seen."),
    AGENTS_ONLINE(
            Unit.AGENTS,
            Formula.levelIfAny(Tally.AGENTS_ONLINE, Tally.AGENTS_KNOWN),
            "Agents whose status is not offline at the window's end; absent when no agent was ever seen."),
    FIRST_RESPONSE_SECONDS_MEAN(Timing.FIRST_RESPONSE, Statistic.MEAN),
    FIRST_RESPONSE_SECONDS_P50(Timing.FIRST_RESPONSE, Statistic.P50),
    FIRST_RESPONSE_SECONDS_P90(Timing.FIRST_RESPONSE, Statistic.P90),
    FIRST_RESPONSE_SECONDS_P95(Timing.FIRST_RESPONSE, Statistic.P95),
    FIRST_RESPONSE_SECONDS_P99(Timing.FIRST_RESPONSE, Statistic.P99),
    FIRST_RESPONSE_SECONDS_MAX(Timing.FIRST_RESPONSE, Statistic.MAX),
    FIRST_RESPONSE_BUSINESS_SECONDS_MEAN(Timing.FIRST_RESPONSE_BUSINESS, Statistic.MEAN),
    FIRST_RESPONSE_BUSINESS_SECONDS_P50(Timing.FIRST_RESPONSE_BUSINESS, Statistic.P50),
    FIRST_RESPONSE_BUSINESS_SECONDS_P90(Timing.FIRST_RESPONSE_BUSINESS, Statistic.P90),
    FIRST_RESPONSE_BUSINESS_SECONDS_P95(Timing.FIRST_RESPONSE_BUSINESS, Statistic.P95),
    FIRST_RESPONSE_BUSINESS_SECONDS_P99(Timing.FIRST_RESPONSE_BUSINESS, Statistic.P99),
    FIRST_RESPONSE_BUSINESS_SECONDS_MAX(Timing.FIRST_RESPONSE_BUSINESS, Statistic.MAX),
    FIRST_RESPONSE_KM_SECONDS_P50(
            Unit.SECONDS,
            window -> window.responseOfAllSeconds(0.50),
            "Kaplan-Meier estimate over those answered in the window and those waiting at its end, the latter as censored at their age: 50th percentile; absent when too many wait to know it."),
    FIRST_RESPONSE_KM_SECONDS_P90(
            Unit.SECONDS,
            window -> window.responseOfAllSeconds(0.90),
            "The same estimate, 90th percentile; absent when too many wait to know it."),
    NEXT_RESPONSE_SECONDS_MEAN(Timing.NEXT_RESPONSE, Statistic.MEAN),
    NEXT_RESPONSE_SECONDS_P50(Timing.NEXT_RESPONSE, Statistic.P50),
    NEXT_RESPONSE_SECONDS_P90(Timing.NEXT_RESPONSE, Statistic.P90),
    NEXT_RESPONSE_SECONDS_P95(Timing.NEXT_RESPONSE, Statistic.P95),
    NEXT_RESPONSE_SECONDS_P99(Timing.NEXT_RESPONSE, Statistic.P99),
    NEXT_RESPONSE_SECONDS_MAX(Timing.NEXT_RESPONSE, Statistic.MAX),
    NEXT_RESPONSE_BUSINESS_SECONDS_MEAN(Timing.NEXT_RESPONSE_BUSINESS, Statistic.MEAN),
    NEXT_RESPONSE_BUSINESS_SECONDS_P50(Timing.NEXT_RESPONSE_BUSINESS, Statistic.P50),
    NEXT_RESPONSE_BUSINESS_SECONDS_P90(Timing.NEXT_RESPONSE_BUSINESS, Statistic.P90),
    NEXT_RESPONSE_BUSINESS_SECONDS_P95(Timing.NEXT_RESPONSE_BUSINESS, Statistic.P95),
    NEXT_RESPONSE_BUSINESS_SECONDS_P99(Timing.NEXT_RESPONSE_BUSINESS, Statistic.P99),
    NEXT_RESPONSE_BUSINESS_SECONDS_MAX(Timing.NEXT_RESPONSE_BUSINESS, Statistic.MAX),
    RESOLUTION_SECONDS_MEAN(Timing.RESOLUTION, Statistic.MEAN),
    RESOLUTION_SECONDS_P50(Timing.RESOLUTION, Statistic.P50),
    RESOLUTION_SECONDS_P90(Timing.RESOLUTION, Statistic.P90),
    RESOLUTION_SECONDS_P95(Timing.RESOLUTION, Statistic.P95),
    RESOLUTION_SECONDS_P99(Timing.RESOLUTION, Statistic.P99),
    RESOLUTION_SECONDS_MAX(Timing.RESOLUTION, Statistic.MAX),
    RESOLUTION_BUSINESS_SECONDS_MEAN(Timing.RESOLUTION_BUSINESS, Statistic.MEAN),
    RESOLUTION_BUSINESS_SECONDS_P50(Timing.RESOLUTION_BUSINESS, Statistic.P50),
    RESOLUTION_BUSINESS_SECONDS_P90(Timing.RESOLUTION_BUSINESS, Statistic.P90),
    RESOLUTION_BUSINESS_SECONDS_P95(Timing.RESOLUTION_BUSINESS, Statistic.P95),
    RESOLUTION_BUSINESS_SECONDS_P99(Timing.RESOLUTION_BUSINESS, Statistic.P99),
    RESOLUTION_BUSINESS_SECONDS_MAX(Timing.RESOLUTION_BUSINESS, Statistic.MAX),
    REGISTRATION_DWELL_SECONDS_MEAN(Timing.REGISTRATION_DWELL, Statistic.MEAN),
    REGISTRATION_DWELL_SECONDS_P50(Timing.REGISTRATION_DWELL, Statistic.P50),
    REGISTRATION_DWELL_SECONDS_P90(Timing.REGISTRATION_DWELL, Statistic.P90),
    REGISTRATION_DWELL_BUSINESS_SECONDS_MEAN(Timing.REGISTRATION_DWELL_BUSINESS, Statistic.MEAN),
    REGISTRATION_DWELL_BUSINESS_SECONDS_P90(Timing.REGISTRATION_DWELL_BUSINESS, Statistic.P90),
    ANALYSIS_DWELL_SECONDS_MEAN(Timing.ANALYSIS_DWELL, Statistic.MEAN),
    ANALYSIS_DWELL_SECONDS_P50(Timing.ANALYSIS_DWELL, Statistic.P50),
    ANALYSIS_DWELL_SECONDS_P90(Timing.ANALYSIS_DWELL, Statistic.P90),
    ANALYSIS_DWELL_BUSINESS_SECONDS_MEAN(Timing.ANALYSIS_DWELL_BUSINESS, Statistic.MEAN),
    ANALYSIS_DWELL_BUSINESS_SECONDS_P90(Timing.ANALYSIS_DWELL_BUSINESS, Statistic.P90),
    SOLUTION_DWELL_SECONDS_MEAN(Timing.SOLUTION_DWELL, Statistic.MEAN),
    SOLUTION_DWELL_SECONDS_P50(Timing.SOLUTION_DWELL, Statistic.P50),
    SOLUTION_DWELL_SECONDS_P90(Timing.SOLUTION_DWELL, Statistic.P90),
    FOLLOW_UP_DWELL_SECONDS_MEAN(Timing.FOLLOW_UP_DWELL, Statistic.MEAN),
    FOLLOW_UP_DWELL_SECONDS_P50(Timing.FOLLOW_UP_DWELL, Statistic.P50),
    FOLLOW_UP_DWELL_SECONDS_P90(Timing.FOLLOW_UP_DWELL, Statistic.P90),
    SERVICE_LEVEL(
            Unit.RATIO,
            WindowTotals::serviceLevel,
            "In the variant metrics.service-level.variant; SL-A by default: answered within the threshold over contacts that had a service-level event in the window. Absent without any."),
    SERVICE_LEVEL_DUE(
            Unit.CONTACTS,
            Tally.SERVICE_LEVEL_DUE,
            "Contacts that had their service-level event in the window: answered, abandoned, or still open when the threshold passed."),
    SERVICE_LEVEL_COHORT(
            Unit.RATIO,
            Formula.share(Tally.COHORT_MET, Tally.COHORT_DUE),
            "By cohort of arrival, where the contacts arrived: answered within the threshold over all whose threshold passed in the window, that is, who arrived in the window moved back by it. Final at once, as every member had its outcome or its threshold passed; absent without any."),
    SLA_BREACHED(
            Unit.RATIO,
            WindowTotals::breached,
            "Contacts whose service-level event in the window was the threshold, over all with such an event in the window."),
    SLA_AT_RISK(
            Unit.RATIO,
            Formula.share(Tally.AT_RISK, Tally.WAITING),
            "Waiting contacts at the window's end that have used metrics.service-level.at-risk of their threshold and are not past it, over all waiting; absent when none waits."),
    ABANDONMENT_RATE(
            Unit.RATIO,
            Formula.share(Tally.ABANDONED, Tally.OFFERED),
            "Abandoned over offered, both in the window; absent when nothing was offered."),
    ABANDONMENT_RATE_COHORT(
            Unit.RATIO,
            Formula.share(Tally.COHORT_LEFT, Tally.COHORT_DUE),
            "By the same cohort of arrival as service_level_cohort: left within the threshold over all whose threshold passed in the window."),
    REOPEN_RATE(
            Unit.RATIO,
            Formula.share(Tally.REOPENED, Tally.RESOLVED),
            "Reopened over resolved, both in the window, so it can exceed 1; absent when nothing was resolved."),
    REOPEN_RATE_COHORT(
            Unit.RATIO,
            Formula.share(Tally.FIRST_CONTACT_REOPENED, Tally.FIRST_CONTACT_DUE),
            "By cohort of resolution, final: of the resolutions whose metrics.repeat-within ended in the window, as in first_contact_resolution, the share that was reopened in that time."),
    FIRST_CONTACT_RESOLUTION(
            Unit.RATIO,
            Formula.share(Tally.FIRST_CONTACT_MET, Tally.FIRST_CONTACT_DUE),
            "Final, of the resolutions whose metrics.repeat-within ended in the window (booked at the full hour after it, where they were resolved): the share that was neither reopened nor followed by another contact in that time."),
    FIRST_CONTACT_RESOLUTION_PROVISIONAL(
            Unit.RATIO,
            Formula.partOfTwo(Tally.UNREPEATED, Tally.REPEATED),
            "Of the resolutions whose metrics.repeat-within still runs at the window's end (until the full hour after it, where they were resolved): the share without a repeat so far. A resolution counts at once; a repeat takes it back."),
    FIRST_CONTACT_RESOLUTION_NOWCAST(
            Unit.RATIO,
            WindowTotals::firstContactNowcast,
            "What first_contact_resolution will be for those same resolutions: the Kaplan-Meier estimate, by the hour, that none is repeated within metrics.repeat-within, with those not repeated so far as censored at their age."),
    CSAT(
            Unit.RATIO,
            Formula.share(Tally.SATISFACTION_TOP, Tally.SATISFACTION_GIVEN),
            "Scores in the top box (4 and 5 of 5; at least 80 % of other scales) over all csat scores received in the window."),
    CSAT_BOTTOM(
            Unit.RATIO,
            Formula.share(Tally.SATISFACTION_BOTTOM, Tally.SATISFACTION_GIVEN),
            "Scores in the bottom box (1 and 2 of 5; at most 40 % of other scales) over all csat scores received in the window."),
    CSAT_RESPONSES(
            Unit.CONTACTS, Tally.SATISFACTION_GIVEN, "Csat scores received in the window: what csat is a share of."),
    CSAT_RESPONSE_RATE(
            Unit.RATIO,
            Formula.share(Tally.SATISFACTION_GIVEN, Tally.RESOLVED),
            "Csat scores received over contacts resolved, both in the window, so it can exceed 1; absent when nothing was resolved."),
    CSAT_WAITED_SECONDS_MEAN(
            Unit.SECONDS,
            Formula.share(Tally.SATISFACTION_WAITED, Tally.SATISFACTION_ANSWERED),
            "Time from opened to the first public human response of the contacts whose csat scores came in the window, in whole seconds, mean: what the scores are scores of. Absent when none of them was answered."),
    OCCUPANCY(
            Unit.RATIO,
            window -> window.shareOfTime(Tally.SLOTS_OCCUPIED, Tally.SLOTS_ON_DUTY),
            "Slots of busy agents × time over slots of busy and available agents × time in the window: an agent who takes three contacts at once counts three times. For the whole and for queues."),
    UTILISATION(
            Unit.RATIO,
            window -> window.shareOfTime(Tally.IN_HAND, Tally.SLOTS_ONLINE),
            "Contacts in agents' hands × time (given to one or answered by one since they came to their queue, and not on hold) over slots of agents not offline × time. What occupancy cannot see: an agent with one contact of three uses a third. For the whole and for queues."),
    NET_FLOW_PER_MINUTE(
            Unit.CONTACTS_PER_MINUTE,
            Prospects::netFlowPerMinute,
            "Change of the backlog over the window, per minute; positive when it grows."),
    DRAIN_SECONDS(
            Unit.SECONDS,
            Prospects::drainSeconds,
            "Time until the backlog is empty if it goes on as in the window: where the service rate of agents is known, by what they can do more than arrives and by those who leave; else by the rate at which it fell. 0 when there is none, absent when it does not fall."),
    SERVICE_RATE_PER_HOUR(
            Unit.CONTACTS_PER_HOUR,
            Prospects::servedPerHour,
            "Contacts resolved in the window per hour of an agent's slot with work: of busy agents, or, where no agent ever says to be busy, of all on duty when contacts waited at both ends of the window. Absent otherwise. For the whole and for queues."),
    AGENTS_MISSING(
            Unit.AGENTS,
            Prospects::agentsMissing,
            "Agents' slots that lack at the window's end for the backlog to begin to fall, at the arrivals and the service rate of the window; 0 when it falls with those on duty, absent without service_rate_per_hour."),
    BREACH_PROBABILITY(
            Unit.RATIO,
            window -> Prospects.breach(window, Horizon.HALF_HOUR),
            "Probability that of the contacts which have their service-level event in the 30 minutes after the window a share below metrics.service-level.target is answered in time, if there are any. Absent without a service-level event in the window, and in windows of more than an hour."),
    BREACH_PROBABILITY_15M(
            Unit.RATIO,
            window -> Prospects.breach(window, Horizon.QUARTER_HOUR),
            "The same for the 15 minutes after the window."),
    BREACH_PROBABILITY_60M(
            Unit.RATIO,
            window -> Prospects.breach(window, Horizon.HOUR),
            "The same for the 60 minutes after the window.");

    private static final Map<String, Metric> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Metric::wireName, metric -> metric));

    private final String wireName = name().toLowerCase(Locale.ROOT);

    @SuppressWarnings("ImmutableEnumChecker") // Its formula is a pure function, which the compiler cannot tell.
    private final Recipe recipe;

    /** One that is told with the window and not added up, see {@link WindowMarks}. */
    Metric(Unit unit, String description) {
        this(new Recipe(unit, description, null, null, null));
    }

    Metric(Unit unit, Formula formula, String description) {
        this(new Recipe(unit, description, formula, null, null));
    }

    Metric(Timing timing, Statistic statistic) {
        this(new Recipe(Unit.SECONDS, timing.describe(statistic), null, timing, statistic));
    }

    Metric(Recipe recipe) {
        this.recipe = recipe;
    }

    public Unit unit() {
        return recipe.unit();
    }

    public String description() {
        return recipe.description();
    }

    public String wireName() {
        return wireName;
    }

    /** How it follows from what was added up; null for what {@link #timing} tells. */
    public Formula formula() {
        return recipe.formula();
    }

    /** The duration it is a {@link #statistic} of; null when it is none. */
    public Timing timing() {
        return recipe.timing();
    }

    public Statistic statistic() {
        return recipe.statistic();
    }

    public static Metric ofWireName(String wireName) {
        return BY_WIRE_NAME.get(wireName);
    }
}
