package io.ruptura.domain.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.metric.pane.Pane;
import io.ruptura.domain.metric.tally.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceLevelTest {

    /** Answered within the threshold 70, left within it 10, over it 20: of these 15 were answered later and 5 left; 4 left at once. */
    @ParameterizedTest
    @CsvSource({"SL_A, 0.7000", "SL_B, 0.7778", "SL_C, 0.8000", "SL_D, 0.7273", "SL_E, 0.7000", "SL_F, 0.7292"})
    void eachVariantSeesTheSameHourInItsOwnWay(ServiceLevel variant, double expected) {
        Pane hour = new Pane();
        count(hour, Tally.OFFERED, 110);
        count(hour, Tally.ANSWERED, 85);
        count(hour, Tally.ABANDONED, 15);
        count(hour, Tally.SHORT_ABANDONED, 4);
        count(hour, Tally.SERVICE_LEVEL_DUE, 100);
        count(hour, Tally.SERVICE_LEVEL_MET, 70);
        count(hour, Tally.SERVICE_LEVEL_LEFT, 10);

        assertThat((double) variant.part(hour) / variant.whole(hour)).isCloseTo(expected, within(5e-5));
    }

    /** 300 answered, 200 of them in time, 100 left, 50 of them early. */
    @Test
    void theExampleOfTheStatisticsServerIsSlF() {
        Pane hour = new Pane();
        count(hour, Tally.ANSWERED, 300);
        count(hour, Tally.SERVICE_LEVEL_MET, 200);
        count(hour, Tally.ABANDONED, 100);
        count(hour, Tally.SHORT_ABANDONED, 50);

        assertThat(200.0 / ServiceLevel.SL_F.whole(hour)).isCloseTo(0.5714, within(5e-5));
        assertThat(ServiceLevel.SL_F.part(hour)).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(ServiceLevel.class)
    void noTrafficIsNotAServiceLevelOfOneHundredPercent(ServiceLevel variant) {
        assertThat(variant.whole(new Pane())).isZero();
    }

    private static void count(Pane pane, Tally tally, long count) {
        pane.tallies[tally.ordinal()] = count;
    }
}
