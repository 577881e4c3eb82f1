package io.ruptura.domain.health;

/**
 * What is remembered of a source; instants are epoch milliseconds UTC, 0 for never.
 *
 * @param newestMillis time of its newest event or heartbeat
 * @param heardMillis end of the last step in which anything of it came
 * @param heartbeatMillis time of its newest heartbeat
 * @param heartbeatGapMillis usual distance of its heartbeats; 0 while unknown
 * @param perMinute events a minute of late, as of {@code heardMillis}
 */
public record SourceMemory(
        long newestMillis, long heardMillis, long heartbeatMillis, long heartbeatGapMillis, double perMinute) {

    /** Before anything was heard. */
    public static final SourceMemory NONE = new SourceMemory(0, 0, 0, 0, 0);

    private static final double MINUTE = 60_000;
    /** After these minutes half of the rate is of what came since. */
    private static final double HALF_LIFE_MINUTES = 10;

    public SourceMemory after(SourcePulse pulse) {
        return new SourceMemory(
                Math.max(newestMillis, pulse.newestMillis()),
                Math.max(heardMillis, pulse.stampMillis()),
                Math.max(heartbeatMillis, pulse.heartbeatMillis()),
                gapAfter(pulse.heartbeatMillis()),
                rateAfter(pulse));
    }

    private double rateAfter(SourcePulse pulse) {
        if (heardMillis == 0) {
            return pulse.events();
        }
        double minutes = (pulse.stampMillis() - heardMillis) / MINUTE;
        if (minutes < -1) {
            // Another subtask is still catching up: what it hears says nothing of how much comes now.
            return perMinute;
        }
        double kept = Math.pow(0.5, Math.max(0, minutes) / HALF_LIFE_MINUTES);
        return minutes <= 0
                ? perMinute + pulse.events() * Math.log(2) / HALF_LIFE_MINUTES
                : perMinute * kept + pulse.events() / minutes * (1 - kept);
    }

    /** Events a minute as it looks at a later instant, with the silence since. */
    double perMinuteAt(long nowMillis) {
        return perMinute * Math.pow(0.5, Math.max(0, nowMillis - heardMillis) / MINUTE / HALF_LIFE_MINUTES);
    }

    private long gapAfter(long heartbeat) {
        if (heartbeatMillis == 0 || heartbeat <= heartbeatMillis) {
            return heartbeatGapMillis;
        }
        long gap = heartbeat - heartbeatMillis;
        return heartbeatGapMillis == 0 ? gap : (3 * heartbeatGapMillis + gap) / 4;
    }
}
