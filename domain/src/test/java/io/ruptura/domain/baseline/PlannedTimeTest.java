package io.ruptura.domain.baseline;

import static io.ruptura.domain.baseline.ContactFeed.DAY;
import static io.ruptura.domain.baseline.ContactFeed.HOUR;
import static io.ruptura.domain.baseline.ContactFeed.MINUTE;
import static io.ruptura.domain.baseline.ContactFeed.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.baseline.ScopeObserver.Observed;
import io.ruptura.domain.baseline.band.BandsAhead;
import io.ruptura.domain.baseline.band.ExpectedBand;
import io.ruptura.domain.calendar.BusinessCalendar;
import io.ruptura.domain.calendar.WeeklyCalendar;
import io.ruptura.domain.event.Event.OperationKind;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.plan.Foresight;
import io.ruptura.domain.plan.MaintenanceWindow;
import io.ruptura.domain.plan.OneTime;
import io.ruptura.domain.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlannedTimeTest {

    private static final ObserverSettings SETTINGS = new ObserverSettings("UTC", 3, 15 * MINUTE, 0.3, 21 * DAY, DAY);
    private static final ScopeObserver OBSERVER = new ScopeObserver(SETTINGS);
    private static final BusinessCalendar ALWAYS = WeeklyCalendar.anyOf(List.of());
    private static final long FROM = START + 4 * DAY + 10 * HOUR;
    private static final long TO = FROM + 3 * HOUR;
    private static final String CHAT = "channel=chat";

    private final List<Observation> told = new ArrayList<>();
    private ScopeMemory before;

    @Test
    void aPlannedCampaignIsNoSurpriseAndAnUnplannedSpikeOnTopOfItIs() {
        ContactFeed campaign = usual().served(FROM, TO, 360);
        assertThat(surprise(campaign, Foresight.NONE)).isGreaterThan(6);
        assertThat(surprise(campaign, times(CHAT, 3))).isLessThan(4);

        ContactFeed onTop = usual().served(FROM, TO, 360).served(TO - HOUR, TO, 540);
        assertThat(surprise(onTop, times(CHAT, 3))).isGreaterThan(5);
    }

    @Test
    void ofThreeTimesTheContactsThreeTimesAsManyAreOpen() {
        ContactFeed campaign = usual().inHandFor(5 * MINUTE).served(FROM, TO, 360);
        assertThat(surprise("backlog", campaign, Foresight.NONE)).isGreaterThan(5);
        assertThat(surprise("backlog", campaign, times(CHAT, 3))).isLessThan(3);
        assertThat(surprise("backlog", campaign.unserved(TO - HOUR, TO, 120), times(CHAT, 3)))
                .isGreaterThan(5);
    }

    @Test
    void whatWasPlannedForAPartIsNoSurpriseInTheWhole() {
        assertThat(surprise(usual().served(FROM, TO, 200), times("channel=chat,queue=sales", 3)))
                .isLessThan(4);
    }

    @Test
    void aCampaignThatDoesNotComeIsToldInItsScope() {
        assertThat(surprise(usual().served(FROM, TO, 60), times(CHAT, 3))).isGreaterThan(6);
    }

    @Test
    void nothingIsLearnedFromPlannedTime() {
        ScopeMemory after = play(usual().served(FROM, TO, 360), times(CHAT, 3));

        assertThat(after.flow().offered()).isEqualTo(before.flow().offered());
        assertThat(after.silence().answered()).isEqualTo(before.silence().answered());
    }

    @Test
    void aClosedDayHasNoSilence() {
        Foresight holiday = foresight(OperationKind.HOLIDAY, "", Double.NaN);

        assertThat(surprise(usual(), Foresight.NONE)).isGreaterThan(6);
        assertThat(surprise(usual(), holiday)).isZero();
    }

    @Test
    void silenceIsCountedFromTheEndOfAnnouncedWork() {
        long done = TO - HOUR;

        play(usual(), work(FROM, done));

        assertThat(outages().get(0).timeMillis()).isBetween(done + 5 * MINUTE, done + 9 * MINUTE);
        assertThat(outages().get(0).onsetMillis()).isEqualTo(done);
        assertThat(surprise(usual().served(done, TO, 120), work(FROM, done))).isLessThan(4);
    }

    @Test
    void aSilenceThatWasUnusualBeforeAnnouncedWorkStandsStillMeanwhile() {
        long begun = FROM + HOUR;

        play(usual(), work(begun, TO));

        Observation before = outagesUntil(begun).get(outagesUntil(begun).size() - 1);
        Observation last = outages().get(outages().size() - 1);
        assertThat(last.timeMillis()).isEqualTo(TO);
        assertThat(last.expected()).isEqualTo(before.expected());
        assertThat(last.onsetMillis()).isEqualTo(before.onsetMillis());
    }

    @Test
    void contactsDuringAnnouncedWorkEndTheSilenceBeforeIt() {
        long begun = FROM + 20 * MINUTE;

        play(usual().served(begun + HOUR, TO, 120), work(begun, TO));

        assertThat(outages().get(outages().size() - 1).timeMillis())
                .isBetween(begun + HOUR, begun + HOUR + 15 * MINUTE);
    }

    @Test
    void thatNobodyAnswersDuringAnnouncedWorkIsNoSurprise() {
        ContactFeed unanswered = usual().unserved(FROM, TO, 120);

        play(unanswered, Foresight.NONE);
        assertThat(silences("answered-silence")).isNotEmpty();
        play(unanswered, work(FROM, TO));
        assertThat(silences("answered-silence")).isEmpty();
    }

    @Test
    void workThatIsOfOneKindOfSilenceSaysNothingOfTheOther() {
        long done = TO - HOUR;
        ContactFeed unanswered = usual().unserved(FROM, TO, 120);

        play(unanswered, work("channel-outage", FROM, TO));
        assertThat(silences("answered-silence")).isNotEmpty();
        play(unanswered, work("unanswered-while-open", FROM, TO));
        assertThat(silences("answered-silence")).isEmpty();
        play(usual(), work("channel-outage", FROM, done));
        assertThat(outages().get(0).onsetMillis()).isEqualTo(done);
        play(usual(), work("satisfaction-drop", FROM, done));
        assertThat(outages().get(0).onsetMillis()).isLessThan(FROM + MINUTE);
    }

    @Test
    void nothingIsLearnedFromWorkOfAnyKind() {
        ScopeMemory after = play(usual().served(FROM, TO, 360), work("satisfaction-drop", FROM, TO));

        assertThat(after.flow().offered()).isEqualTo(before.flow().offered());
    }

    @Test
    void theBandAheadIsThatOfThePlan() {
        ContactFeed feed = usual().served(FROM, TO, 120);
        ScopeMemory memory = play(feed, Foresight.NONE);
        WindowMetrics last = feed.window(Window.PT5M, TO);
        BandsAhead ahead = new BandsAhead(SETTINGS);
        ExpectedBand usual = ahead.after(memory, last, ALWAYS, 1).get(0);
        Plan plan = new Plan("p", OperationKind.CAMPAIGN, CHAT, TO, TO + HOUR, 3, FROM);
        Foresight campaign = new Foresight(List.of(plan), List.of());

        ExpectedBand band = ahead.after(memory, last, ALWAYS, 1, campaign).get(0);

        assertThat(band.expected()).isEqualTo(3 * usual.expected(), within(1e-9));
        assertThat(band.lower()).isGreaterThan(usual.expected());
        assertThat(ahead.after(memory, last, ALWAYS, 12, closed())).isEmpty();
    }

    private List<Observation> outages() {
        return silences("offered-silence");
    }

    private List<Observation> outagesUntil(long timeMillis) {
        return outages().stream()
                .filter(seen -> seen.timeMillis() <= timeMillis)
                .toList();
    }

    private List<Observation> silences(String signal) {
        return told.stream()
                .filter(seen -> seen.signal().equals(signal) && seen.surprise() >= 4)
                .toList();
    }

    private static Foresight work(long from, long to) {
        return new Foresight(
                List.of(new Plan("w", OperationKind.MAINTENANCE, CHAT, from, to, Double.NaN, from - DAY)), List.of());
    }

    private static Foresight work(String kind, long from, long to) {
        return new Foresight(
                List.of(),
                List.of(new MaintenanceWindow("w", Map.of("kind", kind, "channel", "chat"), new OneTime(from, to))));
    }

    private static Foresight closed() {
        return new Foresight(
                List.of(new Plan("h", OperationKind.HOLIDAY, "", TO, TO + DAY, Double.NaN, FROM)), List.of());
    }

    private static ContactFeed usual() {
        return new ContactFeed(11).served(START, FROM, 120);
    }

    private static Foresight times(String scope, double factor) {
        return foresight(OperationKind.CAMPAIGN, scope, factor);
    }

    private static Foresight foresight(OperationKind kind, String scope, double factor) {
        return new Foresight(List.of(new Plan("p", kind, scope, FROM, TO, factor, FROM - DAY)), List.of());
    }

    private double surprise(ContactFeed feed, Foresight foresight) {
        return surprise("offered", feed, foresight);
    }

    /** The most surprising of what was said of contacts while something was planned. */
    private double surprise(String signals, ContactFeed feed, Foresight foresight) {
        play(feed, foresight);
        return told.stream()
                .filter(observation -> observation.signal().startsWith(signals))
                .mapToDouble(Observation::surprise)
                .max()
                .orElse(0);
    }

    private ScopeMemory play(ContactFeed feed, Foresight foresight) {
        told.clear();
        ScopeMemory memory = feed.play(OBSERVER, ALWAYS, START, FROM, MINUTE).memory();
        before = memory;
        for (long end = FROM + MINUTE; end <= TO; end += MINUTE) {
            for (Window window : List.of(Window.PT1M, Window.PT5M)) {
                WindowMetrics numbers = feed.window(window, end);
                Observed observed = OBSERVER.observe(
                        memory, numbers, ALWAYS, foresight.over(CHAT, numbers.startMillis(), numbers.endMillis()));
                memory = observed.memory();
                told.addAll(observed.observations());
            }
        }
        return memory;
    }
}
