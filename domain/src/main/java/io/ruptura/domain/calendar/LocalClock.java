package io.ruptura.domain.calendar;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The wall clock of one zone as a short table: between two changes of its offset, local time is the instant plus a constant. Holds the changes from
 * 1970 to 2200; outside it, the first or last offset goes on.
 */
final class LocalClock implements Serializable {

    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    /** Instant at which each stretch of constant offset begins; the first has no beginning. */
    private final long[] starts;

    private final long[] offsets;

    LocalClock(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<Long> startList = new ArrayList<>(List.of(Long.MIN_VALUE));
        List<Long> offsetList =
                new ArrayList<>(List.of(millis(rules.getOffset(Instant.EPOCH).getTotalSeconds())));
        ZoneOffsetTransition next = rules.nextTransition(Instant.EPOCH);
        while (next != null && next.getInstant().isBefore(LAST)) {
            startList.add(next.getInstant().toEpochMilli());
            offsetList.add(millis(next.getOffsetAfter().getTotalSeconds()));
            next = rules.nextTransition(next.getInstant());
        }
        starts = startList.stream().mapToLong(Long::longValue).toArray();
        offsets = offsetList.stream().mapToLong(Long::longValue).toArray();
    }

    /** Which stretch of constant offset the instant lies in. */
    int stretch(long timeMillis) {
        int found = Arrays.binarySearch(starts, timeMillis);
        return found >= 0 ? found : -found - 2;
    }

    /** Local time minus UTC in this stretch, milliseconds. */
    long offset(int stretch) {
        return offsets[stretch];
    }

    /** The instant at which the next stretch begins. */
    long end(int stretch) {
        return stretch + 1 < starts.length ? starts[stretch + 1] : Long.MAX_VALUE;
    }

    private static long millis(int seconds) {
        return seconds * 1000L;
    }
}
