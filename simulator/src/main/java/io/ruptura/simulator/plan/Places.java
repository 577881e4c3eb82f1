package io.ruptura.simulator.plan;

import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.simulator.scenario.LineConfig;
import io.ruptura.simulator.scenario.Scenario;
import io.ruptura.simulator.trouble.Episode;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongToDoubleFunction;

/** Where a rupture could be planted: what is open, staffed and busy enough, and not in use. */
final class Places {

    /** What shows where no people are at work. */
    private static final Set<RuptureKind> OF_BOTS =
            EnumSet.of(RuptureKind.DEMAND_SPIKE, RuptureKind.CHANNEL_OUTAGE, RuptureKind.FEED_LOSS);

    private static final long HOUR_MILLIS = 3_600_000;

    private static final class Place {
        private final LineConfig line;
        private final Week demand;
        private final Week staff;
        private final BusinessCalendar calendar;
        private long takenUntil = Long.MIN_VALUE;

        private Place(LineConfig line, Scenario scenario, BusinessCalendar calendar) {
            this.line = line;
            this.demand = Week.ofDemand(line, scenario);
            this.staff = Week.of(line.staff(), ZoneId.of(scenario.zone()));
            this.calendar = calendar;
        }
    }

    private final List<Place> places;
    private final List<Episode> asked;
    private final long restMillis;
    private final double contacts;

    Places(Scenario scenario) {
        ServiceCalendars calendars = new ServiceCalendars(scenario);
        this.places = scenario.lines().stream()
                .map(line -> new Place(line, scenario, calendars.of(line)))
                .toList();
        this.asked = scenario.episodes();
        this.contacts = scenario.plant().contacts();
        this.restMillis = scenario.plant().rest().toMillis();
    }

    /** The lines that could have this from one time to the other. */
    List<LineConfig> fitFor(RuptureKind kind, long fromMillis, long toMillis) {
        return places.stream()
                .filter(place -> suits(kind, place.line))
                .filter(place -> isAtWork(place, fromMillis, toMillis)
                        && concerned(kind, place, fromMillis, toMillis) >= contacts)
                .filter(place -> isLeftAlone(scope(kind, place.line), fromMillis, toMillis))
                .map(place -> place.line)
                .toList();
    }

    /** Whether it could be anywhere at all. */
    boolean suits(RuptureKind kind) {
        return places.stream().anyMatch(place -> suits(kind, place.line));
    }

    /** The scope it then has: a platform and a feed fail as a whole. */
    Map<String, String> scope(RuptureKind kind, LineConfig line) {
        return isOfTheChannel(kind)
                ? Map.of("channel", line.channel())
                : Map.of("channel", line.channel(), "queue", line.queue());
    }

    /** Leaves the place alone until this is over, and some time after. */
    void take(Episode episode) {
        places.stream()
                .filter(place -> place.line.isIn(episode.scope()))
                .forEach(place -> place.takenUntil = Math.max(place.takenUntil, episode.toMillis() + restMillis));
    }

    private boolean isLeftAlone(Map<String, String> scope, long fromMillis, long toMillis) {
        return places.stream()
                .filter(place -> place.line.isIn(scope))
                .allMatch(place -> place.takenUntil <= fromMillis
                        && asked.stream()
                                .filter(episode -> place.line.isIn(episode.scope()))
                                .allMatch(episode -> episode.toMillis() + restMillis <= fromMillis
                                        || toMillis + restMillis <= episode.fromMillis()));
    }

    private static boolean isOfTheChannel(RuptureKind kind) {
        return kind == RuptureKind.CHANNEL_OUTAGE || kind == RuptureKind.FEED_LOSS;
    }

    /** Whether it would show there at all: nobody gives up who does not wait, nobody scores who is not asked. */
    private static boolean suits(RuptureKind kind, LineConfig line) {
        if (line.bot().isThere()) {
            return OF_BOTS.contains(kind);
        }
        return switch (kind) {
            case ABANDONMENT_WAVE -> line.waitsOnTheLine();
            case SATISFACTION_DROP -> line.feedbackShare() >= 0.1;
            case RECURRING_PROBLEM -> line.topics().size() > 1;
            // Whoever waits on the line leaves instead of piling up.
            case BACKLOG_SURGE -> !line.waitsOnTheLine();
            case DEMAND_SPIKE,
                    CHANNEL_OUTAGE,
                    FEED_LOSS,
                    CAPACITY_DROP,
                    RESPONSE_DEGRADATION,
                    RESOLUTION_STALL,
                    REOPEN_WAVE,
                    UNANSWERED_WHILE_OPEN,
                    BREACH_FORECAST,
                    EXCEPTION_SURGE -> true;
        };
    }

    private static boolean isAtWork(Place place, long fromMillis, long toMillis) {
        boolean open = place.calendar.openMillis(fromMillis, toMillis) == toMillis - fromMillis;
        for (long at = fromMillis; open && at < toMillis; at += HOUR_MILLIS) {
            open = place.staff.at(at) > 0 || place.line.bot().isThere();
        }
        return open;
    }

    /** How many contacts it may concern: of low scores, only those that give one. */
    private static double concerned(RuptureKind kind, Place place, long fromMillis, long toMillis) {
        double share = kind == RuptureKind.SATISFACTION_DROP ? place.line.feedbackShare() : 1;
        return share * overHours(fromMillis, toMillis, at -> place.line.perWeek() * place.demand.share(at));
    }

    /** The part of what the agents of a line can do that usually comes meanwhile. */
    double utilisation(LineConfig line, RuptureSize.Span span) {
        Place there = places.stream()
                .filter(place -> place.line.equals(line))
                .findFirst()
                .orElseThrow();
        double hours = line.handling().toMillis() / (double) HOUR_MILLIS;
        double asked =
                overHours(span.fromMillis(), span.toMillis(), at -> line.perWeek() * there.demand.share(at) * hours);
        double able = overHours(span.fromMillis(), span.toMillis(), at -> there.staff.at(at) * line.slots());
        return asked / able;
    }

    /** The sum of so many an hour. */
    private static double overHours(long fromMillis, long toMillis, LongToDoubleFunction anHour) {
        double sum = 0;
        for (long at = fromMillis; at < toMillis; at += HOUR_MILLIS) {
            sum += anHour.applyAsDouble(at) * Math.min(HOUR_MILLIS, toMillis - at) / HOUR_MILLIS;
        }
        return sum;
    }
}
