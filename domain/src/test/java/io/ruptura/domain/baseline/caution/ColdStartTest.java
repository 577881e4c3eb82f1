package io.ruptura.domain.baseline.caution;

import static io.ruptura.domain.baseline.ContactFeed.DAY;
import static io.ruptura.domain.baseline.ContactFeed.HOUR;
import static io.ruptura.domain.baseline.ContactFeed.MINUTE;
import static io.ruptura.domain.baseline.ContactFeed.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.baseline.ContactFeed;
import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.baseline.ObserverSettings;
import io.ruptura.domain.baseline.ScopeObserver;
import io.ruptura.domain.calendar.WeeklyCalendar;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColdStartTest {

    private static final ScopeObserver OBSERVER =
            new ScopeObserver(new ObserverSettings("UTC", 3, 15 * MINUTE, 0.3, 21 * DAY, DAY));

    @Test
    void twoFullWeeksEndIt() {
        assertThat(ColdStart.isAt(START + 14 * DAY - 1, START)).isTrue();
        assertThat(ColdStart.isAt(START + 14 * DAY, START)).isFalse();
    }

    @Test
    void aMemoryOfBeforeItWasRememberedIsOld() {
        assertThat(ColdStart.isAt(START, 0)).isFalse();
    }

    @Test
    void whatIsUnusualInTheFirstTwoWeeksIsToldAndLabelled() {
        long early = START + 4 * DAY + 10 * HOUR;
        long late = START + 15 * DAY + 10 * HOUR;
        ContactFeed feed = new ContactFeed(2)
                .served(START, late + HOUR, 30)
                .served(early, early + 30 * MINUTE, 300)
                .served(late, late + 30 * MINUTE, 300);
        List<Observation> spikes =
                feed.play(OBSERVER, WeeklyCalendar.anyOf(List.of()), START, late + HOUR, MINUTE).observations().stream()
                        .filter(o -> o.surprise() > 6)
                        .toList();

        assertThat(spikes).anyMatch(o -> o.timeMillis() < early + HOUR).anyMatch(o -> o.timeMillis() > late);
        assertThat(spikes).allSatisfy(o -> assertThat(o.coldStart()).isEqualTo(o.timeMillis() < START + 14 * DAY));
    }

    @Test
    void waitsNeedAThirdMoreEvidenceUntilTheDaysOfTheWeekAreKnown() {
        assertThat(Caution.believed(6.5, 0.8, true)).isLessThan(4.5);
        assertThat(Caution.believed(6.6, 0.8, true)).isGreaterThan(4.5);
        assertThat(Caution.believed(6.5, 0.8, false)).isEqualTo(Caution.believed(6.5, 0.8));
    }
}
