package io.ruptura.domain.baseline;

import static io.ruptura.domain.baseline.ContactFeed.DAY;
import static io.ruptura.domain.baseline.ContactFeed.HOUR;
import static io.ruptura.domain.baseline.ContactFeed.MINUTE;
import static io.ruptura.domain.baseline.ContactFeed.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.baseline.ScopeObserver.Observed;
import io.ruptura.domain.baseline.season.SeasonTable;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeObserverTest {

    private static final BusinessCalendar ALWAYS = new Hours(0, 24);
    private static final ScopeObserver OBSERVER =
            new ScopeObserver(new ObserverSettings("UTC", 3, 15 * MINUTE, 0.3, 21 * DAY, DAY));
    private static final long BREAK = START + 3 * DAY + 10 * HOUR;

    @Test
    void staysQuietOnOrdinaryDays() {
        ContactFeed feed = new ContactFeed(1).served(START, START + 5 * DAY, 120);
        List<Observation> observations = play(feed, START + 5 * DAY).observations();
        assertThat(observations).filteredOn(o -> o.surprise() >= 3).hasSizeLessThan(15);
        assertThat(observations).noneMatch(o -> o.surprise() >= 6);
    }

    @Test
    void namesASpikeWithItsOnset() {
        ContactFeed feed = new ContactFeed(2).served(START, BREAK, 120).served(BREAK, BREAK + 30 * MINUTE, 480);
        List<Observation> spike = of(ObservedSignal.OFFERED, play(feed, BREAK + 30 * MINUTE), BREAK);
        assertThat(spike).anySatisfy(o -> {
            assertThat(o.timeMillis()).isLessThanOrEqualTo(BREAK + 5 * MINUTE);
            assertThat(o.surprise()).isGreaterThan(4);
            assertThat(o.direction()).isEqualTo(1);
            assertThat(o.onsetMillis()).isBetween(BREAK - 3 * MINUTE, BREAK + 2 * MINUTE);
        });
    }

    @Test
    void silenceOfCustomersIsSurprisingAsSoonAsItsVolumeAllows() {
        ContactFeed feed = new ContactFeed(3).served(START, BREAK, 120);
        List<Observation> silence = of(ObservedSignal.OFFERED_SILENCE, play(feed, BREAK + 30 * MINUTE), BREAK);
        Observation strong =
                silence.stream().filter(o -> o.surprise() >= 6).findFirst().orElseThrow();
        // Two a minute: Poisson needs 7 min for one in a million, scatter of the rate some more.
        assertThat(strong.timeMillis() - BREAK).isBetween(7 * MINUTE, 13 * MINUTE);
        assertThat(strong.direction()).isEqualTo(-1);
        assertThat(Duration.parse(strong.window()))
                .isEqualTo(Duration.ofMillis(strong.timeMillis() - strong.onsetMillis()));
        assertThat(strong.onsetMillis()).isBetween(BREAK - 2 * MINUTE, BREAK + MINUTE);
    }

    @Test
    void customersWhomNobodyAnswersAreASilenceOfAnswers() {
        ContactFeed feed = new ContactFeed(4).served(START, BREAK, 120).unserved(BREAK, BREAK + 30 * MINUTE, 120);
        Observed played = play(feed, BREAK + 30 * MINUTE);
        assertThat(of(ObservedSignal.OFFERED_SILENCE, played, BREAK)).isEmpty();
        Observation strong = of(ObservedSignal.ANSWERED_SILENCE, played, BREAK).stream()
                .filter(o -> o.surprise() >= 6)
                .findFirst()
                .orElseThrow();
        assertThat(strong.timeMillis() - BREAK).isLessThanOrEqualTo(8 * MINUTE);
        assertThat(strong.onsetMillis()).isBetween(BREAK, BREAK + 2 * MINUTE);
    }

    @Test
    void anAnswerThatSlipsThroughDoesNotEndASilenceOfAnswers() {
        ContactFeed feed = new ContactFeed(4)
                .served(START, BREAK, 120)
                .unserved(BREAK, BREAK + 30 * MINUTE, 120)
                .answeredAt(BREAK + 5 * MINUTE + 1)
                .answeredAt(BREAK + 8 * MINUTE + 1);
        Observation strong = of(ObservedSignal.ANSWERED_SILENCE, play(feed, BREAK + 30 * MINUTE), BREAK).stream()
                .filter(o -> o.surprise() >= 6)
                .findFirst()
                .orElseThrow();
        assertThat(strong.timeMillis() - BREAK).isLessThanOrEqualTo(12 * MINUTE);
        assertThat(strong.onsetMillis()).isBetween(BREAK, BREAK + 2 * MINUTE);
    }

    @Test
    void oneInFiveAnsweredIsSlowAndNoSilence() {
        ContactFeed feed = new ContactFeed(4).served(START, BREAK, 120).unserved(BREAK, BREAK + 40 * MINUTE, 120);
        for (int i = 1; i <= 16; i++) {
            feed.answeredAt(BREAK + i * 5L * MINUTE / 2);
        }
        Observed played = play(feed, BREAK + 40 * MINUTE);
        assertThat(of(ObservedSignal.ANSWERED_SLOWLY, played, BREAK)).anySatisfy(o -> {
            assertThat(o.surprise()).isGreaterThan(5.5);
            assertThat(o.direction()).isEqualTo(-1);
            assertThat(o.observed()).isBetween(3.0, 16.0);
        });
        assertThat(of(ObservedSignal.ANSWERED_SILENCE, played, BREAK)).noneMatch(o -> o.surprise() >= 5.5);
    }

    @Test
    void aSilenceIsOverSoonAfterServiceIsBack() {
        long back = BREAK + 40 * MINUTE;
        ContactFeed feed = new ContactFeed(4)
                .served(START, BREAK, 120)
                .unserved(BREAK, back, 120)
                .served(back, back + HOUR, 120);
        assertThat(of(ObservedSignal.ANSWERED_SILENCE, play(feed, back + HOUR), back + 8 * MINUTE))
                .allSatisfy(o -> assertThat(o.onsetMillis()).isGreaterThanOrEqualTo(back));
    }

    @Test
    void whereNobodyWaitsNoAnswerIsMissed() {
        ContactFeed feed = new ContactFeed(5).served(START, BREAK, 120);
        Observed played = play(feed, BREAK + 30 * MINUTE);
        assertThat(of(ObservedSignal.ANSWERED_SILENCE, played, BREAK + MINUTE)).isEmpty();
    }

    @Test
    void whoLeavesAtOnceWasNotKeptWaiting() {
        ContactFeed feed = new ContactFeed(5).served(START, BREAK, 120).leavingAtOnce(BREAK, BREAK + 30 * MINUTE, 60);
        Observed played = play(feed, BREAK + 30 * MINUTE);
        assertThat(of(ObservedSignal.ANSWERED_SILENCE, played, BREAK + MINUTE)).noneMatch(o -> o.surprise() >= 4);
    }

    @Test
    void closedHoursAreNeitherSilenceNorLesson() {
        BusinessCalendar nineToFive = new Hours(9, 17);
        ContactFeed feed = new ContactFeed(6);
        for (int day = 0; day < 5; day++) {
            feed.served(START + day * DAY + 9 * HOUR, START + day * DAY + 17 * HOUR - 2 * MINUTE, 120);
        }
        Observed played = feed.play(OBSERVER, nineToFive, START, START + 5 * DAY, MINUTE);
        assertThat(played.observations()).noneMatch(o -> o.signal().contains("silence"));
        float[] hours = played.memory().flow().offered().season().hours();
        for (int slot = 0; slot < hours.length; slot++) {
            boolean open = slot % 24 >= 9 && slot % 24 < 17 && slot < 5 * 24;
            assertThat(hours[slot] > 0.5).isEqualTo(open);
        }
    }

    @Test
    void theMorningBeginsWithoutTheSilenceOfTheNight() {
        BusinessCalendar nineToFive = new Hours(9, 17);
        ContactFeed feed = nineToFive(7, 5);
        long opening = START + 7 * DAY + 9 * HOUR;
        Observed played = feed.play(OBSERVER, nineToFive, START, opening + 20 * MINUTE, MINUTE);
        assertThat(of(ObservedSignal.OFFERED_SILENCE, played, opening))
                .isNotEmpty()
                .allSatisfy(o -> assertThat(o.onsetMillis()).isGreaterThanOrEqualTo(opening));
    }

    @Test
    void anOutageAtClosingTimeIsTheSameInTheMorning() {
        BusinessCalendar nineToFive = new Hours(9, 17);
        ContactFeed feed = nineToFive(7, 4);
        long friday = START + 4 * DAY;
        long dead = friday + 16 * HOUR;
        feed.served(friday + 9 * HOUR, dead, 120);
        long opening = START + 7 * DAY + 9 * HOUR;
        feed.served(opening + 10 * MINUTE, opening + HOUR, 120);

        List<Observation> silence = of(
                ObservedSignal.OFFERED_SILENCE,
                feed.play(OBSERVER, nineToFive, START, opening + HOUR, MINUTE),
                dead + HOUR);
        assertThat(silence)
                .filteredOn(o -> o.timeMillis() <= opening + 10 * MINUTE)
                .as("told on while it is closed, and until somebody comes")
                .hasSize((int) ((opening + 10 * MINUTE - dead - HOUR) / MINUTE))
                .allSatisfy(o -> {
                    assertThat(o.onsetMillis()).isBetween(dead - MINUTE, dead + MINUTE);
                    assertThat(o.surprise()).isGreaterThan(4);
                });
        assertThat(silence).filteredOn(o -> o.timeMillis() > opening + HOUR / 2).noneMatch(o -> o.surprise() > 3);
    }

    @Test
    void whoeverComesAfterClosingTimeEndsAnOutage() {
        BusinessCalendar nineToFive = new Hours(9, 17);
        ContactFeed feed = nineToFive(8, 4);
        long closing = START + 4 * DAY + 17 * HOUR;
        feed.served(closing - 8 * HOUR, closing - HOUR / 4, 120).unserved(closing + HOUR, closing + 2 * HOUR, 120);

        List<Observation> silence = of(
                ObservedSignal.OFFERED_SILENCE,
                feed.play(OBSERVER, nineToFive, START, closing + 17 * HOUR, MINUTE),
                closing);

        assertThat(silence).filteredOn(o -> o.timeMillis() <= closing + HOUR).isNotEmpty();
        assertThat(silence)
                .filteredOn(o -> o.timeMillis() > closing + HOUR + HOUR / 4)
                .noneMatch(o -> o.surprise() > 3);
    }

    @Test
    void whatTheNightPiledUpIsNoNewsInTheMorningButWhatIsAddedIs() {
        BusinessCalendar nineToFive = new Hours(9, 17);
        long opening = START + 4 * DAY + 9 * HOUR;
        ContactFeed night = new ContactFeed(12);
        for (int day = 0; day < 4; day++) {
            night.served(START + day * DAY + 9 * HOUR, START + day * DAY + 17 * HOUR, 60);
        }
        night.unserved(opening - 2 * HOUR, opening, 60).served(opening, opening + HOUR, 60);
        assertThat(of(ObservedSignal.BACKLOG, night.play(OBSERVER, nineToFive, START, opening + HOUR, MINUTE), opening))
                .noneMatch(o -> o.surprise() >= 4);

        night.unserved(opening + HOUR, opening + 5 * HOUR, 240);
        assertThat(of(
                        ObservedSignal.BACKLOG,
                        night.play(OBSERVER, nineToFive, START, opening + 5 * HOUR, MINUTE),
                        opening + HOUR))
                .anyMatch(o -> o.surprise() >= 4);
    }

    @Test
    void aWindowSeenBeforeOrOlderChangesNothing() {
        ContactFeed feed = new ContactFeed(8).served(START, START + DAY, 60);
        ScopeMemory memory = play(feed, START + DAY).memory();
        for (Window length : List.of(Window.PT1M, Window.PT5M)) {
            for (long end : new long[] {START + DAY, START + DAY - 5 * MINUTE}) {
                Observed again = OBSERVER.observe(memory, feed.window(length, end), ALWAYS);
                assertThat(again.memory()).isSameAs(memory);
                assertThat(again.observations()).isEmpty();
            }
        }
    }

    @Test
    void tenSecondStepsTeachTheSameAsMinutes() {
        ContactFeed feed = new ContactFeed(9).served(START, START + DAY, 60);
        SeasonTable minutes = play(feed, START + DAY).memory().flow().offered().season();
        SeasonTable seconds = feed.play(OBSERVER, ALWAYS, START, START + DAY, 10_000)
                .memory()
                .flow()
                .offered()
                .season();
        assertThat(seconds.counts()).containsExactly(minutes.counts());
        assertThat(seconds.hours()).containsExactly(minutes.hours());
    }

    @Test
    void theWindowInWhichTheScopeWasFirstSeenIsNotLearned() {
        ContactFeed feed = new ContactFeed(10).served(START, START + HOUR, 600);
        WindowMetrics first = feed.window(Window.PT5M, START + 5 * MINUTE);
        ScopeMemory memory = OBSERVER.observe(null, first, ALWAYS).memory();
        assertThat(memory.flow().offered().season().learnedHours()).isZero();
        memory = OBSERVER.observe(memory, feed.window(Window.PT5M, START + 10 * MINUTE), ALWAYS)
                .memory();
        assertThat(memory.flow().offered().season().learnedHours()).isPositive();
    }

    @Test
    void fallsSilentAWhileAfterTheLastNotableObservation() {
        ContactFeed feed = new ContactFeed(11)
                .served(START, BREAK, 120)
                .served(BREAK, BREAK + 10 * MINUTE, 600)
                .served(BREAK + 10 * MINUTE, BREAK + 2 * HOUR, 120);
        List<Observation> offered = of(ObservedSignal.OFFERED, play(feed, BREAK + 2 * HOUR), BREAK);
        long last = offered.get(offered.size() - 1).timeMillis();
        assertThat(last).isBetween(BREAK + 25 * MINUTE, BREAK + 40 * MINUTE);
        assertThat(offered.get(offered.size() - 1).direction()).isZero();
    }

    private static Observed play(ContactFeed feed, long to) {
        return feed.play(OBSERVER, ALWAYS, START, to, MINUTE);
    }

    /** Two a minute from nine to five, from Monday on. */
    private static ContactFeed nineToFive(long seed, int days) {
        ContactFeed feed = new ContactFeed(seed);
        for (int day = 0; day < days; day++) {
            feed.served(START + day * DAY + 9 * HOUR, START + day * DAY + 17 * HOUR, 120);
        }
        return feed;
    }

    private static List<Observation> of(ObservedSignal signal, Observed played, long from) {
        return played.observations().stream()
                .filter(o -> o.signal().equals(signal.wireName()) && o.timeMillis() > from)
                .toList();
    }

    /** Open between two hours UTC, from Monday to Friday unless it never closes. */
    private record Hours(int from, int to) implements BusinessCalendar {

        @Override
        public String label() {
            return "test@1";
        }

        @Override
        public boolean isOpen(long time) {
            boolean isWeekend = Math.floorMod((time - START) / DAY, 7) >= 5;
            long hour = Math.floorMod(time - START, DAY) / HOUR;
            return (to - from == 24) || (!isWeekend && hour >= from && hour < to);
        }

        @Override
        public long openMillis(long start, long end) {
            long open = 0;
            for (long time = start; time < end; ) {
                long next = Math.min(end, Math.floorDiv(time, MINUTE) * MINUTE + MINUTE);
                open += isOpen(time) ? next - time : 0;
                time = next;
            }
            return open;
        }
    }
}
