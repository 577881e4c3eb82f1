package io.ruptura.domain.baseline.attendance;

import static io.ruptura.domain.baseline.ContactFeed.MINUTE;
import static io.ruptura.domain.baseline.ContactFeed.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import org.junit.jupiter.api.Test;

class AnswerRateTest {

    @Test
    void isThatOfTheWindowsInWhichContactsAreAnswered() {
        AnswerRate rate = AnswerRate.NONE;
        for (int i = 0; i < 1000; i++) {
            rate = rate.after(window(2, i % 10 == 0 ? 2 : 0));
        }

        assertThat(rate.usual()).isCloseTo(0.95, within(0.02));
    }

    @Test
    void isNoneWhereThereAreTooFewToTell() {
        AnswerRate rate = AnswerRate.NONE;
        for (int i = 0; i < 100; i++) {
            rate = rate.after(window(1, i % 10 == 0 ? 1 : 0));
        }

        assertThat(rate.usual()).isZero();
    }

    @Test
    void countsThoseWhoComeWherePeopleAnswerNextToNobody() {
        AnswerRate rate = AnswerRate.NONE;
        assertThat(rate.count(window(3, 0))).isZero();

        for (int i = 0; i < 100; i++) {
            rate = rate.after(window(3, 0));
        }

        assertThat(rate.count(window(3, 0))).isEqualTo(3);
        assertThat(rate.usual()).isPositive();
    }

    private static WindowMetrics window(double offered, double answered) {
        double[] values = new double[Metric.values().length];
        values[Metric.OFFERED.ordinal()] = offered;
        values[Metric.ANSWERED.ordinal()] = answered;
        return new WindowMetrics(
                "channel=chat", Window.PT5M, START, START + 5 * MINUTE, 0, START + 5 * MINUTE, 1, null, true, values);
    }
}
