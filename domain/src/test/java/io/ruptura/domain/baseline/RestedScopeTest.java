package io.ruptura.domain.baseline;

import static io.ruptura.domain.baseline.ContactFeed.DAY;
import static io.ruptura.domain.baseline.ContactFeed.HOUR;
import static io.ruptura.domain.baseline.ContactFeed.MINUTE;
import static io.ruptura.domain.baseline.ContactFeed.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.calendar.WeeklyCalendar;
import io.ruptura.domain.metric.schedule.Window;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A scope of which nothing is published while nothing happens there, woken by something that is no contact. */
class RestedScopeTest {

    private static final BusinessCalendar ALWAYS = WeeklyCalendar.anyOf(List.of());
    private static final ScopeObserver OBSERVER =
            new ScopeObserver(new ObserverSettings("UTC", 3, 15 * MINUTE, 0.3, 21 * DAY, DAY));
    private static final long LAST_CONTACT = START + 3 * DAY + 10 * HOUR;
    private static final long WOKEN = START + 4 * DAY + 9 * HOUR;

    @Test
    void nobodyComingIsNotToldAgainWhereNobodyEverCame() {
        ContactFeed gone = new ContactFeed(3).served(START, LAST_CONTACT, 60);

        List<Observation> silences = silencesAfterRest(gone);

        assertThat(silences).noneMatch(o -> o.timeMillis() > WOKEN && o.surprise() >= 3);
        assertThat(silences).anyMatch(o -> o.timeMillis() < WOKEN && o.surprise() >= 6);
    }

    @Test
    void whoeverComesBeginsItAnew() {
        ContactFeed back =
                new ContactFeed(3).served(START, LAST_CONTACT, 60).served(WOKEN + 10 * MINUTE, WOKEN + 30 * MINUTE, 60);

        List<Observation> silences = silencesAfterRest(back);

        assertThat(silences)
                .filteredOn(o -> o.timeMillis() > WOKEN && o.surprise() >= 4.4)
                .isNotEmpty()
                .allSatisfy(o -> assertThat(o.onsetMillis()).isGreaterThanOrEqualTo(WOKEN + 10 * MINUTE));
    }

    /** Nothing is published from an hour after the last contact until it wakes. */
    private static List<Observation> silencesAfterRest(ContactFeed feed) {
        ScopeMemory memory = null;
        List<Observation> silences = new ArrayList<>();
        for (long end = START + MINUTE; end <= WOKEN + 5 * HOUR; end += MINUTE) {
            if (end > LAST_CONTACT + HOUR && end <= WOKEN) {
                continue;
            }
            for (Window window : List.of(Window.PT1M, Window.PT5M)) {
                ScopeObserver.Observed observed = OBSERVER.observe(memory, feed.window(window, end), ALWAYS);
                memory = observed.memory();
                observed.observations().stream()
                        .filter(o -> o.signal().equals("offered-silence"))
                        .forEach(silences::add);
            }
        }
        return silences;
    }
}
