package io.ruptura.domain.baseline.attendance;

import io.ruptura.domain.calendar.BusinessCalendar;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Hours of the local week in which nobody attends to contacts, as far as was learned by then.
 *
 * @param unattended a bit for each half hour of the week; the lowest of the first is Monday 00:00 to 00:30
 */
public record LearnedHours(long[] unattended) {

    private static final int WORDS = (HalfHour.OF_WEEK + Long.SIZE - 1) / Long.SIZE;

    /** Attended to at any hour. */
    public static final LearnedHours ALWAYS = new LearnedHours(new long[WORDS]);

    static LearnedHours unattendedWhere(IntPredicate halfHour) {
        long[] words = new long[WORDS];
        for (int i = 0; i < HalfHour.OF_WEEK; i++) {
            words[i / Long.SIZE] |= halfHour.test(i) ? 1L << i : 0;
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

    /** In how many half hours of a week contacts are attended to. */
    public int attended() {
        return HalfHour.OF_WEEK
                - Arrays.stream(unattended).mapToInt(Long::bitCount).sum();
    }

    boolean isAlways() {
        return attended() == HalfHour.OF_WEEK;
    }

    boolean isAttended(int halfHour) {
        return (unattended[halfHour / Long.SIZE] >>> halfHour & 1) == 0;
    }

    /** The same as a calendar on this wall clock. */
    public BusinessCalendar toCalendar(ZoneId zone) {
        return new AttendedHours(this, zone);
    }

    /** Open while somebody attends to contacts. */
    private record AttendedHours(LearnedHours hours, ZoneId zone) implements BusinessCalendar {

        @Override
        public String label() {
            return null;
        }

        @Override
        public boolean isOpen(long timeMillis) {
            return hours.isAttended(HalfHour.of(timeMillis, zone));
        }

        @Override
        public long openMillis(long fromMillis, long toMillis) {
            long open = 0;
            for (long from = fromMillis; from < toMillis; ) {
                long to = Math.min(toMillis, HalfHour.end(from, zone));
                open += isOpen(from) ? to - from : 0;
                from = to;
            }
            return open;
        }
    }
}
