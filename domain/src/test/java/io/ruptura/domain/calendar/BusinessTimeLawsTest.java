package io.ruptura.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What holds for every calendar, with pauses and across both changes of the clock. Targets are whole seconds, so that a minute's edge is nothing special. */
class BusinessTimeLawsTest {

    private static final long NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final long YEAR = 365 * 86_400L;
    private static final int WEEK = 7 * 86_400;

    @Test
    void theWorkedExampleHolds() {
        BusinessCalendar calendar = new WeeklyCalendar("c@1", weekdays("08:00-18:00"));
        long mondayAtFive = Instant.parse("2026-03-02T17:00:00Z").toEpochMilli();
        long hours = Duration.ofHours(2).toMillis();
        Pauses overnight = new Pauses();
        overnight.add(
                mondayAtFive + Duration.ofMinutes(30).toMillis(),
                mondayAtFive + Duration.ofMinutes(930).toMillis());

        assertThat(BusinessTime.due(mondayAtFive, hours, calendar, new Pauses()))
                .isEqualTo(Instant.parse("2026-03-03T09:00:00Z").toEpochMilli());
        assertThat(BusinessTime.due(mondayAtFive, hours, calendar, overnight))
                .isEqualTo(Instant.parse("2026-03-03T10:00:00Z").toEpochMilli());
    }

    @Test
    void whatNeverOpensIsNeverDue() {
        BusinessCalendar closed = new WeeklyCalendar("c@1", new OpeningHours(ZoneId.of("UTC"), Map.of(), Map.of()));
        Pauses forGood = new Pauses();
        forGood.add(NEW_YEAR, Long.MAX_VALUE);

        assertThat(BusinessTime.due(NEW_YEAR, 1, closed, new Pauses())).isEqualTo(BusinessTime.NEVER);
        assertThat(BusinessTime.due(NEW_YEAR, 1, AlwaysOpen.INSTANCE, forGood)).isEqualTo(BusinessTime.NEVER);
        assertThat(BusinessTime.due(NEW_YEAR, 0, closed, new Pauses())).isEqualTo(NEW_YEAR);
    }

    @Property(tries = 300, seed = "1")
    void exactlyTheTargetHasElapsedWhenItIsDueAndLessBefore(
            @ForAll("hours") OpeningHours hours,
            @ForAll("pauses") Pauses pauses,
            @ForAll @LongRange(max = YEAR) long start,
            @ForAll @IntRange(min = 1, max = WEEK) int target) {
        BusinessCalendar calendar = new WeeklyCalendar("c@1", hours);

        long due = BusinessTime.due(at(start), target * 1000L, calendar, pauses);

        Assume.that(due != BusinessTime.NEVER);
        assertThat(BusinessTime.elapsed(at(start), due, calendar, pauses)).isEqualTo(target * 1000L);
        assertThat(BusinessTime.elapsed(at(start), due - 1, calendar, pauses)).isEqualTo(target * 1000L - 1);
    }

    @Property(tries = 300, seed = "2")
    void dueIsAdditiveAndMonotone(
            @ForAll("hours") OpeningHours hours,
            @ForAll("pauses") Pauses pauses,
            @ForAll @LongRange(max = YEAR) long start,
            @ForAll @IntRange(max = WEEK) int first,
            @ForAll @IntRange(max = WEEK) int second) {
        BusinessCalendar calendar = new WeeklyCalendar("c@1", hours);
        long one = BusinessTime.due(at(start), first * 1000L, calendar, pauses);
        long both = BusinessTime.due(at(start), (first + second) * 1000L, calendar, pauses);

        assertThat(both).isGreaterThanOrEqualTo(one);
        Assume.that(both != BusinessTime.NEVER);
        assertThat(BusinessTime.due(one, second * 1000L, calendar, pauses)).isEqualTo(both);
    }

    @Property(tries = 300, seed = "3")
    void withoutClosingOrPausingItIsCalendarTime(
            @ForAll("zones") String zone,
            @ForAll @LongRange(max = YEAR) long start,
            @ForAll @IntRange(max = WEEK) int target) {
        OpeningHours always = new OpeningHours(ZoneId.of(zone), everyDay("00:00-24:00"), Map.of());
        BusinessCalendar calendar = new WeeklyCalendar("c@1", always);

        assertThat(BusinessTime.due(at(start), target * 1000L, calendar, new Pauses()))
                .isEqualTo(at(start + target));
    }

    @Property(tries = 300, seed = "4")
    void timeElapsesSecondBySecondWhileOpenAndNotPaused(
            @ForAll("hours") OpeningHours hours,
            @ForAll @LongRange(max = YEAR) long start,
            @ForAll @IntRange(max = 20_000) int length,
            @ForAll @IntRange(max = 20_000) int from,
            @ForAll @IntRange(max = 20_000) int pause) {
        BusinessCalendar calendar = new WeeklyCalendar("c@1", hours);
        Pauses pauses = new Pauses();
        pauses.add(at(start + from), at(start + from + pause));

        long elapsed = 0;
        for (long second = start; second < start + length; second++) {
            boolean paused = second >= start + from && second < start + from + pause;
            elapsed += calendar.isOpen(at(second)) && !paused ? 1000 : 0;
        }

        assertThat(BusinessTime.elapsed(at(start), at(start + length), calendar, pauses))
                .isEqualTo(elapsed);
    }

    @Property(tries = 300, seed = "5")
    void aNewVersionGovernsFromItsFirstDayOn(
            @ForAll("hours") OpeningHours before,
            @ForAll("hours") OpeningHours after,
            @ForAll @LongRange(max = YEAR) long start,
            @ForAll @IntRange(max = WEEK) int length,
            @ForAll @LongRange(max = YEAR) long change) {
        WeeklyCalendar first = new WeeklyCalendar("c@1", before);
        WeeklyCalendar second = new WeeklyCalendar("c@2", after);
        BusinessCalendar versions = new VersionedCalendar(List.of(
                new VersionedCalendar.Version(at(change), second),
                new VersionedCalendar.Version(Long.MIN_VALUE, first)));
        long end = start + length;

        assertThat(versions.openMillis(at(start), at(end)))
                .isEqualTo(first.openMillis(at(start), at(Math.min(end, change)))
                        + second.openMillis(at(Math.max(start, change)), at(end)));
        assertThat(versions.labelAt(at(start))).isEqualTo(start < change ? "c@1" : "c@2");
        assertThat(versions.isOpen(at(start))).isEqualTo((start < change ? first : second).isOpen(at(start)));
    }

    @Provide
    Arbitrary<OpeningHours> hours() {
        return CalendarLawsTest.openingHours();
    }

    @Provide
    Arbitrary<String> zones() {
        return CalendarLawsTest.someZones();
    }

    @Provide
    Arbitrary<Pauses> pauses() {
        return Arbitraries.longs()
                .between(0, YEAR)
                .set()
                .ofMaxSize(12)
                .map(bounds -> bounds.stream().sorted().toList())
                .map(bounds -> {
                    Pauses pauses = new Pauses();
                    for (int i = 0; i + 1 < bounds.size(); i += 2) {
                        pauses.add(at(bounds.get(i)), at(bounds.get(i + 1)));
                    }
                    return pauses;
                });
    }

    private static OpeningHours weekdays(String interval) {
        return OpeningHours.parse(ZoneId.of("UTC"), Map.of("mon-fri", List.of(interval)), Map.of());
    }

    private static Map<DayOfWeek, List<DayInterval>> everyDay(String interval) {
        return Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(day -> day, day -> List.of(DayInterval.parse(interval))));
    }

    private static long at(long second) {
        return NEW_YEAR + second * 1000;
    }
}
