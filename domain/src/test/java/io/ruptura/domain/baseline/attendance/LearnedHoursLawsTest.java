package io.ruptura.domain.baseline.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.calendar.BusinessCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class LearnedHoursLawsTest {

    private static final long MINUTE = 60_000;
    /** Three days around the hour that Lisbon skips. */
    private static final long FROM = Instant.parse("2026-03-28T00:00:00Z").toEpochMilli();

    private static final int MINUTES = 3 * 24 * 60;

    @Property(tries = 200, seed = "11")
    void openTimeAddsUp(
            @ForAll long seed,
            @ForAll @LongRange(max = MINUTES) long first,
            @ForAll @LongRange(max = MINUTES) long second,
            @ForAll @LongRange(max = MINUTES) long third) {
        BusinessCalendar hours = calendar(seed);
        long[] times = {FROM + first * MINUTE, FROM + second * MINUTE, FROM + third * MINUTE};
        java.util.Arrays.sort(times);

        assertThat(hours.openMillis(times[0], times[2]))
                .isEqualTo(hours.openMillis(times[0], times[1]) + hours.openMillis(times[1], times[2]));
    }

    @Property(tries = 100, seed = "12")
    void aMinuteIsOpenOrItIsNot(@ForAll long seed, @ForAll @LongRange(max = MINUTES) long minute) {
        BusinessCalendar hours = calendar(seed);
        long time = FROM + minute * MINUTE;

        assertThat(hours.openMillis(time, time + MINUTE)).isEqualTo(hours.isOpen(time) ? MINUTE : 0);
    }

    @Property(tries = 100, seed = "13")
    void ofTwoItIsOpenWhenBothAre(
            @ForAll long seed, @ForAll long other, @ForAll @LongRange(max = MINUTES) long minute) {
        long time = FROM + minute * MINUTE;
        ZoneId zone = ZoneId.of("Europe/Lisbon");

        assertThat(hours(seed).or(hours(other)).toCalendar(zone).isOpen(time))
                .isEqualTo(calendar(seed).isOpen(time) && calendar(other).isOpen(time));
    }

    @Property(tries = 50, seed = "14")
    void itIsAlwaysOpenIfItClosesAtNoMinute(@ForAll @IntRange(max = TenMinutes.OF_WEEK) int closed) {
        ZoneId zone = ZoneId.of("Europe/Lisbon");
        long monday = Instant.parse("2026-03-16T00:00:00Z").toEpochMilli();

        BusinessCalendar hours =
                LearnedHours.unattendedWhere(time -> time == closed).toCalendar(zone);

        assertThat(hours.isAlwaysOpen())
                .isEqualTo(closed == TenMinutes.OF_WEEK)
                .isEqualTo(hours.openMillis(monday, monday + 7 * 24 * 60 * MINUTE) == 7 * 24 * 60 * MINUTE);
    }

    private static BusinessCalendar calendar(long seed) {
        return hours(seed).toCalendar(ZoneId.of("Europe/Lisbon"));
    }

    private static LearnedHours hours(long seed) {
        Random random = new Random(seed);
        return LearnedHours.unattendedWhere(half -> random.nextBoolean());
    }
}
