package io.ruptura.domain.metric.oracle;

import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.Event.Author;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.fixture.RandomHistory;
import io.ruptura.domain.metric.tally.Timing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The half of {@link Oracle} that measures time: durations second by second, ages, and what comes about by time alone. */
final class ClockOracle {

    private static final long DAY = 86_400_000;
    private static final long HOUR = 3_600_000;

    /** A duration that completed; {@code businessSeconds} is NaN without a calendar. */
    private record Completion(Timing timing, long at, Past.Place place, double seconds, double businessSeconds) {}

    private final RandomHistory history;
    private final List<Past> interactions;
    private final List<Completion> completions = new ArrayList<>();

    ClockOracle(RandomHistory history, List<Past> interactions) {
        this.history = history;
        this.interactions = interactions;
        interactions.forEach(this::complete);
        interactions.forEach(this::visit);
    }

    void expect(Map<String, String> scope, long start, long end, double[] values) {
        Map<Timing, List<Double>> durations = new EnumMap<>(Timing.class);
        for (Timing timing : Timing.values()) {
            durations.put(timing, new ArrayList<>());
        }
        for (Completion completion : completions) {
            if (completion.at() >= start
                    && completion.at() < end
                    && completion.place().isIn(scope)) {
                durations.get(completion.timing()).add(completion.seconds());
                if (!Double.isNaN(completion.businessSeconds())) {
                    Timing business = Timing.values()[completion.timing().ordinal() + 1];
                    durations.get(business).add(completion.businessSeconds());
                }
            }
        }
        durations.forEach(
                (timing, those) -> durations(those, timing.name().toLowerCase(Locale.ROOT) + "_seconds_", values));
        ages(scope, end, values, durations.get(Timing.FIRST_RESPONSE));
        firstContacts(scope, start, end, values);
    }

    private void complete(Past past) {
        for (int i = 0; i < past.size(); i++) {
            Event opening = past.opening(i - 1);
            if (opening != null && past.answersFirst(i)) {
                complete(past, i, Timing.FIRST_RESPONSE, opening.timeMillis());
            }
            if (opening != null && past.resolves(i)) {
                complete(past, i, Timing.RESOLUTION, opening.timeMillis());
            }
            int asked = past.event(i).isHumanResponse() ? oldestUnanswered(past, i) : -1;
            if (asked >= 0) {
                complete(past, i, Timing.NEXT_RESPONSE, past.event(asked).timeMillis());
            }
        }
    }

    private void visit(Past past) {
        for (StageOracle.Visit visit : StageOracle.visits(past)) {
            complete(past, visit.endedBy(), visit.stage(), visit.since());
        }
    }

    private static int oldestUnanswered(Past past, int response) {
        int asked = -1;
        for (int i = response - 1; i >= 0 && !past.event(i).isHumanResponse(); i--) {
            boolean asks =
                    past.event(i).message() != null && past.event(i).message().author() == Author.CUSTOMER;
            asked = asks ? i : asked;
        }
        return asked;
    }

    private void complete(Past past, int i, Timing timing, long since) {
        long at = past.event(i).timeMillis();
        boolean isVisit = timing.name().endsWith("DWELL");
        Past.Place place = past.place(isVisit || past.resolves(i) ? i : i - 1);
        BusinessCalendar calendar = history.calendars().governing(place.channel(), place.queue());
        boolean isWorkDone = timing == Timing.SOLUTION_DWELL || timing == Timing.FOLLOW_UP_DWELL;
        double business = calendar.label() == null || isWorkDone ? Double.NaN : 0;
        for (long second = since; second < at; second += 1000) {
            boolean runs = calendar.isOpen(second) && !past.isPaused(past.lastBefore(second + 1));
            business += runs ? 1 : 0;
        }
        completions.add(new Completion(timing, at, place, (at - since) / 1000.0, business));
    }

    private void ages(Map<String, String> scope, long end, double[] values, List<Double> answered) {
        List<Double> ages = new ArrayList<>();
        double atRisk = 0;
        for (Past past : interactions) {
            int last = past.lastBefore(end);
            if (!past.isInBacklog(last) || !past.place(last).isIn(scope)) {
                continue;
            }
            values[Metric.BACKLOG_UNCERTAIN.ordinal()] += isStale(past, end) ? 1 : 0;
            if (past.isWaiting(last)) {
                ages.add((end - past.opening(last).timeMillis()) / 1000.0);
                atRisk += isAtRisk(past, end) ? 1 : 0;
            }
        }
        double[] sorted = sorted(ages);
        Oracle.ratio(values, Metric.SLA_AT_RISK, atRisk, sorted.length);
        values[Metric.OLDEST_WAITING_SECONDS.ordinal()] = quantile(sorted, 1);
        values[Metric.WAITING_AGE_SECONDS_MAX.ordinal()] = quantile(sorted, 1);
        values[Metric.WAITING_AGE_SECONDS_P50.ordinal()] = quantile(sorted, 0.5);
        values[Metric.WAITING_AGE_SECONDS_P90.ordinal()] = quantile(sorted, 0.9);
        values[Metric.FIRST_RESPONSE_KM_SECONDS_P50.ordinal()] = productLimit(sorted(answered), sorted, 0.5);
        values[Metric.FIRST_RESPONSE_KM_SECONDS_P90.ordinal()] = productLimit(sorted(answered), sorted, 0.9);
    }

    private boolean isAtRisk(Past past, long end) {
        int first = past.firstOpened();
        long openedAt = past.event(first).timeMillis();
        long threshold = RandomHistory.threshold(past.event(first).channel());
        long near = openedAt + threshold / RandomHistory.AT_RISK_SHARE_OF_THRESHOLD;
        return past.isWaiting(first) && hasCome(near, end) && !hasCome(openedAt + threshold, end);
    }

    private boolean isStale(Past past, long end) {
        long last = past.event(past.lastBefore(end)).timeMillis();
        String subject = past.event(0).subject();
        for (Event event : history.events()) {
            boolean follows =
                    event.opening() != null && subject.equals(event.opening().follows());
            last = follows && event.timeMillis() < end ? Math.max(last, event.timeMillis()) : last;
        }
        return hasCome(nextMultiple(last + RandomHistory.STALE_AFTER, DAY), end);
    }

    private boolean hasCome(long time, long end) {
        return time < end && time <= history.until();
    }

    private void firstContacts(Map<String, String> scope, long start, long end, double[] values) {
        double due = 0;
        double met = 0;
        double reopened = 0;
        for (Past past : interactions) {
            for (int i = 0; i < past.size(); i++) {
                long deadline = past.event(i).timeMillis() + RandomHistory.REPEAT_WITHIN;
                long booked = nextMultiple(deadline, HOUR);
                boolean here = past.place(i).isIn(scope);
                if (past.resolves(i) && here && booked >= start && booked < end && booked <= history.until()) {
                    due++;
                    met += isRepeated(past, i, deadline) ? 0 : 1;
                    reopened += isReopened(past, i, deadline) ? 1 : 0;
                }
            }
        }
        Oracle.ratio(values, Metric.FIRST_CONTACT_RESOLUTION, met, due);
        Oracle.ratio(values, Metric.REOPEN_RATE_COHORT, reopened, due);
    }

    private static boolean isReopened(Past past, int resolution, long deadline) {
        for (int i = resolution + 1; i < past.size(); i++) {
            if (past.reopens(i) && past.event(i).timeMillis() < deadline) {
                return true;
            }
        }
        return false;
    }

    private boolean isRepeated(Past past, int resolution, long deadline) {
        if (isReopened(past, resolution, deadline)) {
            return true;
        }
        Event resolved = past.event(resolution);
        return history.events().stream()
                .filter(event -> event.timeMillis() > resolved.timeMillis() && event.timeMillis() < deadline)
                .anyMatch(event -> event.opening() != null
                        && resolved.subject().equals(event.opening().follows()));
    }

    /** Kaplan and Meier by the book. */
    private static double productLimit(double[] answered, double[] waiting, double q) {
        double surviving = 1;
        for (double duration : Arrays.stream(answered).distinct().toArray()) {
            long atRisk = Arrays.stream(answered)
                            .filter(other -> other >= duration)
                            .count()
                    + Arrays.stream(waiting).filter(age -> age >= duration).count();
            long deaths =
                    Arrays.stream(answered).filter(other -> other == duration).count();
            surviving *= 1 - (double) deaths / atRisk;
            if (surviving <= 1 - q + 1e-9) {
                return duration;
            }
        }
        return Double.NaN;
    }

    private static long nextMultiple(long time, long of) {
        return (time + of - 1) / of * of;
    }

    private static void durations(List<Double> durations, String stem, double[] values) {
        double[] sorted = sorted(durations);
        set(values, stem + "mean", Arrays.stream(sorted).average().orElse(Double.NaN));
        Map.of("p50", 0.5, "p90", 0.9, "p95", 0.95, "p99", 0.99, "max", 1.0)
                .forEach((name, q) -> set(values, stem + name, quantile(sorted, q)));
    }

    /** Not every duration has every statistic. */
    private static void set(double[] values, String name, double value) {
        Metric metric = Metric.ofWireName(name);
        if (metric != null) {
            values[metric.ordinal()] = value;
        }
    }

    private static double[] sorted(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static double quantile(double[] sorted, double q) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (q * (sorted.length - 1))];
    }
}
