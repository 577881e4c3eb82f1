package io.ruptura.domain.baseline;

import static io.ruptura.domain.baseline.ContactFeed.DAY;
import static io.ruptura.domain.baseline.ContactFeed.HOUR;
import static io.ruptura.domain.baseline.ContactFeed.MINUTE;
import static io.ruptura.domain.baseline.ContactFeed.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.baseline.ScopeObserver.Observed;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.calendar.WeeklyCalendar;
import io.ruptura.domain.event.Event.ChannelCondition;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.plan.Declaration;
import io.ruptura.domain.plan.Declarations;
import io.ruptura.domain.plan.Foresight;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forty contacts an hour on chat for four days, and what the platform says of it on the fifth. */
class DeclaredStatusTest {

    private static final ScopeObserver OBSERVER =
            new ScopeObserver(new ObserverSettings("UTC", 3, 15 * MINUTE, 0.3, 21 * DAY, DAY));
    private static final BusinessCalendar ALWAYS = WeeklyCalendar.anyOf(List.of());
    private static final long BREAK = START + 4 * DAY + 10 * HOUR;
    private static final long END = BREAK + 2 * HOUR;
    private static final double RAISES = 4.4;

    private final List<Observation> told = new ArrayList<>();

    @Test
    void anOutageThatIsDeclaredIsCertainSooner() {
        play(usual());
        long undeclared = raised().get(0).timeMillis();
        play(usual(), said(ChannelCondition.DEGRADED, BREAK));
        long degraded = raised().get(0).timeMillis();
        play(usual(), said(ChannelCondition.DOWN, BREAK));
        long down = raised().get(0).timeMillis();

        assertThat(undeclared).isGreaterThan(BREAK + 12 * MINUTE);
        assertThat(degraded).isLessThan(undeclared - 4 * MINUTE);
        assertThat(down).isLessThanOrEqualTo(BREAK + 4 * MINUTE);
        assertThat(declared().get(0))
                .extracting(Observation::observed, Observation::onsetMillis, Observation::surprise)
                .containsExactly(0.0, BREAK, 4.0);
    }

    @Test
    void aChannelToWhichContactsComeAsEverIsNotDown() {
        play(usual().served(BREAK, END, 40), said(ChannelCondition.DOWN, BREAK));

        assertThat(declared()).isNotEmpty();
        assertThat(declared().get(declared().size() - 1).timeMillis()).isLessThan(BREAK + 30 * MINUTE);
        assertThat(raised()).allMatch(seen -> seen.timeMillis() < BREAK + 15 * MINUTE);
    }

    @Test
    void thatItIsDeclaredUpEndsNothingBeforeContactsCome() {
        play(
                usual().served(BREAK + HOUR, END, 40),
                said(ChannelCondition.DOWN, BREAK),
                said(ChannelCondition.OPERATIONAL, BREAK + 4 * MINUTE));

        Observation last = declared().get(declared().size() - 1);
        assertThat(last.timeMillis()).isBetween(BREAK + HOUR, BREAK + HOUR + 10 * MINUTE);
        assertThat(last.observed()).isEqualTo(1);
    }

    @Test
    void whatIsDeclaredOfAnotherChannelSaysNothing() {
        play(usual(), new Declaration("phone", "/noc", ChannelCondition.DOWN, BREAK));

        assertThat(declared()).isEmpty();
    }

    private static ContactFeed usual() {
        return new ContactFeed(11).served(START, BREAK, 40);
    }

    private static Declaration said(ChannelCondition condition, long time) {
        return new Declaration("chat", "/noc", condition, time);
    }

    private List<Observation> raised() {
        return told.stream()
                .filter(seen -> seen.signal().equals("offered-silence") && seen.surprise() >= RAISES)
                .toList();
    }

    private List<Observation> declared() {
        return told.stream()
                .filter(seen -> seen.signal().equals("declared-status"))
                .toList();
    }

    private void play(ContactFeed feed, Declaration... said) {
        told.clear();
        Foresight foresight = Foresight.NONE.withDeclared(new Declarations(List.of(said)));
        ScopeMemory memory = feed.play(OBSERVER, ALWAYS, START, BREAK, MINUTE).memory();
        for (long end = BREAK + MINUTE; end <= END; end += MINUTE) {
            for (Window window : List.of(Window.PT1M, Window.PT5M)) {
                WindowMetrics numbers = feed.window(window, end);
                Observed observed = OBSERVER.observe(
                        memory,
                        numbers,
                        ALWAYS,
                        foresight.over("channel=chat", numbers.startMillis(), numbers.endMillis()));
                memory = observed.memory();
                told.addAll(observed.observations());
            }
        }
    }
}
