package io.ruptura.domain.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.config.binding.Mistake;
import io.ruptura.domain.config.reading.ConfigReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarMistakesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    weekly: {mon: ["8-12"]}                          | calendars[0].weekly.mon[0] must be two times of a day, was 8-12 (e.g. 08:00-12:00)
                    weekly: {mon: ["08:00-25:00"]}                   | calendars[0].weekly.mon[0] must be two times from 00:00 to 24:00, was 08:00-25:00 (e.g. 08:00-12:00)
                    weekly: {mon: ["08:60-09:00"]}                   | calendars[0].weekly.mon[0] must be two times from 00:00 to 24:00, was 08:60-09:00 (e.g. 08:00-12:00)
                    weekly: {mon: ["22:00-06:00"]}                   | calendars[0].weekly.mon[0] must end after it begins; hours past midnight belong to the next day, as 00:00-…, was 22:00-06:00 (e.g. 08:00-12:00)
                    weekly: {mon: ["08:00-12:00", "11:59-13:00"]}    | calendars[0].weekly.mon[1] must not overlap another interval of the day, was 11:59-13:00 (e.g. 08:00-12:00)
                    weekly: {mon: ["08:00-09:00"], mon-fri: []}      | calendars[0].weekly.mon-fri must not name monday, which mon names, was mon-fri (e.g. mon, saturday, mon-fri)
                    weekly: {segunda: []}                            | calendars[0].weekly.segunda must be a day or a range of days, was segunda (e.g. mon, saturday, mon-fri)
                    exceptions: {2026-02-30: []}                     | calendars[0].exceptions.2026-02-30 must be a date that exists, was 2026-02-30 (e.g. 2026-12-25)
                    exceptions: {25/12/2026: []}                     | calendars[0].exceptions.25/12/2026 must be a date that exists, was 25/12/2026 (e.g. 2026-12-25)
                    zone: Brazil                                     | calendars[0].zone must be a time zone of the IANA list, was Brazil (e.g. America/Sao_Paulo)
                    version: 0                                       | calendars[0].version must be a whole number of at least 1, was 0 (e.g. 1)
                    """)
    void saysWhatIsWrongAndWhatWouldDo(String line, String mistake) {
        assertThat(ConfigReader.check("calendars:\n- id: support\n  " + line + "\n")
                        .mistakes())
                .extracting(Mistake::toString)
                .containsExactly("line 3: " + mistake);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weekly: {mon: ['00:00-24:00']}",
                "weekly: {mon: ['08:00-12:00', '12:00-13:00']}",
                "weekly: {mon: ['13:00-14:00', '08:00-12:00']}",
                "weekly: {Monday: [], TUE: [], fri-sun: []}",
                "weekly: {fri-mon: ['08:00 - 12:00']}",
                "exceptions: {2028-02-29: []}"
            })
    void acceptsWhatPeopleWrite(String line) {
        assertThat(ConfigReader.check("calendars:\n- id: support\n  " + line + "\n")
                        .mistakes())
                .isEmpty();
    }

    @Test
    void everyCalendarHasANameOfItsOwn() {
        assertThat(ConfigReader.check("calendars:\n- id: a\n- id: a\n- version: 2\n")
                        .mistakes())
                .extracting(Mistake::toString)
                .containsExactly(
                        "line 3: calendars[1].id must differ from the other calendars', was a (e.g. support)",
                        "line 4: calendars[2].id must name the calendar, was empty (e.g. support)");
    }

    @Test
    void versionsMustDifferInNumberAndFirstDayAndAgreeInPlace() {
        assertThat(ConfigReader.check("""
                        calendars:
                        - {id: a, queues: [q]}
                        - {id: a, version: 2, queues: [q]}
                        - {id: a, version: 3, valid-from: 2026-02-30, queues: [r]}
                        - {id: b, holidays: [BR, XX]}
                        """).mistakes())
                .extracting(Mistake::toString)
                .anyMatch(mistake -> mistake.contains("calendars[1].valid-from must differ"))
                .anyMatch(mistake -> mistake.contains("calendars[2].queues must be as in the first version"))
                .anyMatch(mistake ->
                        mistake.contains("calendars[2].valid-from must be a date that exists, was 2026-02-30"))
                .anyMatch(mistake -> mistake.contains("calendars[3].holidays[1] must begin with a country"))
                .hasSize(4);
    }
}
