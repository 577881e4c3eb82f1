package io.ruptura.domain.baseline.measure;

import io.ruptura.domain.baseline.waiting.Load;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is remembered of the measures of one scope between two windows: 0.3 KB for each that is counted, 1.6 KB for each that may shift, once it was seen.
 *
 * @param sinceMillis end of the first window seen; of before that was remembered, long ago
 * @param minutesUntil end of the newest {@code PT1M} window seen
 * @param fiveMinutesUntil end of the newest {@code PT5M} window seen
 * @param feed how complete its numbers are
 * @param pile who waited when the doors opened
 * @param counted by {@link CountedMeasure} ordinal
 * @param shifts by {@link ShiftMeasure} ordinal
 * @param load how busy agents are
 */
public record MeasureMemory(
        long sinceMillis,
        long minutesUntil,
        long fiveMinutesUntil,
        FeedMemory feed,
        OpeningPile pile,
        List<CountedMemory> counted,
        List<ShiftMemory> shifts,
        Load load) {

    public MeasureMemory {
        // One of before it was remembered.
        load = load == null ? Load.FULL : load;
    }

    /** Nothing is published of a scope that rests; a rupture nobody sees for so long has ended. */
    private static final long REST_MILLIS = 30 * 60_000L;

    static MeasureMemory startingAt(long timeMillis) {
        return new MeasureMemory(
                        timeMillis,
                        Long.MIN_VALUE,
                        Long.MIN_VALUE,
                        FeedMemory.NEW,
                        OpeningPile.CLOSED,
                        List.of(),
                        List.of(),
                        Load.FULL)
                .complete(timeMillis);
    }

    /** The same at the start of a window: where none came for so long, what people were told of is over. */
    MeasureMemory rested(long startMillis) {
        if (minutesUntil == Long.MIN_VALUE || startMillis - minutesUntil < REST_MILLIS) {
            return this;
        }
        return with(
                pile,
                counted.stream().map(one -> one.rested(startMillis)).toList(),
                shifts.stream().map(one -> one.rested(startMillis)).toList());
    }

    MeasureMemory seen(boolean isMinute, long endMillis, FeedMemory nextFeed) {
        return new MeasureMemory(
                sinceMillis,
                isMinute ? endMillis : minutesUntil,
                isMinute ? fiveMinutesUntil : endMillis,
                nextFeed,
                pile,
                counted,
                shifts,
                load);
    }

    MeasureMemory with(OpeningPile nextPile, List<CountedMemory> nextCounted, List<ShiftMemory> nextShifts) {
        return new MeasureMemory(
                sinceMillis, minutesUntil, fiveMinutesUntil, feed, nextPile, nextCounted, nextShifts, load);
    }

    MeasureMemory with(Load nextLoad) {
        return new MeasureMemory(sinceMillis, minutesUntil, fiveMinutesUntil, feed, pile, counted, shifts, nextLoad);
    }

    /** The same without anything learned since {@code before}, which knows every measure. */
    MeasureMemory unlearned(MeasureMemory before) {
        List<CountedMemory> sameCounted = new ArrayList<>(counted.size());
        for (int i = 0; i < counted.size(); i++) {
            sameCounted.add(counted.get(i).unlearned(before.counted.get(i)));
        }
        List<ShiftMemory> sameShifts = new ArrayList<>(shifts.size());
        for (int i = 0; i < shifts.size(); i++) {
            sameShifts.add(shifts.get(i).unlearned(before.shifts.get(i)));
        }
        return with(pile, sameCounted, sameShifts);
    }

    /** With a memory for every measure there is now: an older version knew fewer. */
    MeasureMemory complete(long timeMillis) {
        if (counted.size() == CountedMeasure.ALL.length && shifts.size() == ShiftMeasure.ALL.length) {
            return this;
        }
        List<CountedMemory> allCounted = new ArrayList<>(counted);
        while (allCounted.size() < CountedMeasure.ALL.length) {
            allCounted.add(CountedMemory.startingAt(timeMillis));
        }
        List<ShiftMemory> allShifts = new ArrayList<>(shifts);
        while (allShifts.size() < ShiftMeasure.ALL.length) {
            allShifts.add(ShiftMemory.startingAt(timeMillis));
        }
        return new MeasureMemory(sinceMillis, minutesUntil, fiveMinutesUntil, feed, pile, allCounted, allShifts, load);
    }
}
