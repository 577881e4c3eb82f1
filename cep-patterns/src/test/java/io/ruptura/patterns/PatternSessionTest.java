package io.ruptura.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.policy.Policy;
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

    @Test
    void aRowThatIsNoCandidateIsLeftOutAndToldAndOthersGoOn() {
        CompiledPatterns odd = with(PatternBookTest.module("odd", 1, 3).replace("'MINOR'", "'HIGH'"));
        try (PatternSession session = PatternSession.start(odd, START)) {
            List<Candidate> candidates = session.advance(START, List.of(spike("", START)));

            assertThat(candidates).extracting(Candidate::pattern).containsExactly("demand-spike@1");
            assertThat(session.faults())
                    .containsExactly(
                            entry(
                                    "odd",
                                    "odd@1 gave a row with severity 'HIGH', which must be one of [CRITICAL, MAJOR, MINOR, WARNING]"));
        }
    }

    @Test
    void anExpressionThatFailsStopsNoOtherPattern() {
        CompiledPatterns odd = with(PatternBookTest.module("odd", 1, 3)
                .replace("o.confidence as confidence", "cast(o.scope, double) as confidence"));
        try (PatternSession session = PatternSession.start(odd, START)) {
            List<Candidate> candidates = session.advance(START, List.of(spike("channel=chat", START)));

            assertThat(candidates).extracting(Candidate::pattern).containsExactly("demand-spike@1");
        }
    }

    private static CompiledPatterns with(String epl) {
        PatternBook book = new PatternBook(PATTERNS, ConfigReader.defaults().detection());
        assertThat(book.put(new Policy(Policy.Kind.PATTERN, "odd", epl, "ana", 0))
                        .status())
                .isEqualTo(Health.Status.OK);
        return book.patterns();
    }

    private static Observation spike(String scope, long at) {
        return new Observation(scope, "offered", "PT5M", at, 120, 40, 28, 55, 9.3, 1, START, 0.9);
    }
}
