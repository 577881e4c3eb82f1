package io.ruptura.simulator.scenario;

import io.ruptura.domain.config.Setting;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One channel and queue: its contacts and the agents who serve them. */
public record LineConfig(
        @Setting(value = "Channel of its contacts.", example = "phone")
        String channel,

        @Setting(value = "Queue of its contacts.", example = "billing")
        String queue,

        @Setting(
                value = "Contacts of an ordinary week, if it is open at every hour of its profile.",
                byDefault = "1000",
                min = 0,
                max = 10_000_000)
        double perWeek,

        @Setting(
                value = "Name of the profile by which they spread over the week; empty spreads them evenly.",
                example = "office")
        String profile,

        @Setting(
                value =
                        "Variance of the random factor on the rate of each half hour: counts of mean m have variance m + dispersion * m^2.",
                byDefault = "0.02",
                min = 0,
                max = 10)
        double dispersion,

        @Setting(
                value = "Mean time an agent spends on a contact; exponential.",
                byDefault = "4m",
                min = 1,
                max = 604800)
        Duration handling,

        @Setting(
                value =
                        "Mean time a customer waits on the line before giving up; exponential. 0s: nobody waits on the line, contacts are answered when they"
                                + " are dealt with, as e-mail is.",
                byDefault = "0s",
                min = 0,
                max = 604800)
        Duration patience,

        @Setting(
                value =
                        "Agents present: days to 24 numbers, one per local hour. A day not named has none; empty: no agents.",
                example = "{mon-fri: [0, 0, 0, 0, 0, 0, 0, 0, 4, 6, 6, 6, 5, 5, 6, 6, 5, 3, 0, 0, 0, 0, 0, 0]}")
        Map<String, List<Double>> staff,

        @Setting(value = "Contacts an agent serves at once.", byDefault = "1", min = 1, max = 20)
        int slots,

        @Setting(value = "Topic to weight; empty: contacts have none.", example = "{payment-failed: 3, invoice: 5}")
        Map<String, Double> topics,

        @Setting(value = "Priority to weight.", byDefault = "{normal: 1}", example = "{normal: 8, high: 2}")
        Map<String, Double> priorities,

        @Setting(
                value = "Mean number of further messages while a contact is served.",
                byDefault = "0",
                min = 0,
                max = 100)
        double messages,

        @Setting(value = "Queue of the same channel to which some contacts are handed over.", example = "retention")
        String transferTo,

        @Setting(value = "Share of contacts handed over.", byDefault = "0", min = 0, max = 1)
        double transferShare,

        @Setting(value = "Share of solved contacts that come back once.", byDefault = "0", min = 0, max = 1)
        double reopenShare,

        @Setting(value = "Mean time after which they come back.", byDefault = "8h", min = 1, max = 2592000)
        Duration reopenAfter,

        @Setting(
                value = "Time after which a solved contact is closed; 0s: it is not.",
                byDefault = "0s",
                min = 0,
                max = 2592000)
        Duration closeAfter,

        @Setting(
                value = "Share of solved contacts whose customer gives a score, lower the longer the wait.",
                byDefault = "0",
                min = 0,
                max = 1)
        double feedbackShare) {

    public LineConfig {
        // In the order of the file, the same in every run.
        staff = Collections.unmodifiableMap(new LinkedHashMap<>(staff));
        topics = Collections.unmodifiableMap(new LinkedHashMap<>(topics));
        priorities = Collections.unmodifiableMap(new LinkedHashMap<>(priorities));
    }

    /** Whether customers wait on the line, and may give up. */
    public boolean waitsOnTheLine() {
        return !patience.isZero();
    }
}
