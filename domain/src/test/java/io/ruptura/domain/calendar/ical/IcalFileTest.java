package io.ruptura.domain.calendar.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class IcalFileTest {

    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

    @Test
    void aDayIsThatDayInTheCalendarsZone() {
        List<IcalEvent> events = read("DTSTART;VALUE=DATE:20261225", "SUMMARY:Natal");

        assertThat(events)
                .containsExactly(new IcalEvent("Natal", true, midnight("2026-12-25"), midnight("2026-12-26")));
    }

    @Test
    void severalDaysEndBeforeTheirEnd() {
        List<IcalEvent> events = read("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227", "SUMMARY:Recesso");

        assertThat(events.get(0).to()).isEqualTo(midnight("2026-12-27"));
    }

    @Test
    void aYearlyDayRecursAndLeavesOutItsExceptions() {
        List<IcalEvent> events = read(
                "DTSTART;VALUE=DATE:20241225",
                "RRULE:FREQ=YEARLY;UNTIL=20271225",
                "EXDATE;VALUE=DATE:20261225",
                "SUMMARY:Natal");

        assertThat(events)
                .extracting(event -> event.from().toLocalDate().toString())
                .containsExactly("2024-12-25", "2025-12-25", "2027-12-25");
    }

    @Test
    void theMachinesZoneDoesNotMatter() {
        TimeZone machine = TimeZone.getDefault();
        try {
            for (String other : List.of("Pacific/Kiritimati", "Pacific/Honolulu", "UTC")) {
                TimeZone.setDefault(TimeZone.getTimeZone(other));
                assertThat(read("DTSTART;VALUE=DATE:20241225", "RRULE:FREQ=WEEKLY;UNTIL=20250115", "SUMMARY:w"))
                        .extracting(event -> event.from().toString())
                        .as(other)
                        .containsExactly(
                                "2024-12-25T00:00", "2025-01-01T00:00", "2025-01-08T00:00", "2025-01-15T00:00");
            }
        } finally {
            TimeZone.setDefault(machine);
        }
    }

    @Test
    void anEventRecursInItsOwnZoneAcrossItsChangeOfClocks() {
        List<IcalEvent> events = read(
                "DTSTART;TZID=America/New_York:20260307T120000",
                "DTEND;TZID=America/New_York:20260307T140000",
                "RRULE:FREQ=DAILY;COUNT=2",
                "SUMMARY:Matriz fechada");

        assertThat(events)
                .extracting(IcalEvent::from)
                .as("noon in New York is 14:00 here, and 13:00 from 8 March on")
                .containsExactly(LocalDateTime.parse("2026-03-07T14:00"), LocalDateTime.parse("2026-03-08T13:00"));
    }

    @Test
    void timesOnTheNightTheClockIsSetBackElapse() {
        List<IcalEvent> events = IcalFile.read(
                calendar("DTSTART;TZID=Europe/Berlin:20261025T010000", "DURATION:PT4H", "SUMMARY:Wartung"),
                ZoneId.of("Europe/Berlin"));

        assertThat(events.get(0).to()).isEqualTo(LocalDateTime.parse("2026-10-25T04:00"));
    }

    @Test
    void timesInUtcAndWithoutAZoneAreTakenAsTheyAreMeant() {
        assertThat(read("DTSTART:20260307T150000Z", "DTEND:20260307T180000Z", "SUMMARY:z")
                        .get(0)
                        .from())
                .isEqualTo(LocalDateTime.parse("2026-03-07T12:00"));
        assertThat(read("DTSTART:20260307T150000", "DTEND:20260307T180000", "SUMMARY:l")
                        .get(0)
                        .from())
                .isEqualTo(LocalDateTime.parse("2026-03-07T15:00"));
    }

    @Test
    void whatIsCancelledDoesNotCountAndWhatIsMovedCountsWhereItWent() {
        String text = calendar("STATUS:CANCELLED", "DTSTART;VALUE=DATE:20260101", "SUMMARY:no")
                .replace(
                        "END:VCALENDAR",
                        String.join(
                                "\r\n",
                                "BEGIN:VEVENT",
                                "UID:party",
                                "DTSTART;VALUE=DATE:20260202",
                                "RRULE:FREQ=WEEKLY;COUNT=2",
                                "SUMMARY:Treino",
                                "END:VEVENT",
                                "BEGIN:VEVENT",
                                "UID:party",
                                "RECURRENCE-ID;VALUE=DATE:20260209",
                                "DTSTART;VALUE=DATE:20260210",
                                "SUMMARY:Treino",
                                "END:VEVENT",
                                "END:VCALENDAR"));

        assertThat(IcalFile.read(text, SAO_PAULO))
                .extracting(event -> event.from().toLocalDate().toString())
                .containsExactly("2026-02-02", "2026-02-10");
    }

    @Test
    void whatCannotBeUsedIsRefusedWithTheRule() {
        assertThatThrownBy(() -> IcalFile.read("hello", SAO_PAULO)).hasMessageStartingWith("must hold a calendar");
        assertThatThrownBy(() -> read("DTSTART;TZID=Nowhere/Land:20260307T120000", "SUMMARY:x"))
                .hasMessageStartingWith("must name zones that exist")
                .hasMessageContaining("Nowhere/Land");
        assertThatThrownBy(() -> read("DTSTART:tomorrow", "SUMMARY:Natal"))
                .hasMessageContaining("DTSTART")
                .hasMessageContaining("Natal");
        assertThatThrownBy(() -> read("DTSTART:20260101T000000Z", "RRULE:FREQ=MINUTELY", "SUMMARY:x"))
                .hasMessageContaining("must not recur more than once a day");
    }

    private static List<IcalEvent> read(String... lines) {
        return IcalFile.read(calendar(lines), SAO_PAULO);
    }

    private static String calendar(String... lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    private static LocalDateTime midnight(String date) {
        return LocalDate.parse(date).atStartOfDay();
    }
}
