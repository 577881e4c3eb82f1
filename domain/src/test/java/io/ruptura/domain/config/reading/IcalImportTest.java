package io.ruptura.domain.config.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.config.Calendars;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.binding.Mistake;
import io.ruptura.domain.scope.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closed days and half days from a file that a person confirmed title by title. */
class IcalImportTest {

    private static final String ICS = String.join(
            "\r\n",
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:x",
            "BEGIN:VEVENT",
            "UID:1",
            "DTSTART;VALUE=DATE:20251225",
            "RRULE:FREQ=YEARLY",
            "SUMMARY:Natal",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "UID:2",
            "DTSTART;TZID=America/Sao_Paulo:20261224T120000",
            "DTEND;TZID=America/Sao_Paulo:20261225T000000",
            "SUMMARY:Véspera de Natal",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "UID:3",
            "DTSTART;VALUE=DATE:20261111",
            "SUMMARY:St. Martin",
            "END:VEVENT",
            "END:VCALENDAR",
            "");

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFile() throws IOException {
        Files.writeString(folder.resolve("feriados.ics"), ICS);
    }

    @Test
    void confirmedDaysCloseAndConfirmedTimesTakeTheirPart() throws IOException {
        RupturaConfig config = ConfigReader.read(config("confirmed: [natal, Véspera de Natal]", ""));
        BusinessCalendar calendar = Calendars.of(config).governing(Scope.ALL);

        assertThat(calendar.isOpen(at("2026-12-24T11:59"))).isTrue();
        assertThat(calendar.isOpen(at("2026-12-24T12:00"))).isFalse();
        assertThat(calendar.isOpen(at("2026-12-25T10:00"))).isFalse();
        assertThat(calendar.isOpen(at("2029-12-25T10:00"))).as("it recurs").isFalse();
        assertThat(calendar.isOpen(at("2026-12-28T10:00"))).isTrue();
        assertThat(config.calendars().get(0).names()).containsEntry("2026-12-24", "Véspera de Natal");
    }

    @Test
    void whatNobodyConfirmedMovesNoDeadline() throws IOException {
        RupturaConfig config = ConfigReader.read(config("confirmed: [Natal]", ""));

        assertThat(Calendars.of(config).governing(Scope.ALL).isOpen(at("2026-11-11T10:00")))
                .isTrue();
        assertThat(Calendars.of(config).governing(Scope.ALL).isOpen(at("2026-12-24T15:00")))
                .isTrue();
    }

    @Test
    void aDateThatIsWrittenStaysAsWritten() throws IOException {
        RupturaConfig config =
                ConfigReader.read(config("confirmed: ['*']", "    exceptions: {2026-12-25: ['10:00-11:00']}\n"));

        assertThat(Calendars.of(config).governing(Scope.ALL).isOpen(at("2026-12-25T10:30")))
                .isTrue();
        assertThat(Calendars.of(config).governing(Scope.ALL).isOpen(at("2026-11-11T10:00")))
                .isFalse();
    }

    @Test
    void aFileThatCannotBeUsedAndATitleThatIsNotInItAreMistakes() throws IOException {
        assertThat(mistakes(config("confirmed: [Natall]", "")))
                .containsExactly("line 5: calendars[0].ical.confirmed must be titles of events in feriados.ics, was"
                        + " Natall (e.g. Natal)");
        Files.delete(folder.resolve("feriados.ics"));
        assertThat(mistakes(config("confirmed: [Natal]", "")).get(0))
                .contains("calendars[0].ical.file must be a file", "was feriados.ics", "(e.g. feriados.ics)");
    }

    @Test
    void aTableSaysWhatIsThereAndWhatBecomesOfIt() throws IOException {
        RupturaConfig config = ConfigReader.read(config("confirmed: [Natal]", ""));

        List<String> table = IcalImport.table(config.calendars().get(0), folder, config.zone());

        assertThat(table)
                .containsExactly(
                        "Natal\tdays\t2025-12-25 … 2059-12-25\t35 times\tconfirmed",
                        "St. Martin\tdays\t2026-11-11\t1 time\tnot confirmed, changes nothing",
                        "Véspera de Natal\t12:00-00:00\t2026-12-24\t1 time\tnot confirmed, changes nothing");
    }

    private static List<String> mistakes(Path file) throws IOException {
        return ConfigReader.check(Files.readAllBytes(file), ConfigReader.folder(file), (config, complaints) -> {})
                .mistakes()
                .stream()
                .map(Mistake::toString)
                .toList();
    }

    private Path config(String confirmed, String more) throws IOException {
        return Files.writeString(
                folder.resolve("ruptura.yaml"),
                "zone: America/Sao_Paulo\ncalendars:\n  - id: support\n    weekly: {mon-fri: ['08:00-18:00']}\n"
                        + "    ical: {file: feriados.ics, " + confirmed + "}\n" + more);
    }

    private static long at(String local) {
        return ZonedDateTime.parse(local + ":00-03:00").toInstant().toEpochMilli();
    }
}
