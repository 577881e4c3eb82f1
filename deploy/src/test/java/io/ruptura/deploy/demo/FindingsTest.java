package io.ruptura.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.RuptureState;
import io.ruptura.domain.rupture.Severity;
import io.ruptura.simulator.trouble.Episode;
import io.ruptura.simulator.trouble.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static final long TEN = Instant.parse("2026-03-30T10:00:00Z").toEpochMilli();
    private static final long MINUTE = TimeUnit.MINUTES.toMillis(1);
    private static final Episode SPIKE = new Episode(
            RuptureKind.DEMAND_SPIKE,
            null,
            Map.of("channel", "chat", "queue", "support"),
            TEN,
            TEN + 60 * MINUTE,
            0,
            TEN,
            false,
            new Size(3, 0, 0, "", 0),
            Severity.CRITICAL);

    private final Findings findings = new Findings(List.of(SPIKE).iterator());

    @Test
    void whatHasNotBegunIsNotTold() {
        assertThat(findings.until(TEN - 1)).isEmpty();
    }

    @Test
    void aRuptureInAWiderScopeShowsWhatWasPlanted() {
        findings.note(rupture("a", RuptureKind.DEMAND_SPIKE, "channel=chat", TEN + 7 * MINUTE));

        assertThat(findings.until(TEN)).singleElement().satisfies(finding -> {
            assertThat(finding.found()).isPresent();
            assertThat(finding.delayMillis()).isEqualTo(7 * MINUTE);
        });
        assertThat(findings.unexplained(0)).isZero();
    }

    @Test
    void oneOfTheSameKindIsABetterShowThanAnEarlierOne() {
        findings.note(rupture("a", RuptureKind.BACKLOG_SURGE, "channel=chat,queue=support", TEN + 5 * MINUTE));
        findings.note(rupture("b", RuptureKind.DEMAND_SPIKE, "channel=chat", TEN + 7 * MINUTE));

        assertThat(findings.until(TEN).get(0).found().orElseThrow().id()).isEqualTo("b");
    }

    @Test
    void elsewhereOrBeforeOrLongAfterItIsSomethingElse() {
        findings.note(rupture("a", RuptureKind.DEMAND_SPIKE, "channel=phone", TEN + 7 * MINUTE));
        findings.note(rupture("b", RuptureKind.DEMAND_SPIKE, "channel=chat", TEN - MINUTE));
        findings.note(rupture("c", RuptureKind.DEMAND_SPIKE, "channel=chat", TEN + 121 * MINUTE));

        assertThat(findings.until(TEN).get(0).found()).isEmpty();
        assertThat(findings.unexplained(TEN)).isEqualTo(2);
    }

    @Test
    void laterRevisionsAreNoNews() {
        Rupture first = rupture("a", RuptureKind.DEMAND_SPIKE, "channel=chat", TEN);

        assertThat(findings.note(first)).isTrue();
        assertThat(findings.note(first)).isFalse();
    }

    private static Rupture rupture(String id, RuptureKind kind, String scope, long detectedAt) {
        return new Rupture(
                id,
                0,
                kind,
                RuptureState.OPEN,
                "opened",
                Severity.MAJOR,
                scope,
                detectedAt,
                detectedAt,
                detectedAt,
                0,
                1,
                Map.of("pt-BR", "t", "en", "t"),
                "p@1",
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                Rupture.Background.NONE);
    }
}
