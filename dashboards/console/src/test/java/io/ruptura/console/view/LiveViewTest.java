package io.ruptura.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.console.fixture.Ruptures;
import io.ruptura.console.fixture.ScriptedNumbers;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LiveViewTest {

    private static final long NOW = 1_772_442_000_000L;
    private static final long HOUR = 3_600_000;
    private static final Records ALL = all();

    /** Kafka gives each record at least once; two topics and partitions come in any order. */
    @Property(tries = 100, seed = "20260302")
    void isTheSameInWhateverOrderAndHoweverOftenRecordsCome(
            @ForAll long shuffle, @ForAll @IntRange(min = 1, max = 9) int portions) {
        LiveView once = LiveView.empty().with(ALL, NOW).view();
        LiveView again = LiveView.empty();
        for (Records portion : shuffled(new Random(shuffle), portions)) {
            again = again.with(portion, NOW).view();
        }

        assertThat(again.metrics()).containsExactlyInAnyOrderElementsOf(once.metrics());
        assertThat(again.ruptures(NOW)).containsExactlyInAnyOrderElementsOf(once.ruptures(NOW));
        assertThat(again.health()).containsExactlyInAnyOrderElementsOf(once.health());
    }

    @Test
    void keepsTheHighestRevision() {
        LiveView view = view(
                Ruptures.revision("r", 2, RuptureState.MONITORING, NOW),
                Ruptures.revision("r", 1, RuptureState.OPEN, NOW));

        assertThat(view.rupture("r")).get().extracting(Rupture::revision).isEqualTo(2);
    }

    @Test
    void tellsOnlyWhatIsNew() {
        Records records = Records.empty();
        records.ruptures().add(Ruptures.revision("r", 1, RuptureState.OPEN, NOW));
        LiveView.Step first = LiveView.empty().with(records, NOW);

        assertThat(first.news().ruptures()).hasSize(1);
        assertThat(first.view().with(records, NOW).news().isEmpty()).isTrue();
    }

    @Test
    void forgetsWhatEndedMoreThanADayAgo() {
        LiveView view = view(
                Ruptures.revision("old", 3, RuptureState.RESOLVED, NOW - 25 * HOUR),
                Ruptures.revision("young", 3, RuptureState.RESOLVED, NOW - 23 * HOUR),
                Ruptures.revision("lasting", 3, RuptureState.OPEN, NOW - 99 * HOUR));

        assertThat(view.ruptures(NOW)).extracting(Rupture::id).containsExactlyInAnyOrder("young", "lasting");
        assertThat(view.ruptures(NOW + 2 * HOUR)).extracting(Rupture::id).containsExactly("lasting");
    }

    @Test
    void anEndLongAgoStillEndsWhatWasKnownAsOpen() {
        Records open = Records.empty();
        open.ruptures().add(Ruptures.revision("r", 1, RuptureState.OPEN, NOW - 99 * HOUR));
        Records ended = Records.empty();
        ended.ruptures().add(Ruptures.revision("r", 2, RuptureState.RESOLVED, NOW - 98 * HOUR));

        LiveView.Step step = LiveView.empty().with(open, NOW).view().with(ended, NOW);

        assertThat(step.view().ruptures(NOW)).isEmpty();
        assertThat(step.news().ruptures()).as("pages must hear of it").hasSize(1);
    }

    @Test
    void staysBoundedAndKeepsWhatGoesOn() {
        Records many = Records.empty();
        many.ruptures().add(Ruptures.revision("lasting", 0, RuptureState.OPEN, NOW - HOUR));
        for (int i = 0; i < 20_000; i++) {
            many.ruptures().add(Ruptures.revision("r" + i, 1, RuptureState.RESOLVED, NOW - i));
        }

        LiveView view = LiveView.empty().with(many, NOW).view();

        assertThat(view.ruptures(NOW)).hasSize(5_000);
        assertThat(view.rupture("lasting")).isPresent();
        assertThat(view.rupture("r0")).isPresent();
        assertThat(view.rupture("r19999")).isEmpty();
    }

    @Test
    void keepsBandsOfNowAndToCome() {
        Records records = Records.empty();
        records.bands().addAll(ScriptedNumbers.bands(NOW - HOUR));
        records.bands().addAll(ScriptedNumbers.bands(NOW));

        LiveView view = LiveView.empty().with(records, NOW).view();

        assertThat(view.bands()).hasSize(12).allMatch(band -> band.startMillis() == NOW);
    }

    private static LiveView view(Rupture... revisions) {
        Records records = Records.empty();
        records.ruptures().addAll(List.of(revisions));
        return LiveView.empty().with(records, NOW).view();
    }

    private static Records all() {
        Records records = Records.empty();
        for (int step = 0; step < 3; step++) {
            records.metrics().add(ScriptedNumbers.window("", Window.PT5M, NOW + step * 10_000L, false));
            records.metrics().add(corrected(ScriptedNumbers.window("", Window.PT5M, NOW + step * 10_000L, true)));
            records.health()
                    .add(new Health(
                            Health.Kind.JOB, "metrics", Health.Status.values()[step], NOW + step, NOW, 1, null));
        }
        for (int revision = 0; revision < 5; revision++) {
            records.ruptures()
                    .add(Ruptures.revision("r", revision, RuptureState.values()[revision + 1], NOW + revision));
            records.ruptures().add(Ruptures.revision("s", revision, RuptureState.OPEN, NOW + revision));
        }
        return records;
    }

    private static WindowMetrics corrected(WindowMetrics first) {
        return new WindowMetrics(
                first.scope(),
                first.window(),
                first.startMillis(),
                first.endMillis(),
                1,
                first.asOfMillis(),
                1,
                null,
                true,
                first.values());
    }

    /** Everything twice, in any order, cut into portions. */
    private static List<Records> shuffled(Random random, int portions) {
        List<Records> cut = new ArrayList<>();
        for (int i = 0; i < portions; i++) {
            cut.add(Records.empty());
        }
        List<WindowMetrics> metrics = twice(ALL.metrics(), random);
        List<Rupture> ruptures = twice(ALL.ruptures(), random);
        List<Health> health = twice(ALL.health(), random);
        metrics.forEach(record -> cut.get(random.nextInt(portions)).metrics().add(record));
        ruptures.forEach(record -> cut.get(random.nextInt(portions)).ruptures().add(record));
        health.forEach(record -> cut.get(random.nextInt(portions)).health().add(record));
        return cut;
    }

    private static <T> List<T> twice(List<T> records, Random random) {
        List<T> twice = new ArrayList<>(records);
        twice.addAll(records);
        Collections.shuffle(twice, random);
        return twice;
    }
}
