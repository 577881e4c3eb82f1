package io.ruptura.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.rupture.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatternSessionTest {

    private static final long START = 1_772_442_000_000L;
    private static final CompiledPatterns PATTERNS = CompiledPatterns.of(PatternCatalog.shipped(), Map.of());

    @Test
    void aSpikeThatHoldsIsRaisedAfterTheHold() {
        List<Candidate> candidates = new ArrayList<>();
        try (PatternSession session = PatternSession.start(PATTERNS, START)) {
            for (int minute = 0; minute < 5; minute++) {
                candidates.addAll(session.advance(
                        START + minute * 60_000L, List.of(spike("channel=chat", START + minute * 60_000L))));
            }
        }
        assertThat(candidates)
                .extracting(candidate -> candidate.strength().name())
                .containsExactly("SUSTAIN", "SUSTAIN", "RAISE", "RAISE", "RAISE");
    }

    private static Observation spike(String scope, long at) {
        return new Observation(scope, "offered", "PT5M", at, 120, 40, 28, 55, 9.3, 1, START, 0.9);
    }
}
