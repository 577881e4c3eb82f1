package io.ruptura.deploy.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.deploy.fixture.TwoSources;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.RuptureState;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is not known neither opens nor ends a rupture. After six ordinary days every feed is cut for an hour from nine on; from noon to three nobody comes to the chat,
 * and in between its feed is cut; then the telephone's is, and at night once more; from half past six on nobody comes to the chat, until the morning after.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnknownTest {

    private static final String CHAT = "channel=chat";
    private static final String PHONE = "channel=phone";

    private List<Rupture> told;

    @BeforeAll
    void replay(@TempDir Path folder) throws Exception {
        TwoSources sources = new TwoSources(5);
        sources.cut(CHAT, at(9, 0), at(10, 0));
        sources.cut(PHONE, at(9, 0), at(10, 0));
        sources.nobodyComes(CHAT, at(12, 0), at(15, 0));
        sources.cut(CHAT, at(12, 50), at(14, 0));
        sources.cut(PHONE, at(16, 0), at(17, 0));
        sources.nobodyComes(CHAT, at(18, 30), at(32, 20));
        sources.cut(PHONE, at(22, 0), at(30, 0));
        told = sources.replayed(folder, at(34, 0));
    }

    @Test
    void whereNothingComesAtAllTheFeedIsLostAndThatIsOneAlert() {
        assertThat(told)
                .filteredOn(revision -> isWithin(revision, at(9, 0), at(10, 30)))
                .extracting(Rupture::kind)
                .containsOnly(RuptureKind.FEED_LOSS);
        assertThat(heard(at(9, 0), at(10, 30))).extracting(Rupture::scope).containsExactly("");
    }

    @Test
    void anOutageThatCannotBeSeenNeitherEndsNorWorsens() {
        Rupture outage = opened(RuptureKind.CHANNEL_OUTAGE, CHAT, at(12, 0), at(12, 50));

        assertThat(revisions(outage))
                .noneMatch(revision -> isWithin(revision, at(12, 54), at(14, 0)))
                .noneMatch(
                        revision -> revision.state() != RuptureState.OPEN && isWithin(revision, at(14, 0), at(15, 0)))
                .anyMatch(revision ->
                        revision.state() == RuptureState.RESOLVED && isWithin(revision, at(15, 0), at(16, 0)));
    }

    @Test
    void whoIsNotSeenHasNotStayedAway() {
        assertThat(told)
                .filteredOn(revision -> isWithin(revision, at(16, 0), at(17, 30)))
                .isNotEmpty()
                .extracting(Rupture::kind)
                .containsOnly(RuptureKind.FEED_LOSS);
    }

    @Test
    void theNightOpensNothingAndEndsNothing() {
        Rupture outage = opened(RuptureKind.CHANNEL_OUTAGE, CHAT, at(18, 30), at(20, 0));

        assertThat(told).noneMatch(revision -> isWithin(revision, at(20, 5), at(32, 0)));
        assertThat(revisions(outage)).extracting(Rupture::updatedAtMillis).anyMatch(time -> time > at(32, 20));
    }

    private static long at(int hour, int minute) {
        return TwoSources.SEVENTH_DAY + (hour * 60L + minute) * 60_000;
    }

    private static boolean isWithin(Rupture revision, long from, long to) {
        return revision.updatedAtMillis() > from && revision.updatedAtMillis() <= to;
    }

    private List<Rupture> heard(long from, long to) {
        return told.stream()
                .filter(revision -> revision.revision() == 0
                        && revision.state() == RuptureState.OPEN
                        && isWithin(revision, from, to))
                .toList();
    }

    private Rupture opened(RuptureKind kind, String scope, long from, long to) {
        Stream<Rupture> found = heard(from, to).stream()
                .filter(revision -> revision.kind() == kind && revision.scope().equals(scope));
        return found.findFirst()
                .orElseThrow(() -> new AssertionError(heard(from, to).toString()));
    }

    private List<Rupture> revisions(Rupture of) {
        return told.stream()
                .filter(revision -> revision.id().equals(of.id()) && revision.revision() > 0)
                .toList();
    }
}
