package io.ruptura.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {

    /** The national holidays as the federal government publishes them each year; the movable one is Good Friday. */
    @ParameterizedTest
    @CsvSource({"2024, 03-29", "2025, 04-18", "2026, 04-03", "2027, 03-26"})
    void brazilRestsOnTheDaysItsLawsName(int year, String goodFriday) {
        assertThat(PublicHolidays.of("BR"))
                .filteredOn(date -> date.getYear() == year)
                .containsExactlyInAnyOrder(
                        LocalDate.parse(year + "-01-01"),
                        LocalDate.parse(year + "-" + goodFriday),
                        LocalDate.parse(year + "-04-21"),
                        LocalDate.parse(year + "-05-01"),
                        LocalDate.parse(year + "-09-07"),
                        LocalDate.parse(year + "-10-12"),
                        LocalDate.parse(year + "-11-02"),
                        LocalDate.parse(year + "-11-15"),
                        LocalDate.parse(year + "-11-20"),
                        LocalDate.parse(year + "-12-25"));
    }

    @Test
    void aStateHasItsOwnBesideThoseOfTheCountry() {
        Set<LocalDate> state = PublicHolidays.of("br-sp");

        assertThat(state).containsAll(PublicHolidays.of("BR")).contains(LocalDate.parse("2026-07-09"));
        assertThat(PublicHolidays.of("BR")).doesNotContain(LocalDate.parse("2026-07-09"));
    }

    @Test
    void refusesWhatHasNoTable() {
        assertThatThrownBy(() -> PublicHolidays.of("QQ"))
                .hasMessage("must begin with a country that has a table of holidays");
        assertThatThrownBy(() -> PublicHolidays.of("BR-ZZ"))
                .hasMessageStartingWith("must name a part that has holidays");
    }
}
