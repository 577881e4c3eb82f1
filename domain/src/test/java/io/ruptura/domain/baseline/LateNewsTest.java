package io.ruptura.domain.baseline;

import static io.ruptura.domain.baseline.ContactFeed.DAY;
import static io.ruptura.domain.baseline.ContactFeed.HOUR;
import static io.ruptura.domain.baseline.ContactFeed.MINUTE;
import static io.ruptura.domain.baseline.ContactFeed.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.calendar.WeeklyCalendar;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers of which it is known that they come late are not missing. */
class LateNewsTest {

    private static final BusinessCalendar ALWAYS = WeeklyCalendar.anyOf(List.of());
    private static final long BREAK = START + 3 * DAY + 10 * HOUR;
    private static final long UNTIL = BREAK + 30 * MINUTE;

    private final ScopeObserver observer =
            new ScopeObserver(new ObserverSettings("UTC", 3, 15 * MINUTE, 0.3, 21 * DAY, DAY));
    private final ContactFeed feed =
            new ContactFeed(4).served(START, BREAK, 120).unserved(BREAK, UNTIL, 120);

    @Test
    void whatIsNotKnownYetIsNotMissing() {
        assertThat(loudestAfterTheBreak(Double.NaN)).isGreaterThan(6);
        assertThat(loudestAfterTheBreak(0.05)).isGreaterThan(6);
        assertThat(loudestAfterTheBreak(0.4)).isZero();
    }

    @Test
    void tooManyAreTooManyHoweverManyMoreAreStillToCome() {
        ContactFeed crowd = new ContactFeed(4).served(START, BREAK, 120).served(BREAK, UNTIL, 480);

        assertThat(loudestAfterTheBreak(crowd, Double.NaN)).isGreaterThan(6);
        assertThat(loudestAfterTheBreak(crowd, 0.4)).isGreaterThan(6);
    }

    private double loudestAfterTheBreak(double late) {
        return loudestAfterTheBreak(feed, late);
    }

    private double loudestAfterTheBreak(ContactFeed contacts, double late) {
        ScopeMemory memory = null;
        List<Observation> told = new ArrayList<>();
        for (long end = START + MINUTE; end <= UNTIL; end += MINUTE) {
            for (Window window : List.of(Window.PT1M, Window.PT5M)) {
                WindowMetrics metrics = contacts.window(window, end);
                metrics.values()[Metric.LATE_SHARE.ordinal()] = end > BREAK ? late : Double.NaN;
                ScopeObserver.Observed observed = observer.observe(memory, metrics, ALWAYS);
                memory = observed.memory();
                told.addAll(observed.observations());
            }
        }
        return told.stream()
                .filter(o -> o.timeMillis() > BREAK && o.direction() != 0)
                .mapToDouble(Observation::surprise)
                .max()
                .orElse(0);
    }
}
