package io.ruptura.domain.baseline.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlarmTest {

    private final Alarm alarm = new Alarm();

    @Test
    void whatIsNeitherNewNorOddIsNoNews() {
        assertThat(alarm.news(0.89, 1.1, 3.4, 8)).isZero();
        assertThat(alarm.isOn()).isFalse();
    }

    @Test
    void whatIsNewIsMoreNewsThanWhatIsOnlyOdd() {
        assertThat(new Alarm().news(1.1, 0.1, 1, 5)).isGreaterThan(Alarm.AT);
        assertThat(new Alarm().news(1.1, 0.1, 1, 5)).isGreaterThan(new Alarm().news(0, 3, 3, 5));
        assertThat(new Alarm().news(1000, 100, 100, 5)).isEqualTo(10);
    }

    @Test
    void whatIsOnlyALittleNewIsNewsButNoAlarm() {
        assertThat(alarm.news(1.7, 0.1, 1, 5)).isEqualTo(2.7);
        assertThat(alarm.isOn()).isFalse();
        assertThat(alarm.news(0, 0, 0, 5)).isZero();
        assertThat(alarm.news(1.9, 0.1, 1, 5)).isEqualTo(2.9);
        assertThat(alarm.isOn()).isTrue();
    }

    @Test
    void whatIsOnlyALittleNewIsNoNewsWhereNothingOddBegins() {
        assertThat(alarm.news(1.7, 0.04, 1, 5)).isZero();
        assertThat(alarm.news(1.9, 0.04, 1, 5)).isEqualTo(2.9);
    }

    @Test
    void whatIsVeryOddIsAnAlarmWhateverWasOddBefore() {
        assertThat(alarm.news(0, 0, 3.4, 3.4)).isZero();
        assertThat(alarm.news(0, 0, 3.5, 3.5)).isEqualTo(Alarm.AT);
        assertThat(alarm.isOn()).isTrue();
    }

    @Test
    void whatIsNewButNotOddCountsLess() {
        assertThat(alarm.news(1.7, 0.1, 0.35, 0.35)).isZero();
        assertThat(alarm.news(2, 0.1, 0.35, 0.35)).isEqualTo(2);
    }

    @Test
    void anAlarmEndsWhenOddityHasHalved() {
        assertThat(alarm.news(0, 3, 3, 6)).isGreaterThan(Alarm.AT);
        assertThat(alarm.news(0, 0, 0, 4)).isEqualTo(Alarm.AT);
        assertThat(alarm.news(0, 0, 0, 3)).isEqualTo(Alarm.AT);
        assertThat(alarm.isOn()).isTrue();
        assertThat(alarm.news(0, 0, 0, 2.9)).isZero();
        assertThat(alarm.isOn()).isFalse();
        assertThat(alarm.news(0, 0, 0, 6)).isZero();
    }

    @Test
    void anAlarmEndsWhenValuesAreOrdinaryHoweverLittleOddItWas() {
        assertThat(alarm.news(2, 0, 0, 1)).isGreaterThan(Alarm.AT);
        assertThat(alarm.news(0, 0, 0, 0.9)).isZero();
    }
}
