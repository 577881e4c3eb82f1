package io.ruptura.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds for every calendar, checked on random weeks, exceptions and zones against a count minute by minute. */
class CalendarLawsTest {

    private static final long MINUTE = 60_000;
    private static final long YEAR_MINUTES = 365 * 24 * 60;
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-01");

    @Property(tries = 300, seed = "20260301")
    void openTimeIsTheCountOfOpenMinutes(
            @ForAll("hours") OpeningHours hours,
            @ForAll @LongRange(max = YEAR_MINUTES) long start,
            @ForAll @IntRange(max = 4 * 24 * 60) int minutes) {
        BusinessCalendar calendar = new WeeklyCalendar("c@1", hours);
        long from = at(start);

        long open = IntStream.range(0, minutes)
                .filter(minute -> isOpenByTheBook(hours, from + minute * MINUTE))
                .count();

        assertThat(calendar.openMillis(from, from + minutes * MINUTE)).isEqualTo(open * MINUTE);
    }

    @Property(tries = 1000, seed = "20260302")
    void isOpenAgreesWithTheWallClock(
            @ForAll("hours") OpeningHours hours, @ForAll @LongRange(max = YEAR_MINUTES * MINUTE) long offset) {
        long time = NEW_YEAR.toEpochMilli() + offset;

        assertThat(new WeeklyCalendar("c@1", hours).isOpen(time)).isEqualTo(isOpenByTheBook(hours, time));
    }

    @Property(tries = 500, seed = "20260303")
    void openTimeAddsUpAndNeverRunsBackwardsOrFasterThanTime(
            @ForAll("hours") OpeningHours hours,
            @ForAll @LongRange(max = YEAR_MINUTES) long a,
            @ForAll @LongRange(max = YEAR_MINUTES) long b,
            @ForAll @LongRange(max = YEAR_MINUTES) long c) {
        BusinessCalendar calendar = new WeeklyCalendar("c@1", hours);
        long[] times = {at(a), at(b), at(c)};
        Arrays.sort(times);

        long first = calendar.openMillis(times[0], times[1]);
        long second = calendar.openMillis(times[1], times[2]);

        assertThat(first).isBetween(0L, times[1] - times[0]);
        assertThat(first + second).isEqualTo(calendar.openMillis(times[0], times[2]));
        assertThat(calendar.openMillis(times[2], times[0])).isZero();
    }

    @Property(tries = 500, seed = "20260304")
    void aCalendarThatNeverClosesMeasuresElapsedTime(
            @ForAll("zones") String zone,
            @ForAll @LongRange(max = 40 * YEAR_MINUTES) long start,
            @ForAll @LongRange(max = YEAR_MINUTES) long minutes) {
        Map<DayOfWeek, List<DayInterval>> always = Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(day -> day, day -> List.of(DayInterval.parse("00:00-24:00"))));
        BusinessCalendar calendar = new WeeklyCalendar("c@1", new OpeningHours(ZoneId.of(zone), always, Map.of()));

        assertThat(calendar.openMillis(at(start), at(start + minutes))).isEqualTo(minutes * MINUTE);
    }

    @Property(tries = 300, seed = "20260305")
    void severalCalendarsAreOpenWhenAnyOrAllAre(
            @ForAll("hours") OpeningHours one,
            @ForAll("hours") OpeningHours other,
            @ForAll @LongRange(max = YEAR_MINUTES) long start,
            @ForAll @IntRange(max = 2 * 24 * 60) int minutes) {
        BusinessCalendar any =
                WeeklyCalendar.anyOf(List.of(new WeeklyCalendar("one@1", one), new WeeklyCalendar("other@1", other)));
        long from = at(start);

        long open = IntStream.range(0, minutes)
                .mapToLong(minute -> from + minute * MINUTE)
                .filter(time -> isOpenByTheBook(one, time) || isOpenByTheBook(other, time))
                .count();

        assertThat(any.openMillis(from, from + minutes * MINUTE)).isEqualTo(open * MINUTE);
        assertThat(any.isOpen(from)).isEqualTo(isOpenByTheBook(one, from) || isOpenByTheBook(other, from));
        BusinessCalendar all =
                WeeklyCalendar.allOf(List.of(new WeeklyCalendar("one@1", one), new WeeklyCalendar("other@1", other)));
        long both = IntStream.range(0, minutes)
                .mapToLong(minute -> from + minute * MINUTE)
                .filter(time -> isOpenByTheBook(one, time) && isOpenByTheBook(other, time))
                .count();
        assertThat(all.openMillis(from, from + minutes * MINUTE)).isEqualTo(both * MINUTE);
    }

    @Provide
    Arbitrary<String> zones() {
        return someZones();
    }

    @Provide
    Arbitrary<OpeningHours> hours() {
        return openingHours();
    }

    static Arbitrary<String> someZones() {
        return Arbitraries.of(
                "America/New_York", "Europe/Lisbon", "Asia/Jerusalem", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC");
    }

    static Arbitrary<OpeningHours> openingHours() {
        Arbitrary<List<List<DayInterval>>> week = day().list().ofSize(7);
        Arbitrary<Map<LocalDate, List<DayInterval>>> exceptions = Arbitraries.maps(
                        Arbitraries.integers().between(0, 364).map(FIRST_DAY::plusDays), day())
                .ofMaxSize(20);
        return Combinators.combine(someZones(), week, exceptions).as((zone, days, dates) -> {
            Map<DayOfWeek, List<DayInterval>> weekly = new HashMap<>();
            for (DayOfWeek day : DayOfWeek.values()) {
                weekly.put(day, days.get(day.ordinal()));
            }
            return new OpeningHours(ZoneId.of(zone), weekly, dates);
        });
    }

    /** Up to three intervals: pairs of an even number of distinct, sorted minutes. */
    private static Arbitrary<List<DayInterval>> day() {
        return Arbitraries.integers()
                .between(0, 24 * 60)
                .set()
                .ofMaxSize(6)
                .map(bounds -> bounds.stream().sorted().toList())
                .map(bounds -> IntStream.range(0, bounds.size() / 2)
                        .mapToObj(i -> new DayInterval(bounds.get(2 * i), bounds.get(2 * i + 1)))
                        .toList());
    }

    private static boolean isOpenByTheBook(OpeningHours hours, long timeMillis) {
        ZonedDateTime local = Instant.ofEpochMilli(timeMillis).atZone(hours.zone());
        int minute = local.getHour() * 60 + local.getMinute();
        List<DayInterval> weekly = hours.weekly().getOrDefault(local.getDayOfWeek(), List.of());
        return hours.exceptions().getOrDefault(local.toLocalDate(), weekly).stream()
                .anyMatch(interval -> minute >= interval.fromMinute() && minute < interval.toMinute());
    }

    private static long at(long minute) {
        return NEW_YEAR.plus(Duration.ofMinutes(minute)).toEpochMilli();
    }
}
