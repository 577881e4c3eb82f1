package io.ruptura.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.config.reading.ConfigReader;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyCalendarTest {

    private static final String SUPPORT = """
            mon-fri: ["08:00-12:00", "13:00-18:00"]
            sat: ["09:00-24:00"]
            """;
    private static final String NIGHTS = "mon-sun: ['00:00-04:00']";
    private static final String ALWAYS = "mon-sun: ['00:00-24:00']";

    /** 2026-03-02 is a Monday; 2026-12-24 is open in the morning alone, 2026-12-25 closed, 2026-12-27 a Sunday that is open. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T07:59:59.999, false", "2026-03-02T08:00, true", "2026-03-02T11:59:59.999, true",
        "2026-03-02T12:00, false", "2026-03-02T13:00, true", "2026-03-02T18:00, false",
        "2026-03-07T08:59, false", "2026-03-07T23:59:59.999, true", "2026-03-08T00:00, false",
        "2026-03-08T12:00, false", "2026-12-24T11:00, true", "2026-12-24T14:00, false",
        "2026-12-25T10:00, false", "2026-12-27T10:00, true", "2026-12-28T10:00, true"
    })
    void opensAndClosesByTheLocalClock(LocalDateTime local, boolean open) {
        BusinessCalendar calendar = calendar(
                "America/Sao_Paulo",
                SUPPORT,
                "{2026-12-24: ['08:00-12:00'], 2026-12-25: [], 2026-12-27: ['10:00-11:00']}");

        assertThat(calendar.isOpen(at(local, "America/Sao_Paulo"))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T17:00, 2026-03-03T09:00, PT2H",
        "2026-03-02T11:30, 2026-03-02T13:30, PT1H",
        "2026-03-02T00:00, 2026-03-09T00:00, PT60H",
        "2026-03-07T23:00, 2026-03-08T23:00, PT1H",
        "2026-12-21T00:00, 2026-12-28T00:00, PT46H",
        "2026-01-01T00:00, 2027-01-01T00:00, PT3115H",
        "2026-03-02T09:00, 2026-03-02T09:00, PT0S",
        "2026-03-02T10:00, 2026-03-02T09:00, PT0S"
    })
    void measuresOpenTime(LocalDateTime from, LocalDateTime to, Duration open) {
        BusinessCalendar calendar =
                calendar("America/Sao_Paulo", SUPPORT, "{2026-12-24: ['08:00-12:00'], 2026-12-25: []}");

        assertThat(calendar.openMillis(at(from, "America/Sao_Paulo"), at(to, "America/Sao_Paulo")))
                .isEqualTo(open.toMillis());
    }

    /** Open 00:00–04:00 on the night the clock changes: an hour is missing in spring, and twice there in autumn. */
    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-08T00:00, PT3H, PT23H",
        "America/New_York, 2026-11-01T00:00, PT5H, PT25H",
        "Europe/Lisbon,    2026-03-29T00:00, PT3H, PT23H",
        "Europe/Lisbon,    2026-10-25T00:00, PT5H, PT25H",
        "Asia/Jerusalem,   2026-03-27T00:00, PT3H, PT23H",
        "Asia/Jerusalem,   2026-10-25T00:00, PT5H, PT25H"
    })
    void theNightOfADaylightSavingChangeIsMeasuredAsItElapses(
            String zone, LocalDateTime midnight, Duration night, Duration day) {
        long from = at(midnight, zone);
        long to = at(midnight.plusDays(1), zone);

        assertThat(calendar(zone, NIGHTS, "{}").openMillis(from, to)).isEqualTo(night.toMillis());
        assertThat(calendar(zone, ALWAYS, "{}").openMillis(from, to)).isEqualTo(day.toMillis());
    }

    /** New York, 2026-11-01: at 06:00 UTC the clock goes from 02:00 EDT back to 01:00 EST. Open 01:30–02:00 means both times round. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-01T05:29:00Z, false", "2026-11-01T05:30:00Z, true", "2026-11-01T05:59:59Z, true",
        "2026-11-01T06:00:00Z, false", "2026-11-01T06:30:00Z, true", "2026-11-01T07:00:00Z, false"
    })
    void anHourThatHappensTwiceIsOpenTwice(OffsetDateTime instant, boolean open) {
        BusinessCalendar calendar = calendar("America/New_York", "sun: ['01:30-02:00']", "{}");

        assertThat(calendar.isOpen(instant.toInstant().toEpochMilli())).isEqualTo(open);
    }

    /** New York, 2026-03-08: at 07:00 UTC the clock goes from 02:00 EST to 03:00 EDT. */
    @Test
    void anHourThatIsSkippedIsNeverOpen() {
        BusinessCalendar calendar = calendar("America/New_York", "sun: ['02:00-03:00']", "{}");
        long midnight = at(LocalDateTime.parse("2026-03-08T00:00"), "America/New_York");

        assertThat(calendar.openMillis(midnight, midnight + Duration.ofHours(24).toMillis()))
                .isZero();
    }

    private static BusinessCalendar calendar(String zone, String weekly, String exceptions) {
        String yaml = "calendars:\n- id: support\n  zone: " + zone + "\n  weekly:\n" + weekly.indent(4)
                + "  exceptions: " + exceptions + "\n";
        return ConfigReader.parse(yaml).calendars().get(0).toCalendar("UTC");
    }

    private static long at(LocalDateTime local, String zone) {
        return local.atZone(ZoneId.of(zone)).toInstant().toEpochMilli();
    }
}
