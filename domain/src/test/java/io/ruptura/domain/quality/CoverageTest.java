package io.ruptura.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final long NOON = 1_772_452_800_000L;
    private static final long MINUTE = 60_000;

    private final SortedMap<String, KnownSource> sources = new TreeMap<>();

    @Test
    void takesFromAScopeTheShareOfItsContactsThatALostSourceSent() {
        source("/chat", NOON + 3 * MINUTE, new PlaceCount("chat", "billing", 40));
        source("/phone", NOON + 9 * MINUTE, new PlaceCount("phone", "billing", 60));
        List<LostSource> lost = Coverage.lost(sources, NOON + 10 * MINUTE);

        assertThat(lost).containsExactly(new LostSource("/chat", NOON + 3 * MINUTE));
        assertThat(losses(lost, Map.of())).containsExactly(new Loss(NOON + 3 * MINUTE, 0.4));
        assertThat(losses(lost, Map.of("queue", "billing"))).containsExactly(new Loss(NOON + 3 * MINUTE, 0.4));
        assertThat(losses(lost, Map.of("channel", "chat"))).containsExactly(new Loss(NOON + 3 * MINUTE, 1));
        assertThat(losses(lost, Map.of("channel", "phone"))).isEmpty();
    }

    @Test
    void whereEverySourceIsLostNothingAtAllIsSeen() {
        for (int source = 0; source < 7; source++) {
            source("/" + source, NOON, new PlaceCount("chat", "billing", 11 + 13 * source));
        }
        List<Loss> losses = losses(Coverage.lost(sources, NOON + 10 * MINUTE), Map.of());

        assertThat(losses).hasSize(7);
        assertThat(Loss.seenMillis(losses, NOON, NOON + MINUTE)).isZero();
    }

    @Test
    void aSourceWithoutHeartbeatsIsTakenToBeComplete() {
        source("/chat", NOON, new PlaceCount("chat", "billing", 25));
        source("/forms", 0, new PlaceCount("chat", "billing", 75));

        assertThat(losses(Coverage.lost(sources, NOON + 10 * MINUTE), Map.of())).containsExactly(new Loss(NOON, 0.25));
    }

    @Test
    void whereNobodyOpenedAnythingAllExpectedSourcesCountAlike() {
        source("/chat", NOON);
        source("/phone", NOON + 9 * MINUTE);
        source("/forms", 0);

        assertThat(losses(Coverage.lost(sources, NOON + 10 * MINUTE), Map.of("topic", "refund")))
                .containsExactly(new Loss(NOON, 0.5));
    }

    @Test
    void nothingIsLostWithoutHeartbeats() {
        source("/chat", 0, new PlaceCount("chat", "billing", 25));

        assertThat(Coverage.lost(sources, NOON + 10 * MINUTE)).isEmpty();
    }

    @Test
    void weighsWhatIsMissingByShareAndTime() {
        List<Loss> losses = List.of(new Loss(NOON + 3 * MINUTE, 0.4), new Loss(NOON - MINUTE, 0.1));

        assertThat(Loss.seenMillis(losses, NOON, NOON + 5 * MINUTE) / (5 * MINUTE))
                .isEqualTo(1 - 0.16 - 0.1);
        assertThat(Loss.seenMillis(losses, NOON - 2 * MINUTE, NOON - MINUTE)).isEqualTo(MINUTE);
        assertThat(Loss.seenMillis(List.of(), NOON, NOON)).isZero();
        assertThat(Loss.seenMillis(List.of(new Loss(NOON, 0.6), new Loss(NOON, 0.6)), NOON, NOON + MINUTE))
                .isZero();
    }

    @Test
    void aScopeLearnsLateWhatItsLateSourcesSend() {
        source("/chat", NOON, new PlaceCount("chat", "billing", 40));
        source("/phone", NOON, new PlaceCount("phone", "billing", 60));
        for (int minute = 1; minute <= 20; minute++) {
            long end = NOON + minute * MINUTE;
            hear("/chat", end, new Arrivals(5, 3, 3 * 8 * MINUTE));
            hear("/phone", end, new Arrivals(5, 0, 0));
        }
        List<LateSource> late = Coverage.late(sources, NOON + 20 * MINUTE);

        assertThat(late).extracting(LateSource::source).containsExactly("/chat");
        double share = late.get(0).delay().share();
        assertThat(Coverage.delays(late, sources, Map.of("channel", "chat")))
                .containsExactly(new Delay(share, 8 * MINUTE));
        assertThat(Coverage.delays(late, sources, Map.of())).containsExactly(new Delay(share * 40 / 100, 8 * MINUTE));
        assertThat(Coverage.delays(late, sources, Map.of("channel", "phone"))).isEmpty();
    }

    @Test
    void whatIsLostIsNotLate() {
        source("/chat", NOON, new PlaceCount("chat", "billing", 40));
        for (int minute = 1; minute <= 20; minute++) {
            hear("/chat", NOON + minute * MINUTE, new Arrivals(5, 3, 3 * 8 * MINUTE));
        }

        assertThat(Coverage.late(sources, NOON + 21 * MINUTE)).hasSize(1);
        assertThat(Coverage.late(sources, NOON + 60 * MINUTE)).isEmpty();
        assertThat(Coverage.lost(sources, NOON + 60 * MINUTE)).hasSize(1);
    }

    private void hear(String name, long end, Arrivals arrivals) {
        SourceReport report = new SourceReport(name, end, end, arrivals, List.of(), List.of(), null);
        sources.put(name, sources.get(name).after(List.of(report), end));
    }

    private List<Loss> losses(List<LostSource> lost, Map<String, String> dimensions) {
        return Coverage.losses(lost, sources, dimensions);
    }

    /** A source that beats every minute up to {@code heartbeat}. */
    private void source(String name, long heartbeat, PlaceCount... opened) {
        sources.put(name, new KnownSource(heartbeat, MINUTE, Punctuality.NEW, NOON, NOON, List.of(opened)));
    }
}
