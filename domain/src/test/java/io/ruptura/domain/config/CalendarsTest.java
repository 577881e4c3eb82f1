package io.ruptura.domain.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.scope.Scope;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarsTest {

    private static final long MONDAY_0900 =
            Instant.parse("2026-03-02T09:00:00Z").toEpochMilli();
    private static final long MONDAY_2300 =
            Instant.parse("2026-03-02T23:00:00Z").toEpochMilli();

    private static final String FILE = """
            calendars:
              - {id: phone, version: 2, channels: [phone], weekly: {mon-fri: ["08:00-18:00"]}}
              - {id: vip, queues: [vip], weekly: {mon-sun: ["00:00-24:00"]}}
              - {id: late, channels: [phone, chat], weekly: {mon-fri: ["18:00-24:00"]}}
            """;

    private final Calendars calendars = Calendars.of(ConfigReader.parse(FILE));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "phone, -, phone@2",
                "chat, -, late@1",
                "-, vip, vip@1",
                "phone, vip, vip@1",
                "phone, billing, phone@2"
            })
    void theFirstCalendarThatNamesTheQueueGovernsElseTheChannel(String channel, String queue, String label) {
        assertThat(calendars.governing(scope(channel, queue)).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, -", "email, -", "-, billing"})
    void whatNoCalendarNamesIsOpenWhenAnyIs(String channel, String queue) {
        BusinessCalendar governing = calendars.governing(scope(channel, queue));

        assertThat(governing.label()).isEqualTo("phone@2+vip@1+late@1");
        assertThat(governing.isOpen(MONDAY_2300)).isTrue();
    }

    @Test
    void versionsOfACalendarFollowEachOtherOnLocalDays() {
        BusinessCalendar support = Calendars.of(ConfigReader.parse("""
                zone: America/Sao_Paulo
                calendars:
                - {id: support, version: 2, valid-from: 2026-03-03, weekly: {mon-sun: ['08:00-20:00']}}
                - {id: support, version: 1, weekly: {mon-sun: ['08:00-18:00']}}
                """)).governing(Scope.ALL);
        long midnight = Instant.parse("2026-03-03T03:00:00Z").toEpochMilli();

        assertThat(support.labelAt(midnight - 1)).isEqualTo("support@1");
        assertThat(support.labelAt(midnight)).isEqualTo("support@2");
        assertThat(support.openMillis(midnight - 86_400_000, midnight + 86_400_000))
                .isEqualTo(22 * 3_600_000L);
    }

    @Test
    void publicHolidaysAreClosedOrHalfDaysUnlessAnExceptionNamesThem() {
        BusinessCalendar support = Calendars.of(ConfigReader.parse("""
                calendars:
                - id: support
                  weekly: {mon-sun: ['08:00-18:00']}
                  holidays: [BR-SP]
                  holiday-hours: ['08:00-10:00']
                  exceptions: {2026-05-01: []}
                """)).governing(Scope.ALL);

        assertThat(openHours(support, "2026-07-09")).isEqualTo(2);
        assertThat(openHours(support, "2026-05-01")).isZero();
        assertThat(openHours(support, "2026-07-10")).isEqualTo(10);
    }

    private static double openHours(BusinessCalendar calendar, String date) {
        long midnight = Instant.parse(date + "T00:00:00Z").toEpochMilli();
        return calendar.openMillis(midnight, midnight + 86_400_000) / 3_600_000.0;
    }

    @Test
    void aCalendarThatNamesNothingGovernsWhatTheOthersLeave() {
        Calendars withRest =
                Calendars.of(ConfigReader.parse(FILE + "  - {id: rest, weekly: {mon: ['09:00-10:00']}}\n"));

        assertThat(withRest.governing(Scope.of("channel", "email")).label()).isEqualTo("rest@1");
        assertThat(withRest.governing(Scope.of("channel", "phone")).label()).isEqualTo("phone@2");
        assertThat(withRest.governing(Scope.ALL).label()).isEqualTo("phone@2+vip@1+late@1+rest@1");
    }

    @Test
    void withoutCalendarsTheServiceNeverCloses() {
        BusinessCalendar always = Calendars.of(ConfigReader.defaults()).governing(Scope.ALL);

        assertThat(always.label()).isNull();
        assertThat(always.isOpen(MONDAY_2300)).isTrue();
        assertThat(always.openMillis(MONDAY_0900, MONDAY_2300)).isEqualTo(MONDAY_2300 - MONDAY_0900);
        assertThat(always.openMillis(MONDAY_2300, MONDAY_0900)).isZero();
    }

    @Test
    void aCalendarWithoutZoneUsesTheServices() {
        Calendars local = Calendars.of(ConfigReader.parse("zone: America/Sao_Paulo\n" + FILE));

        assertThat(local.governing(Scope.of("channel", "phone")).isOpen(MONDAY_0900))
                .isFalse();
        assertThat(calendars.governing(Scope.of("channel", "phone")).isOpen(MONDAY_0900))
                .isTrue();
    }

    @Test
    void calendarsTravelToOtherMachines() throws IOException, ClassNotFoundException {
        calendars.governing(Scope.ALL);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(calendars);

        Calendars copy = (Calendars) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(copy.governing(Scope.of("channel", "phone")).openMillis(MONDAY_0900, MONDAY_2300))
                .isEqualTo(9 * 3_600_000);
    }

    private static Scope scope(String channel, String queue) {
        Map<String, String> dimensions = new java.util.HashMap<>();
        if (channel != null) {
            dimensions.put("channel", channel);
        }
        if (queue != null) {
            dimensions.put("queue", queue);
        }
        return Scope.of(dimensions);
    }
}
