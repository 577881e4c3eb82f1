package io.ruptura.simulator.scenario;

import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.simulator.trouble.Decoy;
import io.ruptura.simulator.trouble.PlantedRupture;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;

/** What must hold for planted ruptures and decoys. */
final class TroubleChecks {

    private static final Set<String> DIMENSIONS = Set.of("channel", "queue");

    private final Scenario scenario;
    private final Rules rules;

    TroubleChecks(Scenario scenario, Rules rules) {
        this.scenario = scenario;
        this.rules = rules;
    }

    void check(String key, PlantedRupture rupture) {
        checkTimes(key, rupture.from(), rupture.to());
        checkScope(key, rupture.scope(), rupture.kind() == RuptureKind.FEED_LOSS);
        switch (rupture.kind()) {
            case DEMAND_SPIKE, BREACH_FORECAST, BACKLOG_SURGE -> factor(key, rupture, rupture.factor() > 1, "above", 3);
            case CAPACITY_DROP, SATISFACTION_DROP -> factor(key, rupture, rupture.factor() < 1, "below", 0.3);
            case RECURRING_PROBLEM -> checkTopic(key, rupture);
            case CHANNEL_OUTAGE,
                    FEED_LOSS,
                    RESPONSE_DEGRADATION,
                    RESOLUTION_STALL,
                    ABANDONMENT_WAVE,
                    REOPEN_WAVE,
                    UNANSWERED_WHILE_OPEN,
                    EXCEPTION_SURGE -> {}
        }
    }

    void check(String key, Decoy decoy) {
        checkTimes(key, decoy.from(), decoy.to());
        switch (decoy.kind()) {
            case LATE_FEED, DOUBLED_FEED, GARBLED_FEED, SKEWED_CLOCK, LOSSY_FEED ->
                checkScope(key, decoy.scope(), true);
            case CAMPAIGN, HOLIDAY, MAINTENANCE, DIP, WRONG_COUNT -> checkScope(key, decoy.scope(), false);
        }
    }

    private void factor(String key, PlantedRupture rupture, boolean holds, String side, double example) {
        if (!holds) {
            rules.broken(
                    key + ".factor",
                    "must be " + side + " 1 in a " + rupture.kind().wireName(),
                    "",
                    Double.toString(example));
        }
    }

    private void checkTopic(String key, PlantedRupture rupture) {
        rules.isGiven(key + ".topic", rupture.topic(), "payment-failed");
        if (rupture.topicShare() <= 0) {
            rules.broken(key + ".topic-share", "must be above 0 in a recurring-problem", "", "0.6");
        }
    }

    private void checkTimes(String key, String from, String to) {
        boolean begins =
                rules.parses(key + ".from", from, LocalDateTime::parse, "must be a local time", "2026-03-27T10:00");
        boolean ends = rules.parses(key + ".to", to, LocalDateTime::parse, "must be a local time", "2026-03-27T12:00");
        if (begins && ends && !LocalDateTime.parse(to).isAfter(LocalDateTime.parse(from))) {
            rules.broken(key + ".to", "must be after from, " + from, to, "2026-03-27T12:00");
        }
    }

    private void checkScope(String key, Map<String, String> scope, boolean ofTheFeed) {
        if (!DIMENSIONS.containsAll(scope.keySet())) {
            rules.broken(key + ".scope", "must name channel, queue or nothing", scope.toString(), "{channel: chat}");
        } else if (scenario.lines().stream().noneMatch(line -> line.isIn(scope))) {
            rules.broken(key + ".scope", "must concern one of the lines", scope.toString(), "{channel: chat}");
        }
        if (ofTheFeed && scope.containsKey("queue")) {
            rules.broken(
                    key + ".scope",
                    "must name a channel only: feeds are cut by channel",
                    scope.toString(),
                    "{channel: chat}");
        }
    }
}
