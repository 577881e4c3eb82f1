package io.ruptura.domain.baseline.profile;

import io.ruptura.domain.baseline.season.BaselineTuning;
import io.ruptura.domain.baseline.season.CountHistory;

/**
 * What is remembered to tell a profile from: two histories of about 1.5 KB.
 *
 * @param toldDay number of the day, local, in which the newest profile was told
 */
public record ProfileMemory(CountHistory offered, CountHistory answered, long toldDay) {

    static ProfileMemory startingAt(long endMillis, long day) {
        CountHistory counts = CountHistory.startingAt(endMillis, BaselineTuning.COUNTS);
        return new ProfileMemory(counts, counts, day);
    }
}
