package io.ruptura.domain.baseline.attendance;

import static io.ruptura.domain.baseline.ContactFeed.DAY;
import static io.ruptura.domain.baseline.ContactFeed.HOUR;
import static io.ruptura.domain.baseline.ContactFeed.START;
import static io.ruptura.domain.baseline.attendance.AttendanceTest.office;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.baseline.ContactFeed;
import io.ruptura.domain.calendar.BusinessCalendar;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What is expected of hours before they were ever seen. */
class UnseenTest {

    private static final long NOON = 12 * HOUR;
    private static final long SATURDAY = START + 5 * DAY;

    @Test
    void theFirstNightIsTakenForUnattended() {
        BusinessCalendar hours =
                hours(office(new ContactFeed(1), START, START + DAY), START + 8 * HOUR, START + 18 * HOUR);

        assertThat(hours.isOpen(START + 18 * HOUR)).isFalse();
        assertThat(hours.isOpen(START + DAY + 2 * HOUR)).isFalse();
        assertThat(hours.isOpen(START + DAY + 10 * HOUR)).isTrue();
    }

    @Test
    void notWhereTheFirstContactsWereAnsweredInTheDeadOfNight() {
        ContactFeed feed = new ContactFeed(2).served(START, START + DAY, 40);

        assertThat(hours(feed, START + 2 * HOUR, START + 18 * HOUR).openMillis(START + 18 * HOUR, START + 32 * HOUR))
                .isEqualTo(14 * HOUR);
    }

    @Test
    void anEveningThatWasSeenAtWorkIsNoNight() {
        ContactFeed feed = new ContactFeed(3).served(START + 10 * HOUR, START + 20 * HOUR, 40);

        BusinessCalendar hours = hours(feed, START + 10 * HOUR, START + 20 * HOUR);

        assertThat(hours.isOpen(START + DAY + 19 * HOUR)).isTrue();
        assertThat(hours.isOpen(START + DAY + 21 * HOUR)).isFalse();
    }

    @Test
    void theFirstWeekendOfAServiceThatClosesAtNightIsTakenForClosed() {
        BusinessCalendar hours = hours(office(new ContactFeed(4), START, START + 5 * DAY), START, START + 5 * DAY);

        assertThat(hours.openMillis(SATURDAY, SATURDAY + 2 * DAY)).isZero();
        assertThat(hours.isOpen(START + 7 * DAY + NOON)).isTrue();
    }

    @Test
    void untilItWasSeenToItsEnd() {
        ContactFeed feed = office(new ContactFeed(5), START, START + 5 * DAY);
        feed.served(SATURDAY + 9 * HOUR, SATURDAY + 17 * HOUR, 40);

        assertThat(hours(feed, START, SATURDAY + 13 * HOUR).isOpen(SATURDAY + NOON))
                .isFalse();
        assertThat(hours(feed, START, SATURDAY + 25 * HOUR).isOpen(SATURDAY + 7 * DAY + NOON))
                .isTrue();
    }

    @Test
    void notOfOneThatNeverCloses() {
        ContactFeed feed = new ContactFeed(6).served(START, START + 5 * DAY, 40);

        assertThat(hours(feed, START, START + 5 * DAY).openMillis(SATURDAY, SATURDAY + 2 * DAY))
                .isEqualTo(2 * DAY);
    }

    @Test
    void norOfOneOfWhichLittleWasSeen() {
        BusinessCalendar hours =
                hours(office(new ContactFeed(7), START + 3 * DAY, START + 5 * DAY), START + 3 * DAY, START + 5 * DAY);

        assertThat(hours.isOpen(SATURDAY + NOON)).isTrue();
    }

    private static BusinessCalendar hours(ContactFeed feed, long from, long to) {
        return feed.attendance(from, to, ZoneOffset.UTC).hours(ZoneOffset.UTC).toCalendar(ZoneOffset.UTC);
    }
}
