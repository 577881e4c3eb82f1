package io.ruptura.domain.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.health.Health;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GatheredTest {

    private static final long NOON = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();

    @Test
    void namesTheSetHowManyItHidesAndSinceWhen() {
        Gathered gathered = sum(scopes(3));

        Health told = gathered.condition("channel,topic", 200, NOON + 60_000);

        assertThat(told.key()).isEqualTo("data-quality:scopes channel,topic");
        assertThat(told.status()).isEqualTo(Health.Status.DOUBTFUL);
        assertThat(told.detail())
                .isEqualTo("since 2026-03-02T12:00:00Z the set has more than the 200 scopes that are told apart"
                        + " (metrics.max-scopes-per-set): 3 more, with 6 contacts offered so far, are counted together as"
                        + " channel=~other,topic=~other");
    }

    @Test
    void countsUpToTwoHundredAndFiftyFiveScopesExactly() {
        List<Gathered> parts = scopes(255);
        parts.addAll(scopes(255));

        assertThat(sum(parts).scopes()).isEqualTo(255);
    }

    @Test
    void estimatesHowManyMoreThereAreFromWhatItKeepsOfThem() {
        Gathered gathered = sum(scopes(20_000));

        assertThat(gathered.smallest()).hasSize(Gathered.SMALLEST);
        assertThat((double) gathered.scopes()).isCloseTo(20_000, within(3 * 0.063 * 20_000));
        assertThat(gathered.contacts()).isEqualTo(40_000);
    }

    @Test
    void addsUpTheSameInAnyOrder() {
        List<Gathered> parts = scopes(600);
        Gathered inOrder = sum(parts);
        Collections.shuffle(parts, new Random(7));

        assertThat(sum(parts)).isEqualTo(inOrder);
    }

    @Test
    void isNewsAtFirstAndWheneverItHasDoubled() {
        Gathered one = sum(scopes(1));

        assertThat(one.isNewsAfter(null)).isTrue();
        assertThat(sum(scopes(2)).isNewsAfter(one)).isTrue();
        assertThat(sum(scopes(7)).isNewsAfter(sum(scopes(6)))).isFalse();
        assertThat(sum(scopes(8)).isNewsAfter(sum(scopes(7)))).isTrue();
    }

    /** So many scopes of two contacts each. */
    private static List<Gathered> scopes(int count) {
        List<Gathered> scopes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            scopes.add(Gathered.of("topic=t" + i, 2, NOON));
        }
        return scopes;
    }

    private static Gathered sum(List<Gathered> parts) {
        Gathered sum = null;
        for (Gathered part : parts) {
            sum = part.plus(sum);
        }
        return sum;
    }
}
