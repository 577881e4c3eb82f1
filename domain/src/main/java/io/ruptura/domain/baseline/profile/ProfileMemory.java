package io.ruptura.domain.baseline.profile;

import io.ruptura.domain.baseline.attendance.Attendance;
import io.ruptura.domain.baseline.season.BaselineTuning;
import io.ruptura.domain.baseline.season.CountHistory;

/**
 * What is remembered to tell a profile from: two histories of about 1.5 KB, and when contacts were answered.
 *
 * @param toldQuarter number of the quarter of the local day in which the newest profile was told
 */
public record ProfileMemory(CountHistory offered, CountHistory answered, long toldQuarter, Attendance attendance) {

    public ProfileMemory {
        // One of before it was remembered.
        attendance = attendance == null ? Attendance.startingAt(offered.learnedUntilMillis()) : attendance;
    }

    static ProfileMemory startingAt(long timeMillis, long quarter) {
        CountHistory counts = CountHistory.startingAt(timeMillis, BaselineTuning.COUNTS);
        return new ProfileMemory(counts, counts, quarter, Attendance.startingAt(timeMillis));
    }
}
