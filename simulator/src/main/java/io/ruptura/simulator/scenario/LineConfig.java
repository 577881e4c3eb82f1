package io.ruptura.simulator.scenario;

import io.ruptura.domain.config.binding.Setting;
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

        @Setting(value = "The same for the random factor on each whole day.", byDefault = "0", min = 0, max = 10)
        double dayDispersion,

        @Setting(
                value = "Mean time an agent spends on a contact; exponential.",
                byDefault = "4m",
                min = 1,
                max = 604800)
        Duration handling,

        @Setting(
                value =
                        "Mean time from taking a contact to the first reply, where customers wait on the line; exponential, part of the handling.",
                byDefault = "0s",
                min = 0,
                max = 86400)
        Duration firstReply,

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

        @Setting(value = "Share of the planned agents missing on a day.", byDefault = "0", min = 0, max = 1)
        double shrinkage,

        @Setting("Pauses of the agents.") Breaks breaks,

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

        @Setting("The bot that talks to customers before anyone else.")
        Bot bot,

        @Setting(value = "Queue of the same channel to which some contacts are handed over.", example = "retention")
        String transferTo,

        @Setting(value = "Share of contacts handed over.", byDefault = "0", min = 0, max = 1)
        double transferShare,

        @Setting(
                value = "How often one contact may be handed over; above 1 it can come back: a loop.",
                byDefault = "1",
                min = 1,
                max = 20)
        int transferRounds,

        @Setting(value = "Share of contacts escalated while they are served.", byDefault = "0", min = 0, max = 1)
        double escalationShare,

        @Setting("Waiting for the customer in the midst of a contact.")
        Pauses pauses,

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
        double feedbackShare,

        @Setting(
                value =
                        "Share of the scores that are how likely they recommend the service, 0 to 10, instead of how satisfied they are, 1 to 5.",
                byDefault = "0",
                min = 0,
                max = 1)
        double npsShare,

        @Setting(value = "Share of solved contacts followed up a day later.", byDefault = "0", min = 0, max = 1)
        double followUpShare,

        @Setting(value = "Share of contacts to which an exception is granted.", byDefault = "0", min = 0, max = 1)
        double exceptionShare) {

    public LineConfig {
        // In the order of the file, the same in every run.
        staff = Collections.unmodifiableMap(new LinkedHashMap<>(staff));
        topics = Collections.unmodifiableMap(new LinkedHashMap<>(topics));
        priorities = Collections.unmodifiableMap(new LinkedHashMap<>(priorities));
    }

    /** Channel and queue in one word: {@code phone/billing}. */
    public String name() {
        return channel + "/" + queue;
    }

    /** Whether it is in a scope of channel and queue; an empty one is everywhere. */
    public boolean isIn(Map<String, String> scope) {
        return scope.getOrDefault("channel", channel).equals(channel)
                && scope.getOrDefault("queue", queue).equals(queue);
    }

    /** Channel to which its bot hands over. */
    public String botChannel() {
        return bot.channel().isEmpty() ? channel : bot.channel();
    }

    /** Queue to which its bot hands over. */
    public String botQueue() {
        return bot.queue().isEmpty() ? queue : bot.queue();
    }

    /** Whether customers wait on the line, and may give up. */
    public boolean waitsOnTheLine() {
        return !patience.isZero();
    }

    /** A bot's part: it answers at once, which is no response of a person; what it cannot solve is handed to a queue. */
    public record Bot(
            @Setting(
                    value = "Mean time of its conversation; 0s: there is no bot.",
                    byDefault = "0s",
                    min = 0,
                    max = 86400)
            Duration time,

            @Setting(value = "Share of contacts it solves.", byDefault = "0.3", min = 0, max = 1)
            double solves,

            @Setting(value = "Channel it hands over to; empty: its own.", example = "chat")
            String channel,

            @Setting(value = "Queue it hands over to; empty: its own.", example = "support")
            String queue) {

        public boolean isThere() {
            return !time.isZero();
        }
    }

    /** Contacts that stop until the customer answers, and are then served again. */
    public record Pauses(
            @Setting(value = "Share of contacts that do, once each.", byDefault = "0", min = 0, max = 1)
            double share,

            @Setting(value = "Mean time until the customer answers.", byDefault = "4h", min = 1, max = 2592000)
            Duration time) {}

    /** Agents that are away for a while, when what they do is finished. */
    public record Breaks(
            @Setting(
                    value = "Mean time from one to the next; 0s: there are none.",
                    byDefault = "0s",
                    min = 0,
                    max = 86400)
            Duration every,

            @Setting(value = "How long.", byDefault = "15m", min = 1, max = 86400)
            Duration length) {}
}
