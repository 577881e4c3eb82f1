package io.ruptura.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PunctualityTest {

    private static final long MINUTE = 60_000;

    private Punctuality source = Punctuality.NEW;

    @Test
    void whatComesInTimeIsNotLate() {
        minutes(600, new Arrivals(5, 0, 0));

        assertThat(source.delay()).isNull();
    }

    @Test
    void oneLateEventProvesNothing() {
        minutes(60, new Arrivals(1, 0, 0));
        minutes(1, new Arrivals(1, 1, 20 * MINUTE));

        assertThat(source.delay()).isNull();
    }

    @Test
    void tellsHowManyComeLateAndByHowMuch() {
        minutes(6000, new Arrivals(4, 0, 0));
        minutes(20, new Arrivals(4, 2, 2 * 8 * MINUTE));

        assertThat(source.delay().share()).isCloseTo(0.45, within(0.06));
        assertThat(source.delay().meanMillis()).isEqualTo(8 * MINUTE);
    }

    @Test
    void isInTimeAgainSoonAfter() {
        minutes(6000, new Arrivals(4, 0, 0));
        minutes(20, new Arrivals(4, 2, 2 * 8 * MINUTE));
        minutes(15, new Arrivals(4, 0, 0));

        assertThat(source.delay()).isNull();
    }

    @Test
    void whatIsAlwaysLateIsNoNews() {
        minutes(6000, new Arrivals(4, 2, 2 * 8 * MINUTE));

        assertThat(source.delay()).isNull();
    }

    @Test
    void aBurstDoesNotOutweighTheMinutesAfterIt() {
        minutes(6000, new Arrivals(4, 0, 0));
        minutes(1, new Arrivals(5000, 5000, 5000 * 30 * MINUTE));
        minutes(10, new Arrivals(4, 0, 0));

        assertThat(source.delay()).isNull();
    }

    @Test
    void lessIsMissingOfWhatIsLongerAgo() {
        List<Delay> delays = List.of(new Delay(0.5, 8 * MINUTE));

        assertThat(Delay.missing(delays, MINUTE)).isEqualTo(0.5);
        assertThat(Delay.missing(delays, 5 * MINUTE)).isCloseTo(0.41, within(0.005));
        assertThat(Delay.missing(List.of(), MINUTE)).isZero();
    }

    private void minutes(int count, Arrivals arrivals) {
        for (int i = 0; i < count; i++) {
            source = source.after(arrivals, MINUTE);
        }
    }
}
