package io.ruptura.domain.baseline.attendance;

import static io.ruptura.domain.baseline.ContactFeed.DAY;
import static io.ruptura.domain.baseline.ContactFeed.HOUR;
import static io.ruptura.domain.baseline.ContactFeed.MINUTE;
import static io.ruptura.domain.baseline.ContactFeed.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.baseline.ContactFeed;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Services that close, and others that do not, of which nobody configured the hours. */
class AttendanceTest {

    private static final long WEEK = 7 * DAY;
    private static final long NINE = 9 * HOUR;
    private static final long FIVE = 17 * HOUR;

    @Test
    void learnsOfficeHoursToTheHalfHour() {
        BusinessCalendar hours = learned(office(new ContactFeed(1), START, START + 2 * WEEK), START, START + 2 * WEEK);

        List<Long> wrong = everyHalfHour(START + 2 * WEEK)
                .filter(time -> hours.isOpen(time) != isOffice(time))
                .boxed()
                .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void learnsThemThoughPeopleWriteAtNight() {
        ContactFeed feed = office(new ContactFeed(2), START, START + 2 * WEEK);
        feed.unserved(START, START + 2 * WEEK, 5);

        BusinessCalendar hours = learned(feed, START, START + 2 * WEEK);

        assertThat(hours.isOpen(START + 2 * WEEK + 3 * HOUR)).isFalse();
        assertThat(hours.isOpen(START + 2 * WEEK + 12 * HOUR)).isTrue();
    }

    @Test
    void learnsThemByTheClockOnTheWall() {
        ZoneId zone = ZoneId.of("America/Sao_Paulo");
        ContactFeed feed = office(new ContactFeed(3), START, START + 2 * WEEK);
        Attendance attendance = after(feed, START, START + 2 * WEEK, zone);

        BusinessCalendar hours = attendance.hours(zone).toCalendar(zone);

        assertThat(hours.isOpen(START + 2 * WEEK + NINE)).isTrue();
        assertThat(hours.isOpen(START + 2 * WEEK + NINE - MINUTE)).isFalse();
    }

    @Test
    void anOutageIsOutvotedByTheOtherWeeks() {
        ContactFeed feed = office(new ContactFeed(4), START, START + 2 * WEEK + NINE);
        office(feed, START + 2 * WEEK + 15 * HOUR, START + 3 * WEEK);

        BusinessCalendar hours = learned(feed, START, START + 3 * WEEK);

        assertThat(hours.openMillis(START + 3 * WEEK, START + 3 * WEEK + DAY)).isEqualTo(FIVE - NINE);
    }

    @Test
    void hoursThatAreNewAreLearnedWithTheirFirstDay() {
        ContactFeed feed = office(new ContactFeed(5), START, START + 2 * WEEK);
        long saturday = START + WEEK + 5 * DAY;
        feed.served(saturday + NINE, saturday + FIVE, 40);

        BusinessCalendar hours = learned(feed, START, START + 2 * WEEK);

        assertThat(hours.openMillis(saturday + WEEK, saturday + WEEK + DAY)).isEqualTo(FIVE - NINE);
    }

    @Test
    void aServiceThatIsQuietAtNightIsNotClosed() {
        ContactFeed feed = new ContactFeed(6);
        for (long day = START; day < START + 2 * WEEK; day += DAY) {
            feed.served(day, day + 7 * HOUR, 12).served(day + 7 * HOUR, day + DAY, 300);
        }

        assertThat(after(feed, START, START + 2 * WEEK, ZoneOffset.UTC)
                        .hours(ZoneOffset.UTC)
                        .isAlways())
                .isTrue();
    }

    @Test
    void nothingIsLearnedOfAServiceThatHardlyAnswers() {
        ContactFeed feed = new ContactFeed(7).served(START, START + 2 * WEEK, 0.5);

        assertThat(after(feed, START, START + 2 * WEEK, ZoneOffset.UTC)
                        .hours(ZoneOffset.UTC)
                        .isAlways())
                .isTrue();
    }

    @Test
    void whereNobodyAnswersItIsClosedWhenNobodyComes() {
        ContactFeed feed = new ContactFeed(8);
        for (long day = START; day < START + 2 * WEEK; day += DAY) {
            feed.unserved(day + NINE, day + FIVE, 40);
        }

        BusinessCalendar hours = learned(feed, START, START + 2 * WEEK);

        assertThat(hours.openMillis(START + 2 * WEEK, START + 2 * WEEK + DAY)).isEqualTo(FIVE - NINE);
    }

    @Test
    void whatWasNotSeenTeachesNothing() {
        ContactFeed feed = new ContactFeed(9);
        Attendance attendance = Attendance.startingAt(START);
        for (long end = START + 5 * MINUTE; end <= START + WEEK; end += 5 * MINUTE) {
            attendance = attendance.after(feed.window(Window.PT5M, end), false, ZoneOffset.UTC);
        }

        assertThat(attendance.week()).containsOnly(0);
        assertThat(attendance.untilMillis()).isEqualTo(START + WEEK);
    }

    @Test
    void aRestIsAsEmptyAsWindowsWithoutAnything() {
        ContactFeed feed = office(new ContactFeed(10), START, START + WEEK);
        Attendance watched = Attendance.startingAt(START);
        Attendance rested = Attendance.startingAt(START);
        for (long end = START + 5 * MINUTE; end <= START + WEEK; end += 5 * MINUTE) {
            WindowMetrics window = feed.window(Window.PT5M, end);
            watched = watched.after(window, true, ZoneOffset.UTC);
            boolean isNight = !isOffice(end - MINUTE) && !isOffice(end - 6 * MINUTE);
            rested = isNight ? rested : rested.after(window, true, ZoneOffset.UTC);
        }
        WindowMetrics monday = feed.window(Window.PT5M, START + WEEK + NINE);

        assertThat(rested.after(monday, true, ZoneOffset.UTC).hours(ZoneOffset.UTC))
                .usingRecursiveComparison()
                .isEqualTo(watched.after(monday, true, ZoneOffset.UTC).hours(ZoneOffset.UTC));
    }

    private static BusinessCalendar learned(ContactFeed feed, long from, long to) {
        return after(feed, from, to, ZoneOffset.UTC).hours(ZoneOffset.UTC).toCalendar(ZoneOffset.UTC);
    }

    static Attendance after(ContactFeed feed, long from, long to, ZoneId zone) {
        Attendance attendance = Attendance.startingAt(from);
        for (long end = from + 5 * MINUTE; end <= to; end += 5 * MINUTE) {
            attendance = attendance.after(feed.window(Window.PT5M, end), true, zone);
        }
        return attendance;
    }

    /** Forty an hour, Monday to Friday, nine to five. */
    static ContactFeed office(ContactFeed feed, long from, long to) {
        for (long hour = from; hour < to; hour += HOUR) {
            if (isOffice(hour)) {
                feed.served(hour, Math.min(to, hour + HOUR) - MINUTE, 40);
            }
        }
        return feed;
    }

    private static boolean isOffice(long time) {
        long ofDay = Math.floorMod(time - START, DAY);
        return Math.floorMod(time - START, WEEK) < 5 * DAY && ofDay >= NINE && ofDay < FIVE;
    }

    private static LongStream everyHalfHour(long weekFrom) {
        return LongStream.range(0, 7 * 48).map(half -> weekFrom + half * 30 * MINUTE);
    }
}
