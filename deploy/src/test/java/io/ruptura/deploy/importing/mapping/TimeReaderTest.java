package io.ruptura.deploy.importing.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ruptura.deploy.importing.csv.BadRowException;
import io.ruptura.deploy.importing.csv.Columns;
import io.ruptura.deploy.importing.csv.Row;
import io.ruptura.domain.config.binding.SettingsReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {

    @ParameterizedTest
    @CsvSource({
        "990201 0:11:28, 1999-01-31T22:11:28Z",
        "990201 23:59:59, 1999-02-01T21:59:59Z",
        // Ten past midnight on 2 February, as exchanges write it.
        "990201 24:10:03, 1999-02-01T22:10:03Z",
        "990228 47:59:59, 1999-03-01T21:59:59Z",
        // 1999 had no summer time in Israel before 2 April, so July is at +3.
        "990701 12:00:00, 1999-07-01T09:00:00Z",
        "490701 12:00:00, 2049-07-01T09:00:00Z",
    })
    void readsTimesOfAnExchange(String written, Instant expected) {
        assertThat(read("yyMMdd H:mm:ss", "Asia/Jerusalem", written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "d/M/yyyy H:mm, 29/2/2016 01:16, 2016-02-29T01:16:00Z",
        "yyyy/MM/dd HH:mm:ss.SSS, 2010/01/13 08:40:25.007, 2010-01-13T08:40:25.007Z",
        "yyyy-MM-dd'T'HH:mm:ssXXX, 2026-03-02T09:00:00-03:00, 2026-03-02T12:00:00Z",
        "yyyy-MM-dd, 2026-02-03, 2026-02-03T00:00:00Z",
        "M/d/yyyy h:mm a, 2/3/2026 1:05 PM, 2026-02-03T13:05:00Z",
    })
    void readsTheFormatsOfOtherPlatforms(String format, String written, Instant expected) {
        assertThat(read(format, "UTC", written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31/2/2016 01:16", "1/3/2016 48:00", "1/3/2016 24:60", "1/3/2016", "yesterday", "1/3/2016 1:05 x"
            })
    void refusesWhatIsNoTime(String written) {
        assertThatThrownBy(() -> read("d/M/yyyy H:mm", "UTC", written))
                .isInstanceOf(BadRowException.class)
                .hasMessage("time 'happened' must be written as d/M/yyyy H:mm, was '" + written + "'");
    }

    @Test
    void shiftsByWholeDaysAtTheSameHour() {
        Mapping mapping = mapping(
                "{name: happened, text: '{t}', format: yyyy-MM-dd H:mm}", "zone: Europe/Lisbon\nshift-days: 182");
        Instant read = Instant.ofEpochMilli(
                new RowTimes(mapping).read(row("2026-01-05 9:00")).get("happened"));
        assertThat(read).isEqualTo("2026-07-06T08:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        // Answered just after midnight: the date is the call's first.
        "23:59:50, 0:00:20, 2026-02-04T00:00:20Z",
        "23:59:50, 23:59:58, 2026-02-03T23:59:58Z",
        // A minute earlier is a clock that is wrong, not the next day.
        "12:01:00, 12:00:10, 2026-02-03T12:01:00Z",
    })
    void putsTimesOfDayAfterMidnightAndNotBeforeTheFirst(String opened, String answered, Instant expected) {
        Mapping mapping = mapping(
                "{name: opened, text: '2026-02-03 {t}', format: yyyy-MM-dd H:mm:ss},"
                        + "{name: answered, text: '2026-02-03 {u}', format: yyyy-MM-dd H:mm:ss, next-day-after: opened, not-before: opened}",
                "zone: UTC");
        Row row = new Row(Columns.of(List.of("t", "u"), Map.of(), Map.of()), List.of(opened, answered), 2);
        assertThat(Instant.ofEpochMilli(new RowTimes(mapping).read(row).get("answered")))
                .isEqualTo(expected);
    }

    private static Instant read(String format, String zone, String written) {
        Mapping mapping = mapping(
                "{name: happened, text: '{t}', format: \"" + format + "\"}",
                "two-digit-years-from: 1950\nzone: " + zone);
        return Instant.ofEpochMilli(new RowTimes(mapping).read(row(written)).get("happened"));
    }

    private static Row row(String written) {
        return new Row(Columns.of(List.of("t"), Map.of(), Map.of()), List.of(written), 2);
    }

    private static Mapping mapping(String times, String more) {
        return SettingsReader.parse(more + "\ntimes: [" + times + "]\n", Mapping.class, (read, mistakes) -> {});
    }
}
