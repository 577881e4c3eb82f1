package io.ruptura.domain.baseline.attendance;

import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.calendar.ChangingCalendar;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Hours of the local week in which nobody attends to contacts, as far as was learned by then.
 *
 * @param unattended a bit for each ten minutes of the week; the lowest of the first is Monday 00:00 to 00:10
 */
public record LearnedHours(long[] unattended) implements Serializable {

    private static final int WORDS = (TenMinutes.OF_WEEK + Long.SIZE - 1) / Long.SIZE;

    /** Attended to at any hour. */
    public static final LearnedHours ALWAYS = new LearnedHours(new long[WORDS]);

    public LearnedHours {
        // One of before they were told by ten minutes.
        unattended = unattended.length == WORDS ? unattended : new long[WORDS];
    }

    static LearnedHours unattendedWhere(IntPredicate tenMinutes) {
        long[] words = new long[WORDS];
        for (int i = 0; i < TenMinutes.OF_WEEK; i++) {
            words[i / Long.SIZE] |= tenMinutes.test(i) ? 1L << i : 0;
        }
        return new LearnedHours(words);
    }

    /** Unattended where this one is or the other. */
    public LearnedHours or(LearnedHours other) {
        long[] both = unattended.clone();
        for (int i = 0; i < WORDS; i++) {
            both[i] |= other.unattended[i];
        }
        return new LearnedHours(both);
    }

    /** In how many tens of minutes of a week contacts are attended to. */
    public int attended() {
        return TenMinutes.OF_WEEK
                - Arrays.stream(unattended).mapToInt(Long::bitCount).sum();
    }

    boolean isAlways() {
        return attended() == TenMinutes.OF_WEEK;
    }

    boolean isAttended(int tenMinutes) {
        return (unattended[tenMinutes / Long.SIZE] >>> tenMinutes & 1) == 0;
    }

    /** The same as a calendar on this wall clock. */
    public BusinessCalendar toCalendar(ZoneId zone) {
        return new AttendedHours(this, zone);
    }

    /** Open while somebody attends to contacts. */
    private record AttendedHours(LearnedHours hours, ZoneId zone) implements ChangingCalendar {

        @Override
        public String label() {
            return null;
        }

        @Override
        public boolean isOpen(long timeMillis) {
            return hours.isAttended(TenMinutes.of(timeMillis, zone));
        }

        @Override
        public boolean isAlwaysOpen() {
            return hours.isAlways();
        }

        @Override
        public long nextChange(long timeMillis) {
            return TenMinutes.end(timeMillis, zone);
        }
    }
}
