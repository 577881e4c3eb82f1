package io.ruptura.simulator.trouble;

import io.ruptura.domain.config.binding.Setting;
import io.ruptura.domain.event.Event;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/** Something that looks like a rupture and is none: it must not be raised. Told in the truth as what it is. */
public record Decoy(
        @Setting(value = "What happens.", byDefault = "campaign")
        Kind kind,

        @Setting(
                value = "Where: any of channel and queue; empty is everywhere. Feeds are disturbed by channel.",
                example = "{channel: chat}")
        Map<String, String> scope,

        @Setting(value = "Local time at which it begins.", example = "2026-03-27T10:00")
        String from,

        @Setting(value = "Local time at which it ends.", example = "2026-03-27T12:00")
        String to,

        @Setting(
                value =
                        "campaign, holiday: contacts and agents are multiplied by this. dip: contacts are. wrong-count: the platform's own counts are.",
                byDefault = "1",
                min = 0,
                max = 1000)
        double factor,

        @Setting(
                value = "late-feed, doubled-feed, garbled-feed, lossy-feed: the share of events concerned.",
                byDefault = "0.3",
                min = 0,
                max = 1)
        double share,

        @Setting(
                value = "late-feed: mean delay. skewed-clock: by how much the clock is ahead.",
                byDefault = "5m",
                min = 0,
                max = 604800)
        Duration delay,

        @Setting(
                value = "campaign, holiday, maintenance: how long before it is announced.",
                byDefault = "1d",
                min = 0,
                max = 31536000)
        Duration notice) {

    public Decoy {
        scope = Map.copyOf(scope);
    }

    /** What can be set up. */
    public enum Kind {
        /** Announced: more contacts, and agents for them. */
        CAMPAIGN,
        /** Announced: fewer contacts and agents, or none. */
        HOLIDAY,
        /** Announced: nobody gets through and nobody is served. */
        MAINTENANCE,
        /** Somewhat fewer contacts, as at lunch. */
        DIP,
        /** Events are late, within the lateness allowed. */
        LATE_FEED,
        /** Events are delivered twice. */
        DOUBLED_FEED,
        /** Lines of garbage among the events. */
        GARBLED_FEED,
        /** The source's clock is ahead. */
        SKEWED_CLOCK,
        /** Some events are never delivered: numbers are missing, and the backlog drifts. */
        LOSSY_FEED,
        /** The platform counts what is open wrongly. */
        WRONG_COUNT;

        String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        Event.OperationKind announcedAs() {
            return switch (this) {
                case CAMPAIGN -> Event.OperationKind.CAMPAIGN;
                case HOLIDAY -> Event.OperationKind.HOLIDAY;
                case MAINTENANCE -> Event.OperationKind.MAINTENANCE;
                case DIP, LATE_FEED, DOUBLED_FEED, GARBLED_FEED, SKEWED_CLOCK, LOSSY_FEED, WRONG_COUNT -> null;
            };
        }
    }

    /** When it happens, in the zone of the service. */
    public Episode episode(ZoneId zone) {
        long fromMillis = LocalTimes.millis(from, zone);
        boolean announced = kind.announcedAs() != null;
        return new Episode(
                null,
                kind,
                scope,
                fromMillis,
                LocalTimes.millis(to, zone),
                0,
                announced ? fromMillis - notice.toMillis() : fromMillis,
                kind == Kind.MAINTENANCE,
                new Size(factor, share, delay.toMillis(), "", 0),
                null);
    }

    /** The same, so many weeks later. */
    public Decoy laterBy(long weeks) {
        return new Decoy(
                kind, scope, LocalTimes.later(from, weeks), LocalTimes.later(to, weeks), factor, share, delay, notice);
    }
}
