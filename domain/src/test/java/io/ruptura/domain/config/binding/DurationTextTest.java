package io.ruptura.domain.config.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

    @ParameterizedTest
    @CsvSource({
        "500ms, PT0.5S",
        "10s, PT10S",
        "90s, PT1M30S",
        "5m, PT5M",
        "1h30m, PT1H30M",
        "1h 30m, PT1H30M",
        "1D, PT24H",
        "PT10S, PT10S",
        "pt5m, PT5M",
        "P1D, PT24H",
        "0s, PT0S"
    })
    void readsWhatPeopleWrite(String text, Duration duration) {
        assertThat(DurationText.parse(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "10", "s", "m5", "5 minutes", "1m1h", "1.5h", "P", "ten", "99999999999s"})
    void refusesWhatIsNoDuration(String text) {
        assertThat(DurationText.parse(text)).isNull();
    }

    @Property(seed = "20260306")
    void writesWhatItReads(@ForAll @LongRange(max = 400L * 86_400_000) long millis) {
        Duration duration = Duration.ofMillis(millis);

        assertThat(DurationText.parse(DurationText.format(duration))).isEqualTo(duration);
    }
}
