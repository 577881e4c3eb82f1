package io.ruptura.domain.rupture.course;

import io.ruptura.domain.metric.WindowMetrics;
import java.time.ZoneId;

/** All that is remembered of a scope to explain ruptures: how it went lately and what is usual. */
public record ScopeStory(Course course, Usual usual) {

    private static final long MINUTE = 60_000;

    /** Of a scope whose first reading is of this end. */
    public static ScopeStory before(long firstEndMillis) {
        return new ScopeStory(Course.startingAt(firstEndMillis - MINUTE), Usual.unknown());
    }

    /** @param isUsual whether nothing is wrong in the scope, so that it may be learned from; closed and unseen minutes never are */
    public ScopeStory after(ScopeReading reading, ZoneId zone, boolean isUsual) {
        boolean isNew = reading.endMillis() > course.untilMillis();
        boolean isWhole = reading.figures()[Figure.SEEN.ordinal()] >= WindowMetrics.WHOLE
                && reading.figures()[Figure.OPEN.ordinal()] != 0;
        return new ScopeStory(
                course.after(reading),
                reading.isMinute() && isNew ? usual.after(reading, zone, isUsual && isWhole) : usual);
    }
}
