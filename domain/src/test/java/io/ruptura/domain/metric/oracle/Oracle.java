package io.ruptura.domain.metric.oracle;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.Event.AgentAvailability;
import io.ruptura.domain.event.Event.Author;
import io.ruptura.domain.event.Event.Direction;
import io.ruptura.domain.event.Event.FeedbackKind;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.fixture.RandomHistory;
import io.ruptura.domain.metric.timeline.TimelineEvent;
import io.ruptura.domain.scope.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The definitions of the metrics taken literally: for each window, go through every event of every interaction and recompute its past from the start.
 * Slow, and shares nothing with what it checks but the order of simultaneous events. What takes time is in {@link ClockOracle}.
 */
final class Oracle {

    private final List<Past> interactions = new ArrayList<>();
    private final Map<String, List<Event>> agents = new LinkedHashMap<>();
    private final ClockOracle clocks;
    private final LiveOracle live;
    private final long until;

    Oracle(RandomHistory history) {
        this.until = history.until();
        Map<String, List<Event>> bySubject = new LinkedHashMap<>();
        history.events().stream()
                .filter(TimelineEvent::concerns)
                .sorted(Comparator.comparingLong(Event::timeMillis)
                        .thenComparing(Event::type)
                        .thenComparing(event -> TimelineEvent.of(event).code())
                        .thenComparing(event -> TimelineEvent.of(event).idHash()))
                .forEach(event -> {
                    boolean agent = event.type() == EventType.AGENT_STATUS_CHANGED;
                    String key = agent ? event.agent() : event.subject() == null ? event.id() : event.subject();
                    (agent ? agents : bySubject)
                            .computeIfAbsent(key, unseen -> new ArrayList<>())
                            .add(event);
                });
        bySubject.values().forEach(events -> interactions.add(new Past(events)));
        this.clocks = new ClockOracle(history, interactions);
        this.live = new LiveOracle(history, interactions, agents.values());
    }

    /** Everything observed of one scope in one window. */
    double[] expect(String scopeKey, long start, long end) {
        Map<String, String> scope = new Scope(scopeKey).dimensions();
        double[] values = new double[Metric.values().length];
        double[] serviceLevel = new double[3];
        int[] feedback = new int[5];
        double backlogAtStart = 0;
        double waitingAtStart = 0;
        for (Past past : interactions) {
            for (int i = 0; i < past.size(); i++) {
                if (past.event(i).timeMillis() >= start && past.event(i).timeMillis() < end) {
                    countEvent(past, i, scope, values, feedback);
                }
            }
            countServiceLevel(past, scope, start, end, serviceLevel);
            countLevels(past, scope, end, values);
            int before = past.lastBefore(start);
            backlogAtStart += past.isInBacklog(before) && past.place(before).isIn(scope) ? 1 : 0;
            waitingAtStart += past.isWaiting(before) && past.place(before).isIn(scope) ? 1 : 0;
        }
        double[] slots = agents(scope, start, end, values);
        ratio(values, Metric.SERVICE_LEVEL, serviceLevel[1], serviceLevel[0]);
        values[Metric.SERVICE_LEVEL_DUE.ordinal()] = serviceLevel[0];
        ratio(values, Metric.SLA_BREACHED, serviceLevel[0] - serviceLevel[1] - serviceLevel[2], serviceLevel[0]);
        ratio(values, Metric.CSAT, feedback[1], feedback[0]);
        values[Metric.CSAT_RESPONSES.ordinal()] = feedback[0];
        ratio(values, Metric.ABANDONMENT_RATE, value(values, Metric.ABANDONED), value(values, Metric.OFFERED));
        ratio(values, Metric.REOPEN_RATE, value(values, Metric.REOPENED), value(values, Metric.RESOLVED));
        values[Metric.SERVICE_LEVEL_DUE.ordinal()] = serviceLevel[0];
        values[Metric.CSAT_RESPONSES.ordinal()] = feedback[0];
        ratio(values, Metric.CSAT_RESPONSE_RATE, feedback[0], value(values, Metric.RESOLVED));
        ratio(values, Metric.CSAT_BOTTOM, feedback[4], feedback[0]);
        ratio(values, Metric.CSAT_WAITED_SECONDS_MEAN, feedback[3], feedback[2]);
        clocks.expect(scope, start, end, values);
        live.expect(scope, start, end, values);
        flow(values, backlogAtStart, (end - start) / 60_000.0);
        capacity(values, slots, backlogAtStart, waitingAtStart, (end - start) / 1000.0);
        return values;
    }

    private static void countEvent(Past past, int i, Map<String, String> scope, double[] values, int[] feedback) {
        Event event = past.event(i);
        boolean here = past.place(i - 1).isIn(scope);
        boolean arrives = past.place(i).isIn(scope);
        Event opening = past.opening(i - 1);
        switch (event.type()) {
            case INTERACTION_OPENED ->
                count(
                        values,
                        Metric.OFFERED,
                        opening == null && event.opening().direction() == Direction.INBOUND && arrives);
            case INTERACTION_TRANSFERRED -> {
                count(values, Metric.TRANSFERRED, here);
                count(values, Metric.OFFERED, past.isInbound(i - 1) && arrives);
            }
            case INTERACTION_MESSAGE -> {
                count(values, Metric.ANSWERED, here && past.answersFirst(i));
                count(values, Metric.CUSTOMER_MESSAGES, here && event.message().author() == Author.CUSTOMER);
                count(values, Metric.AGENT_MESSAGES, here && event.message().author() == Author.AGENT);
            }
            case INTERACTION_RESOLVED, INTERACTION_CLOSED ->
                count(values, Metric.RESOLVED, arrives && past.resolves(i));
            case INTERACTION_REOPENED -> count(values, Metric.REOPENED, here && past.reopens(i));
            case INTERACTION_ABANDONED -> {
                boolean atOnce =
                        opening != null && event.timeMillis() - opening.timeMillis() < RandomHistory.SHORT_ABANDON;
                count(values, Metric.ABANDONED, here && past.abandons(i));
                count(values, Metric.SHORT_ABANDONED, here && past.abandons(i) && atOnce);
            }
            case INTERACTION_ESCALATED -> count(values, Metric.ESCALATED, here);
            case EXCEPTION_GRANTED -> count(values, Metric.EXCEPTIONS_GRANTED, here);
            case FEEDBACK_RECEIVED -> {
                if (here && event.feedback().kind() == FeedbackKind.CSAT) {
                    feedback[0]++;
                    feedback[1] += event.feedback().score() >= 4 ? 1 : 0;
                    feedback[4] += event.feedback().score() <= 2 ? 1 : 0;
                    int answer = past.firstAnswered(i);
                    feedback[2] += answer < 0 ? 0 : 1;
                    feedback[3] += answer < 0 ? 0 : past.wholeSecondsUntil(answer);
                }
            }
            default -> {}
        }
    }

    /** [0] contacts due, [1] of them answered in time, [2] of them gone before the threshold. */
    private void countServiceLevel(Past past, Map<String, String> scope, long start, long end, double[] serviceLevel) {
        int opened = past.firstOpened();
        if (opened < 0 || !past.isWaiting(opened)) {
            return;
        }
        long openedAt = past.event(opened).timeMillis();
        long threshold = RandomHistory.threshold(past.event(opened).channel());
        long elapses = openedAt + threshold;
        int last = past.lastBefore(elapses);
        boolean runsOut = elapses <= until && past.status(last) == Past.Status.OPEN;
        long at = runsOut ? elapses : Long.MAX_VALUE;
        Past.Place where = past.place(last);
        boolean met = false;
        boolean left = false;
        for (int i = past.size() - 1; i > opened; i--) {
            long time = past.event(i).timeMillis();
            boolean answers = past.event(i).isHumanResponse() && !past.isAnswered(i - 1);
            boolean leaves = past.abandons(i);
            if ((answers || leaves) && time < at) {
                at = time;
                where = past.place(i - 1);
                met = answers && at - openedAt < threshold;
                left = leaves && at - openedAt < threshold;
            }
        }
        if (at >= start && at < end && where.isIn(scope)) {
            serviceLevel[0]++;
            serviceLevel[1] += met ? 1 : 0;
            serviceLevel[2] += left ? 1 : 0;
        }
    }

    private static void countLevels(Past past, Map<String, String> scope, long end, double[] values) {
        int last = past.lastBefore(end);
        boolean here = past.isInBacklog(last) && past.place(last).isIn(scope);
        count(values, Metric.BACKLOG, here);
        count(values, Metric.WAITING, here && past.isWaiting(last));
        count(values, Metric.PAUSED, here && past.isPaused(last));
    }

    /** Slots busy × seconds, on duty × seconds, on duty at the end; null when no agents are known of. */
    private double[] agents(Map<String, String> scope, long start, long end, double[] values) {
        String queue = scope.get("queue");
        boolean known = false;
        double busyTime = 0;
        double dutyTime = 0;
        double slots = 0;
        for (List<Event> statuses : agents.values()) {
            for (int i = 0; i < statuses.size() && statuses.get(i).timeMillis() < end; i++) {
                Event.AgentStatus status = statuses.get(i).agentStatus();
                boolean serves = queue == null || status.queues().contains(queue);
                boolean last = i + 1 == statuses.size() || statuses.get(i + 1).timeMillis() >= end;
                boolean available = status.status() == AgentAvailability.AVAILABLE;
                boolean busy = status.status() == AgentAvailability.BUSY;
                known |= serves;
                count(values, Metric.AGENTS_AVAILABLE, serves && last && available);
                count(values, Metric.AGENTS_ONLINE, serves && last && status.status() != AgentAvailability.OFFLINE);
                long to = Math.min(
                        Math.min(end, until), last ? end : statuses.get(i + 1).timeMillis());
                double slotTime = serves
                        ? status.slots()
                                * Math.max(
                                        0, to - Math.max(start, statuses.get(i).timeMillis()))
                        : 0;
                busyTime += busy ? slotTime : 0;
                dutyTime += busy || available ? slotTime : 0;
                slots += serves && last && (busy || available) ? status.slots() : 0;
            }
        }
        boolean told = known && Set.of("queue").containsAll(scope.keySet());
        if (!told) {
            values[Metric.AGENTS_AVAILABLE.ordinal()] = Double.NaN;
            values[Metric.AGENTS_ONLINE.ordinal()] = Double.NaN;
        }
        ratio(values, Metric.OCCUPANCY, busyTime, told ? dutyTime : 0);
        return told ? new double[] {busyTime / 1000, dutyTime / 1000, slots} : null;
    }

    private static void flow(double[] values, double backlogAtStart, double minutes) {
        double backlog = value(values, Metric.BACKLOG);
        double perMinute = (backlog - backlogAtStart) / minutes;
        values[Metric.NET_FLOW_PER_MINUTE.ordinal()] = perMinute;
        double drains = perMinute < 0 ? 60 * backlog / -perMinute : Double.NaN;
        values[Metric.DRAIN_SECONDS.ordinal()] = backlog == 0 ? 0 : drains;
    }

    private static void capacity(
            double[] values, double[] slots, double backlogAtStart, double waitingAtStart, double seconds) {
        double resolved = value(values, Metric.RESOLVED);
        boolean waited = waitingAtStart > 0 && value(values, Metric.WAITING) > 0;
        double worked = slots == null ? 0 : slots[0] > 0 ? slots[0] : waited ? slots[1] : 0;
        values[Metric.BACKLOG_DRIFT.ordinal()] = Double.NaN;
        values[Metric.BACKLOG_IN_DOUBT.ordinal()] = Double.NaN;
        values[Metric.LATE_SHARE.ordinal()] = Double.NaN;
        values[Metric.SERVICE_RATE_PER_HOUR.ordinal()] = Double.NaN;
        values[Metric.AGENTS_MISSING.ordinal()] = Double.NaN;
        if (worked > 0 && resolved > 0) {
            double served = resolved / worked;
            double growth = value(values, Metric.OFFERED) / seconds - slots[2] * served;
            double backlog = value(values, Metric.BACKLOG);
            double left = value(values, Metric.ABANDONED) / seconds / ((backlog + backlogAtStart) / 2);
            values[Metric.SERVICE_RATE_PER_HOUR.ordinal()] = 3600 * served;
            // Of whole numbers as far as possible: a gap of whole agents is one, however rates are rounded.
            double gap = value(values, Metric.OFFERED) * worked / (seconds * resolved) - slots[2];
            values[Metric.AGENTS_MISSING.ordinal()] = gap < -1e-9 ? 0 : Math.ceil(gap - 1e-9) + 1;
            double drains = left > 0 ? Math.log1p(backlog * left / -growth) / left : backlog / -growth;
            values[Metric.DRAIN_SECONDS.ordinal()] = backlog == 0 ? 0 : growth < 0 ? drains : Double.NaN;
        }
    }

    private static void count(double[] values, Metric metric, boolean happened) {
        values[metric.ordinal()] += happened ? 1 : 0;
    }

    private static double value(double[] values, Metric metric) {
        return values[metric.ordinal()];
    }

    static void ratio(double[] values, Metric metric, double part, double whole) {
        values[metric.ordinal()] = whole == 0 ? Double.NaN : part / whole;
    }
}
