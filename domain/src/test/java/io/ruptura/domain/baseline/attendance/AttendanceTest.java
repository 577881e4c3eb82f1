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
    void learnsOfficeHoursToTheMinutes() {
        BusinessCalendar hours = learned(office(new ContactFeed(1), START, START + 2 * WEEK), START, START + 2 * WEEK);

        List<Long> wrong = everyTenMinutes(START + 2 * WEEK)
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
        Attendance attendance = feed.attendance(START, START + 2 * WEEK, zone);

        BusinessCalendar hours = attendance.hours(zone).toCalendar(zone);

        assertThat(hours.isOpen(START + 2 * WEEK + NINE)).isTrue();
        assertThat(hours.isOpen(START + 2 * WEEK + NINE - MINUTE)).isFalse();
    }

    @Test
    void whatIsFinishedAfterClosingTimeOpensNoMoreThanItsMinutes() {
        ContactFeed feed = office(new ContactFeed(12), START, START + 2 * WEEK);
        for (long day = START; day < START + 2 * WEEK; day += DAY) {
            feed.answeredAt(day + FIVE + 2 * MINUTE).answeredAt(day + FIVE + 6 * MINUTE);
        }

        BusinessCalendar hours = learned(feed, START, START + 2 * WEEK);

        assertThat(hours.openMillis(START + 2 * WEEK + NINE, START + 2 * WEEK + DAY))
                .isEqualTo(FIVE - NINE + 10 * MINUTE);
    }

    @Test
    void aLullIsNoClosingTime() {
        ContactFeed feed = office(new ContactFeed(13), START, START + 12 * HOUR);
        office(feed, START + 13 * HOUR, START + DAY);

        BusinessCalendar hours = learned(feed, START, START + DAY);

        // An hour without anybody closes it, half an hour does not.
        assertThat(hours.isOpen(START + WEEK + 12 * HOUR + 30 * MINUTE)).isFalse();
        ContactFeed brief = office(new ContactFeed(13), START, START + 12 * HOUR);
        brief.served(START + 12 * HOUR + 30 * MINUTE, START + 13 * HOUR, 40);
        office(brief, START + 13 * HOUR, START + DAY);
        assertThat(learned(brief, START, START + DAY).isOpen(START + WEEK + 12 * HOUR + 15 * MINUTE))
                .isTrue();
    }

    @Test
    void whatIsAttendedToOnOneDayOfTheWeekIsNotOutvotedByTheOthers() {
        ContactFeed feed = office(new ContactFeed(16), START, START + 2 * WEEK);
        for (long monday = START; monday < START + 2 * WEEK; monday += WEEK) {
            feed.served(monday + FIVE, monday + FIVE + 2 * HOUR, 40);
        }

        BusinessCalendar hours = learned(feed, START, START + 2 * WEEK);

        assertThat(hours.openMillis(START + 2 * WEEK + FIVE, START + 2 * WEEK + DAY))
                .isEqualTo(2 * HOUR);
    }

    @Test
    void aStragglerIsOutvotedByTheOtherDays() {
        ContactFeed feed = office(new ContactFeed(17), START, START + 2 * WEEK).answeredAt(START + WEEK + 20 * HOUR);

        assertThat(learned(feed, START, START + 2 * WEEK).isOpen(START + 2 * WEEK + 20 * HOUR))
                .isFalse();
    }

    @Test
    void ofAServiceThatFellAsleepNobodyKnowsTheHours() {
        ContactFeed feed = office(new ContactFeed(18), START, START + 2 * WEEK);

        assertThat(learned(feed, START, START + 4 * WEEK).isAlwaysOpen()).isFalse();
        assertThat(learned(feed, START, START + 16 * WEEK).isAlwaysOpen()).isTrue();
    }

    @Test
    void ofTheFirstEmptyNightEveryMinuteCounts() {
        ContactFeed feed = new ContactFeed(14).served(START + NINE, START + FIVE, 10);
        long night = START + DAY + 2 * HOUR;

        BusinessCalendar hours = learned(feed, START + NINE, START + DAY + NINE);

        assertThat(hours.openMillis(night + DAY, night + DAY + HOUR)).isZero();
    }

    @Test
    void whatWasKeptByOtherStretchesIsLearnedAnew() {
        Attendance before = new Attendance(new float[336], new float[48], AnswerRate.NONE, START - WEEK, START - DAY);

        assertThat(before.after(new ContactFeed(15).window(Window.PT5M, START), ZoneOffset.UTC)
                        .hours(ZoneOffset.UTC)
                        .isAlways())
                .isTrue();
        assertThat(new LearnedHours(new long[] {-1}).isAlways()).isTrue();
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

        assertThat(feed.attendance(START, START + 2 * WEEK, ZoneOffset.UTC)
                        .hours(ZoneOffset.UTC)
                        .isAlways())
                .isTrue();
    }

    @Test
    void nothingIsLearnedOfAServiceThatHardlyAnswers() {
        ContactFeed feed = new ContactFeed(7).served(START, START + 2 * WEEK, 0.5);

        assertThat(feed.attendance(START, START + 2 * WEEK, ZoneOffset.UTC)
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
        ContactFeed feed = new ContactFeed(9).served(START, START + WEEK, 40);
        Attendance attendance = Attendance.startingAt(START);
        for (long end = START + 5 * MINUTE; end <= START + WEEK; end += 5 * MINUTE) {
            double[] values = feed.window(Window.PT5M, end).values();
            attendance = attendance.after(
                    new WindowMetrics(
                            "channel=chat", Window.PT5M, end - 5 * MINUTE, end, 0, end, 0.5, null, true, values),
                    ZoneOffset.UTC);
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
            watched = watched.after(window, ZoneOffset.UTC);
            boolean isNight = !isOffice(end - MINUTE) && !isOffice(end - 6 * MINUTE);
            rested = isNight ? rested : rested.after(window, ZoneOffset.UTC);
        }
        WindowMetrics monday = feed.window(Window.PT5M, START + WEEK + NINE);

        assertThat(rested.after(monday, ZoneOffset.UTC).hours(ZoneOffset.UTC))
                .usingRecursiveComparison()
                .isEqualTo(watched.after(monday, ZoneOffset.UTC).hours(ZoneOffset.UTC));
    }

    private static BusinessCalendar learned(ContactFeed feed, long from, long to) {
        return feed.attendance(from, to, ZoneOffset.UTC).hours(ZoneOffset.UTC).toCalendar(ZoneOffset.UTC);
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

    private static LongStream everyTenMinutes(long weekFrom) {
        return LongStream.range(0, 7 * 24 * 6).map(time -> weekFrom + time * 10 * MINUTE);
    }
}
