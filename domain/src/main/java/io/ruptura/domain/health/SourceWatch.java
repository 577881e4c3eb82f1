package io.ruptura.domain.health;

import io.ruptura.domain.health.Health.Status;
import java.util.Map;

/**
 * How a source is doing, by its own habits. {@code DOWN}: it used to send heartbeats, and three are missing. {@code QUIET}: at its rate of late a silence as long
 * as this comes once in a thousand times, and it has lasted a minute. {@code LATE}: it sends, but nothing newer than five minutes ago.
 *
 * <p>Worked example: at 2 events a minute it is quiet after ln(1000) / 2 = 3.5 minutes; with heartbeats every 30 s it is down after 90 s.
 */
public final class SourceWatch {

    private static final long MINUTE = 60_000;
    private static final long LATE_AFTER = 5 * MINUTE;
    private static final int MISSING_HEARTBEATS = 3;
    private static final double RARE_SILENCE = Math.log(1000);

    private SourceWatch() {}

    /** The health of a source at an instant of the service's clock. */
    public static Health at(String source, SourceMemory memory, long nowMillis) {
        Status status = status(memory, nowMillis);
        long minutes = (nowMillis - since(status, memory)) / MINUTE;
        Health health = new Health(
                Health.Kind.SOURCE,
                source,
                status,
                nowMillis,
                memory.newestMillis(),
                memory.perMinuteAt(nowMillis),
                detail(status, minutes));
        return health.detail() == null
                ? health
                : health.saying(code(status), Map.of("minutes", Long.toString(minutes)));
    }

    private static Status status(SourceMemory memory, long now) {
        long gap = memory.heartbeatGapMillis();
        if (gap > 0 && now - memory.heartbeatMillis() > Math.max(MINUTE, MISSING_HEARTBEATS * gap)) {
            return Status.DOWN;
        }
        long silent = now - memory.newestMillis();
        if (silent > LATE_AFTER && now - memory.heardMillis() <= MINUTE) {
            return Status.LATE;
        }
        boolean isAlive = gap > 0;
        boolean isRare = memory.perMinute() * silent / MINUTE > RARE_SILENCE;
        return !isAlive && silent > MINUTE && isRare ? Status.QUIET : Status.OK;
    }

    private static long since(Status status, SourceMemory memory) {
        return status == Status.DOWN ? memory.heartbeatMillis() : memory.newestMillis();
    }

    private static String code(Status status) {
        return status == Status.DOWN ? "no-heartbeat" : status == Status.LATE ? "late" : "nothing-came";
    }

    private static String detail(Status status, long minutes) {
        return switch (status) {
            case DOWN -> "no heartbeat for " + minutes + " min";
            case LATE -> "the newest event is " + minutes + " min old";
            case QUIET -> "nothing for " + minutes + " min";
            case OK, RESTARTING, REFUSED, DOUBTFUL -> null;
        };
    }
}
