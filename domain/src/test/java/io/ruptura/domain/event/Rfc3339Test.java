package io.ruptura.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

    private static final long YEAR_0 = -62_167_219_200_000L;
    private static final long YEAR_10000 = 253_402_300_800_000L;

    @Property(tries = 5000, seed = "1")
    void agreesWithTheLibraryAtAnyOffset(
            @ForAll @LongRange(min = YEAR_0 + 90_000_000, max = YEAR_10000 - 90_000_000) long millis,
            @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int offsetMinutes) {
        OffsetDateTime time = Instant.ofEpochMilli(millis).atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
        String text =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").format(time);
        assertThat(Rfc3339.parseMillis(text)).isEqualTo(millis);
    }

    @Property(tries = 2000, seed = "2")
    void readsWhatItWrites(@ForAll @LongRange(min = YEAR_0, max = YEAR_10000 - 1) long millis) {
        String text = Rfc3339.format(millis);
        assertThat(Rfc3339.parseMillis(text)).isEqualTo(millis);
        assertThat(Instant.parse(text).toEpochMilli()).isEqualTo(millis);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T12:00:00Z, 2026-03-02T12:00:00Z",
        "2026-03-02t12:00:00z, 2026-03-02T12:00:00Z",
        "2026-03-02T12:00:00-00:00, 2026-03-02T12:00:00Z",
        "2026-03-02T12:00:00.5Z, 2026-03-02T12:00:00.500Z",
        "2026-03-02T12:00:00.123456789012345678Z, 2026-03-02T12:00:00.123Z",
        "2026-03-02T12:00:00.9999+14:00, 2026-03-01T22:00:00.999Z",
        "2024-02-29T00:00:00-23:59, 2024-02-29T23:59:00Z",
        "2016-12-31T23:59:60Z, 2016-12-31T23:59:59.999Z",
        "2017-01-01T05:29:60.7+05:30, 2016-12-31T23:59:59.999Z",
    })
    void readsEveryFormOfTheStandard(String text, String instant) {
        assertThat(Rfc3339.parseMillis(text)).isEqualTo(Instant.parse(instant).toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-03-02",
                "2026-03-02T12:00:00",
                "2026-03-02 12:00:00Z",
                "2026-02-29T12:00:00Z",
                "2026-00-10T12:00:00Z",
                "2026-13-10T12:00:00Z",
                "2026-04-31T12:00:00Z",
                "2026-04-00T12:00:00Z",
                "1900-02-29T12:00:00Z",
                "2026-03-02T24:00:00Z",
                "2026-03-02T12:60:00Z",
                "2026-03-02T12:00:61Z",
                "2026-03-02T12:00:60Z",
                "2026-03-02T23:59:60Z",
                "2026-03-02T12:00:00.Z",
                "2026-03-02T12:00:00,5Z",
                "2026-03-02T12:00:00+0100",
                "2026-03-02T12:00:00+24:00",
                "2026-03-02T12:00:00+01:60",
                "2026-03-02T12:00:00+1:00x",
                "2026-03-02T12:00:00Zx",
                "2026-03-02T12:00:00.5",
                "+026-03-02T12:00:00Z",
                "20260302T120000.0000Z",
                "２０２６-03-02T12:00:00Z",
                "1770000000000000000000",
            })
    void refusesWhatIsNoInstant(String text) {
        assertThat(Rfc3339.parseMillis(text)).isEqualTo(Rfc3339.INVALID);
    }
}
