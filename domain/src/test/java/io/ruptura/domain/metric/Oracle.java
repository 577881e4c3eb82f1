package io.ruptura.domain.metric;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.Event.AgentAvailability;
import io.ruptura.domain.event.Event.Direction;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.scope.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The definitions of the metrics taken literally: for each window, go through every event of every interaction and recompute its past from the start.
 * Slow, and shares nothing with what it checks but the order of simultaneous events.
 */
final class Oracle {

    private enum Status {
        UNKNOWN,
        OPEN,
        RESOLVED,
        OVER
    }

    private record Place(String channel, String queue) {
        boolean isIn(Map<String, String> scope) {
            return scope.entrySet().stream()
                    .allMatch(dimension ->
                            dimension.getValue().equals(dimension.getKey().equals("channel") ? channel : queue));
        }
    }

    private final Map<String, List<Event>> interactions = new LinkedHashMap<>();
    private final Map<String, List<Event>> agents = new LinkedHashMap<>();
    private final ToLongFunction<String> thresholds;
    private final long until;

    Oracle(List<Event> events, ToLongFunction<String> thresholds) {
        this.thresholds = thresholds;
        this.until = events.stream().mapToLong(Event::timeMillis).max().orElseThrow();
        events.stream()
                .distinct()
                .sorted(Comparator.comparingLong(Event::timeMillis)
                        .thenComparing(Event::type)
                        .thenComparing(event -> TimelineEvent.of(event).code())
                        .thenComparing(event -> TimelineEvent.of(event).idHash()))
                .forEach(event -> {
                    boolean agent = event.type() == EventType.AGENT_STATUS_CHANGED;
                    (agent ? agents : interactions)
                            .computeIfAbsent(agent ? event.agent() : event.subject(), key -> new ArrayList<>())
                            .add(event);
                });
    }

    /** Everything observed of one scope in one window. */
    double[] expect(String scopeKey, long start, long end) {
        Map<String, String> scope = new Scope(scopeKey).dimensions();
        double[] values = new double[Metric.values().length];
        List<Double> responses = new ArrayList<>();
        List<Double> resolutions = new ArrayList<>();
        double[] serviceLevel = new double[2];
        long[] oldest = {Long.MAX_VALUE};
        for (List<Event> events : interactions.values()) {
            for (int i = 0; i < events.size(); i++) {
                if (events.get(i).timeMillis() >= start && events.get(i).timeMillis() < end) {
                    countEvent(events, i, scope, values, responses, resolutions);
                }
            }
            countServiceLevel(events, scope, start, end, serviceLevel);
            countLevels(events, scope, end, values, oldest);
        }
        values[Metric.OLDEST_WAITING_SECONDS.ordinal()] =
                oldest[0] == Long.MAX_VALUE ? Double.NaN : (end - oldest[0]) / 1000.0;
        values[Metric.AGENTS_AVAILABLE.ordinal()] = agentsAvailable(scope, end);
        durations(responses, Metric.FIRST_RESPONSE_SECONDS_MEAN, values);
        durations(resolutions, Metric.RESOLUTION_SECONDS_MEAN, values);
        values[Metric.SERVICE_LEVEL.ordinal()] = serviceLevel[0] == 0 ? Double.NaN : serviceLevel[1] / serviceLevel[0];
        double offered = values[Metric.OFFERED.ordinal()];
        values[Metric.ABANDONMENT_RATE.ordinal()] =
                offered == 0 ? Double.NaN : values[Metric.ABANDONED.ordinal()] / offered;
        return values;
    }

    private void countEvent(
            List<Event> events,
            int i,
            Map<String, String> scope,
            double[] values,
            List<Double> responses,
            List<Double> resolutions) {
        Event event = events.get(i);
        Place before = place(events, i - 1);
        Place after = place(events, i);
        Status was = status(events, i - 1);
        Event opening = opening(events, i - 1);
        boolean inbound = opening == null || opening.opening().direction() == Direction.INBOUND;
        double age = opening == null ? Double.NaN : (event.timeMillis() - opening.timeMillis()) / 1000.0;
        boolean unfinished = was == Status.OPEN || was == Status.UNKNOWN;
        boolean here = before.isIn(scope);
        switch (event.type()) {
            case INTERACTION_OPENED ->
                count(
                        values,
                        Metric.OFFERED,
                        opening == null && event.opening().direction() == Direction.INBOUND && after.isIn(scope));
            case INTERACTION_TRANSFERRED -> {
                count(values, Metric.TRANSFERRED, here);
                count(values, Metric.OFFERED, inbound && after.isIn(scope));
            }
            case INTERACTION_MESSAGE -> {
                if (event.isHumanResponse() && !isAnswered(events, i - 1) && inbound && here) {
                    count(values, Metric.ANSWERED, true);
                    keep(responses, age);
                }
            }
            case INTERACTION_RESOLVED, INTERACTION_CLOSED -> {
                if (unfinished && here) {
                    count(values, Metric.RESOLVED, true);
                    keep(resolutions, age);
                }
            }
            case INTERACTION_REOPENED ->
                count(values, Metric.REOPENED, here && (was == Status.RESOLVED || was == Status.UNKNOWN));
            case INTERACTION_ABANDONED ->
                count(values, Metric.ABANDONED, here && unfinished && !isAnswered(events, i - 1));
            default -> {}
        }
    }

    /** [0] contacts due, [1] of them answered in time. */
    private void countServiceLevel(
            List<Event> events, Map<String, String> scope, long start, long end, double[] serviceLevel) {
        int opened = firstOpened(events);
        if (opened < 0
                || events.get(opened).opening().direction() == Direction.OUTBOUND
                || isAnswered(events, opened - 1)
                || status(events, opened) != Status.OPEN) {
            return;
        }
        long openedAt = events.get(opened).timeMillis();
        long threshold = thresholds.applyAsLong(events.get(opened).channel());
        long elapses = openedAt + threshold;
        int last = lastBefore(events, elapses);
        long at = elapses <= until && status(events, last) == Status.OPEN ? elapses : Long.MAX_VALUE;
        Place where = place(events, last);
        boolean met = false;
        for (int i = events.size() - 1; i > opened; i--) {
            Event event = events.get(i);
            boolean answers = event.isHumanResponse() && !isAnswered(events, i - 1);
            boolean leaves = event.type() == EventType.INTERACTION_ABANDONED
                    && status(events, i - 1) == Status.OPEN
                    && !isAnswered(events, i - 1);
            if ((answers || leaves) && event.timeMillis() < at) {
                at = event.timeMillis();
                where = place(events, i - 1);
                met = answers && at - openedAt < threshold;
            }
        }
        if (at >= start && at < end && where.isIn(scope)) {
            serviceLevel[0]++;
            serviceLevel[1] += met ? 1 : 0;
        }
    }

    private static void countLevels(
            List<Event> events, Map<String, String> scope, long end, double[] values, long[] oldest) {
        int last = lastBefore(events, end);
        Event opening = opening(events, last);
        if (opening == null
                || status(events, last) != Status.OPEN
                || !place(events, last).isIn(scope)) {
            return;
        }
        count(values, Metric.BACKLOG, true);
        if (opening.opening().direction() == Direction.INBOUND && !isAnswered(events, last)) {
            count(values, Metric.WAITING, true);
            oldest[0] = Math.min(oldest[0], opening.timeMillis());
        }
    }

    private double agentsAvailable(Map<String, String> scope, long end) {
        String queue = scope.get("queue");
        boolean known = false;
        double available = 0;
        for (List<Event> statuses : agents.values()) {
            int last = lastBefore(statuses, end);
            for (int i = 0; i <= last; i++) {
                known |= queue == null || statuses.get(i).agentStatus().queues().contains(queue);
            }
            if (last >= 0) {
                Event.AgentStatus status = statuses.get(last).agentStatus();
                boolean serves = queue == null || status.queues().contains(queue);
                available += serves && status.status() == AgentAvailability.AVAILABLE ? 1 : 0;
            }
        }
        return known && !scope.containsKey("channel") ? available : Double.NaN;
    }

    private static Status status(List<Event> events, int upTo) {
        Status status = Status.UNKNOWN;
        for (int i = 0; i <= upTo; i++) {
            EventType type = events.get(i).type();
            if (status == Status.OVER) {
                return status;
            } else if (type == EventType.INTERACTION_OPENED && status == Status.UNKNOWN) {
                status = Status.OPEN;
            } else if (type == EventType.INTERACTION_REOPENED && status != Status.OPEN) {
                status = Status.OPEN;
            } else if (type == EventType.INTERACTION_RESOLVED || type == EventType.INTERACTION_CLOSED) {
                status = Status.RESOLVED;
            } else if (type == EventType.INTERACTION_ABANDONED) {
                status = Status.OVER;
            }
        }
        return status;
    }

    private static Place place(List<Event> events, int upTo) {
        Place place = new Place(null, null);
        for (int i = 0; i <= upTo; i++) {
            Event event = events.get(i);
            if (event.type() == EventType.INTERACTION_OPENED && i == firstOpened(events)) {
                place = new Place(event.channel(), event.queue());
            } else if (event.type() == EventType.INTERACTION_TRANSFERRED) {
                place = new Place(event.channel() == null ? place.channel() : event.channel(), event.queue());
            }
        }
        return place;
    }

    private static boolean isAnswered(List<Event> events, int upTo) {
        return events.subList(0, upTo + 1).stream().anyMatch(Event::isHumanResponse);
    }

    private static Event opening(List<Event> events, int upTo) {
        int first = firstOpened(events);
        return first < 0 || first > upTo ? null : events.get(first);
    }

    private static int firstOpened(List<Event> events) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).type() == EventType.INTERACTION_OPENED) {
                return i;
            }
        }
        return -1;
    }

    private static int lastBefore(List<Event> events, long time) {
        int last = -1;
        while (last + 1 < events.size() && events.get(last + 1).timeMillis() < time) {
            last++;
        }
        return last;
    }

    private static void count(double[] values, Metric metric, boolean happened) {
        values[metric.ordinal()] += happened ? 1 : 0;
    }

    private static void keep(List<Double> durations, double seconds) {
        if (!Double.isNaN(seconds)) {
            durations.add(seconds);
        }
    }

    private static void durations(List<Double> durations, Metric mean, double[] values) {
        double[] sorted =
                durations.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double[] quantiles = {0.5, 0.9, 0.95, 0.99, 1};
        values[mean.ordinal()] = Arrays.stream(sorted).average().orElse(Double.NaN);
        for (int i = 0; i < quantiles.length; i++) {
            values[mean.ordinal() + 1 + i] =
                    sorted.length == 0 ? Double.NaN : sorted[(int) (quantiles[i] * (sorted.length - 1))];
        }
    }
}
