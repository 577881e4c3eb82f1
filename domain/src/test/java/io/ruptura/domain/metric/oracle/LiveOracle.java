package io.ruptura.domain.metric.oracle;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.Event.AgentAvailability;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.fixture.RandomHistory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is told of customers, cohorts of arrival, repeats to come and agents' hands, recomputed for each window from the start. */
final class LiveOracle {

    private static final long HOUR = 3_600_000;

    private final RandomHistory history;
    private final List<Past> interactions;
    private final Collection<List<Event>> agents;

    LiveOracle(RandomHistory history, List<Past> interactions, Collection<List<Event>> agents) {
        this.history = history;
        this.interactions = interactions;
        this.agents = agents;
    }

    void expect(Map<String, String> scope, long start, long end, double[] values) {
        values[Metric.CUSTOMERS.ordinal()] = customers(scope, start, end);
        cohort(scope, start, end, values);
        repeats(scope, end, values);
        long to = Math.min(end, history.until());
        Oracle.ratio(values, Metric.UTILISATION, inHand(scope, start, to), online(scope, start, to));
    }

    private double customers(Map<String, String> scope, long start, long end) {
        Set<String> customers = new HashSet<>();
        for (Past past : interactions) {
            for (int i = 0; i < past.size(); i++) {
                long time = past.event(i).timeMillis();
                boolean opens = i == past.firstOpened();
                boolean moves = past.event(i).type() == EventType.INTERACTION_TRANSFERRED && past.opening(i) != null;
                boolean isOffer = (opens || moves) && past.isInbound(i);
                if (isOffer && time >= start && time < end && past.place(i).isIn(scope)) {
                    customers.add(past.opening(i).opening().customer().id());
                }
            }
        }
        return customers.size();
    }

    private void cohort(Map<String, String> scope, long start, long end, double[] values) {
        double due = 0;
        double met = 0;
        double left = 0;
        for (Past past : interactions) {
            int opened = past.firstOpened();
            if (opened < 0 || !past.isWaiting(opened) || !past.place(opened).isIn(scope)) {
                continue;
            }
            long at = past.event(opened).timeMillis()
                    + RandomHistory.threshold(past.event(opened).channel());
            if (at >= start && at < end && at <= history.until()) {
                Event outcome = outcome(past, opened, at);
                due++;
                met += outcome != null && outcome.isHumanResponse() ? 1 : 0;
                left += outcome != null && !outcome.isHumanResponse() ? 1 : 0;
            }
        }
        Oracle.ratio(values, Metric.SERVICE_LEVEL_COHORT, met, due);
        Oracle.ratio(values, Metric.ABANDONMENT_RATE_COHORT, left, due);
    }

    /** The first answer, or the customer's leaving without one, before a time; null for neither. */
    private static Event outcome(Past past, int opened, long before) {
        for (int i = opened + 1; i < past.size() && past.event(i).timeMillis() < before; i++) {
            if (past.event(i).isHumanResponse() || past.abandons(i)) {
                return past.event(i);
            }
        }
        return null;
    }

    private void repeats(Map<String, String> scope, long end, double[] values) {
        List<Long> repeatedAfter = new ArrayList<>();
        List<Long> ages = new ArrayList<>();
        long thisHour = Math.floorDiv(Math.min(end - 1, history.until()), HOUR);
        for (Past past : interactions) {
            for (int i = 0; i < past.size(); i++) {
                long time = past.event(i).timeMillis();
                long deadline = time + RandomHistory.REPEAT_WITHIN;
                long booked = (deadline + HOUR - 1) / HOUR * HOUR;
                boolean isOver = booked < end && booked <= history.until();
                if (past.resolves(i) && time < end && !isOver && past.place(i).isIn(scope)) {
                    long repeat = firstRepeat(past, i, Math.min(deadline, end));
                    long hour = Math.floorDiv(time, HOUR);
                    (repeat < 0 ? ages : repeatedAfter)
                            .add(repeat < 0 ? thisHour - hour : Math.floorDiv(repeat, HOUR) - hour);
                }
            }
        }
        double all = repeatedAfter.size() + ages.size();
        Oracle.ratio(values, Metric.FIRST_CONTACT_RESOLUTION_PROVISIONAL, ages.size(), all);
        double surviving = all == 0 ? Double.NaN : 1;
        for (long hours : new TreeSet<>(repeatedAfter)) {
            double atRisk =
                    repeatedAfter.stream().filter(other -> other >= hours).count()
                            + ages.stream().filter(age -> age >= hours).count();
            surviving *=
                    1 - repeatedAfter.stream().filter(other -> other == hours).count() / atRisk;
        }
        values[Metric.FIRST_CONTACT_RESOLUTION_NOWCAST.ordinal()] = surviving;
    }

    /** When the customer first came back before a time, -1 for never. */
    private long firstRepeat(Past past, int resolution, long before) {
        List<Long> repeats = new ArrayList<>();
        for (int i = resolution + 1; i < past.size(); i++) {
            if (past.reopens(i)) {
                repeats.add(past.event(i).timeMillis());
            }
        }
        Event resolved = past.event(resolution);
        history.events().stream()
                .filter(event -> event.timeMillis() > resolved.timeMillis() && event.opening() != null)
                .filter(event -> resolved.subject().equals(event.opening().follows()))
                .forEach(event -> repeats.add(event.timeMillis()));
        return repeats.stream()
                .filter(time -> time < before)
                .mapToLong(Long::longValue)
                .min()
                .orElse(-1);
    }

    private double inHand(Map<String, String> scope, long start, long to) {
        double millis = 0;
        for (Past past : interactions) {
            boolean given = false;
            for (int i = 0; i < past.size(); i++) {
                EventType type = past.event(i).type();
                boolean takes =
                        type == EventType.INTERACTION_ASSIGNED || past.event(i).isHumanResponse();
                boolean loses = type == EventType.INTERACTION_TRANSFERRED
                        || type == EventType.INTERACTION_CLOSED
                        || past.resolves(i);
                given = takes || (given && !loses);
                boolean counts = given
                        && past.isInBacklog(i)
                        && !past.isPaused(i)
                        && past.place(i).isIn(scope);
                long next = i + 1 == past.size() ? to : past.event(i + 1).timeMillis();
                millis += counts ? overlap(past.event(i).timeMillis(), next, start, to) : 0;
            }
        }
        return millis;
    }

    private double online(Map<String, String> scope, long start, long to) {
        double millis = 0;
        if (!Set.of("queue").containsAll(scope.keySet())) {
            return millis;
        }
        for (List<Event> statuses : agents) {
            for (int i = 0; i < statuses.size(); i++) {
                Event.AgentStatus status = statuses.get(i).agentStatus();
                boolean serves = scope.isEmpty() || status.queues().contains(scope.get("queue"));
                boolean counts = serves && status.status() != AgentAvailability.OFFLINE;
                long next = i + 1 == statuses.size() ? to : statuses.get(i + 1).timeMillis();
                millis += counts ? status.slots() * overlap(statuses.get(i).timeMillis(), next, start, to) : 0;
            }
        }
        return millis;
    }

    private static double overlap(long from, long until, long start, long to) {
        return Math.max(0, Math.min(until, to) - Math.max(from, start));
    }
}
