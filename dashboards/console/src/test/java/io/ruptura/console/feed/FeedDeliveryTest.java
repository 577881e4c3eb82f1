package io.ruptura.console.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.console.fixture.Ruptures;
import io.ruptura.console.fixture.ScriptedNumbers;
import io.ruptura.console.view.Records;
import io.ruptura.console.view.ServiceClock;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.rupture.RuptureState;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What pages are told, and when, on a clock of the test's own. */
class FeedDeliveryTest {

    private static final long START = 1_772_442_000_000L;

    private final AtomicLong elapsed = new AtomicLong();
    private final Feed feed = new Feed("e", "1", new ServiceClock(() -> START + elapsed.get(), 1), elapsed::get);

    @Test
    void tellsTheFirstChangeAtOnceAndGathersTheNext() {
        Page page = Page.open(feed, null);

        metrics(Window.PT5M, 1);
        assertThat(page.all("metrics")).hasSize(1);

        metrics(Window.PT5M, 2);
        metrics(Window.PT5M, 3);
        pass(Feed.FLUSH_MILLIS - 1);
        assertThat(page.all("metrics")).hasSize(1);

        pass(1);
        assertThat(page.all("metrics")).hasSize(2);
        assertThat(page.all("metrics").get(1))
                .contains(Instant.ofEpochMilli(START + 30_000).toString())
                .doesNotContain(Instant.ofEpochMilli(START + 20_000).toString());
    }

    @Test
    void tellsOfAnHourAndADayAtMostEveryHalfMinute() {
        Page page = Page.open(feed, null);

        for (int step = 1; step <= 7; step++) {
            metrics(Window.PT1H, step);
            pass(10_000);
        }

        assertThat(page.all("metrics")).hasSize(3);
    }

    @Test
    void saysEveryTwoSecondsThatItIsAlive() {
        Page page = Page.open(feed, null);

        pass(1_999);
        assertThat(page.all("heartbeat")).isEmpty();
        pass(1);
        pass(1_000);
        pass(1_000);
        assertThat(page.all("heartbeat")).hasSize(2);
    }

    @Test
    void givesAPageThatComesBackExactlyWhatItMissed() {
        Page page = Page.open(feed, null);
        rupture(0, RuptureState.OPEN);
        Page back = Page.open(feed, page.lastId());
        assertThat(back.names()).containsExactly("hello");

        rupture(1, RuptureState.ACKNOWLEDGED);
        rupture(2, RuptureState.MONITORING);
        Page later = Page.open(feed, page.ids().get(2));

        assertThat(later.names()).containsExactly("hello", "ruptures", "ruptures");
        assertThat(later.all("hello").get(0)).contains("\"resumed\":true");
        assertThat(later.ids()).endsWith("e-2", "e-3");
        assertThat(page.ids()).containsExactly("e-0", "e-0", "e-1", "e-2", "e-3");
    }

    @Test
    void givesTheWholePictureWhenWhatWasMissedIsGoneOrNeverWas() {
        Page first = Page.open(feed, null);
        String early = first.lastId();
        for (int step = 0; step < 4_000; step++) {
            pass(Feed.FLUSH_MILLIS);
            scopes(step);
        }

        for (String lastEventId : List.of(early, "e-999999", "other-3", "e-", "e-99999999999999999999", "")) {
            assertThat(Page.open(feed, lastEventId).names()).as(lastEventId).containsExactly("hello", "snapshot");
        }
        assertThat(Page.open(feed, first.lastId()).names()).containsExactly("hello");
    }

    @Test
    void letsAPageGoThatDoesNotReadAndHoldsUpNoOther() {
        Page slow = Page.open(feed, null);
        Page quick = Page.open(feed, null);
        slow.stopReading();

        for (int revision = 0; revision < 200; revision++) {
            rupture(revision, RuptureState.OPEN);
        }

        assertThat(slow.isCutOff()).isTrue();
        assertThat(quick.isCutOff()).isFalse();
        assertThat(quick.all("ruptures")).hasSize(200);
    }

    @Test
    void givesAPageThatPausedAllInOrder() {
        Page page = Page.open(feed, null);
        page.stopReading();
        for (int revision = 0; revision < 50; revision++) {
            rupture(revision, RuptureState.OPEN);
        }

        page.readOn();

        assertThat(page.all("ruptures")).hasSize(50);
        assertThat(page.ids().get(page.ids().size() - 1)).isEqualTo("e-50");
    }

    @Test
    void writesTheWholePictureOnceForAllWhoComeAtOnce() {
        scopes(0);

        assertThat(feed.snapshot()).isSameAs(feed.snapshot());
        byte[] before = feed.snapshot().bytes();
        scopes(1);
        assertThat(feed.snapshot().bytes()).isNotEqualTo(before);
    }

    private void pass(long millis) {
        elapsed.addAndGet(millis);
        feed.tick();
    }

    private void metrics(Window window, int step) {
        Records records = Records.empty();
        records.metrics().add(ScriptedNumbers.window("", window, START + step * 10_000L, false));
        feed.accept(records);
    }

    private void scopes(int step) {
        Records records = Records.empty();
        List<WindowMetrics> all = ScriptedNumbers.windows(START + step * 10_000L, false);
        records.metrics().addAll(all);
        feed.accept(records);
    }

    private void rupture(int revision, RuptureState state) {
        Records records = Records.empty();
        records.ruptures().add(Ruptures.revision("r", revision, state, START));
        feed.accept(records);
        pass(Feed.FLUSH_MILLIS);
    }
}
