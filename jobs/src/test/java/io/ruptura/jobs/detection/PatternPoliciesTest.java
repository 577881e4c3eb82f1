package io.ruptura.jobs.detection;

import static io.ruptura.jobs.detection.Observations.MINUTE;
import static io.ruptura.jobs.detection.Observations.MONDAY_0900;
import static io.ruptura.jobs.detection.Observations.offered;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.lifecycle.LifecyclePolicy;
import io.ruptura.domain.rupture.lifecycle.LifecycleState;
import io.ruptura.domain.rupture.lifecycle.LifecycleStep;
import io.ruptura.domain.rupture.lifecycle.RuptureLifecycle;
import io.ruptura.patterns.CompiledPatterns;
import io.ruptura.patterns.PatternBook;
import io.ruptura.patterns.PatternCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns put, replaced and removed while observations come. */
class PatternPoliciesTest {

    /** Patterns that say nothing here and have an hour of journal kept. */
    private static final CompiledPatterns NONE = silent();

    @Test
    void aPatternAddedLateFindsTheOngoingRuptureWithTheOnsetItBeganWith() throws Exception {
        try (PatternRoom room = new PatternRoom(NONE)) {
            minutes(room, 0, 10, 9);
            room.put(spikes(1, "PT15M"));

            assertThat(room.answers()).containsExactly("pattern/spikes OK accepted as spikes@1");
            assertThat(room.candidates()).hasSize(1);
            Candidate found = room.candidates().get(0);
            assertThat(found.pattern()).isEqualTo("spikes@1");
            assertThat(found.strength()).isEqualTo(Candidate.Strength.RAISE);
            assertThat(found.timeMillis()).isEqualTo(MONDAY_0900 + 10 * MINUTE);
            assertThat(found.onsetMillis()).isEqualTo(MONDAY_0900);

            minutes(room, 11, 12, 9);
            assertThat(room.candidates()).as("and goes on with it").hasSize(3);
        }
    }

    @Test
    void whatIsOverIsNotRaisedAnew() throws Exception {
        try (PatternRoom room = new PatternRoom(NONE)) {
            minutes(room, 0, 3, 9);
            minutes(room, 4, 9, 0);
            room.put(spikes(1, "PT15M"));

            assertThat(room.candidates()).isEmpty();
        }
    }

    @Test
    void whatIsOverBecauseNothingComesIsNotRaisedEither() throws Exception {
        try (PatternRoom room = new PatternRoom(NONE)) {
            minutes(room, 0, 3, 9);
            room.watermark(MONDAY_0900 + 8 * MINUTE);
            room.put(spikes(1, "PT15M"));

            assertThat(room.candidates()).isEmpty();
        }
    }

    @Test
    void aWaitThatBeganBeforeThePatternWasAddedEndsAtItsOwnTime() throws Exception {
        try (PatternRoom room = new PatternRoom(NONE)) {
            minutes(room, 0, 0, 9);
            room.put(unanswered());
            room.watermark(MONDAY_0900 + 10 * MINUTE);

            assertThat(room.candidates()).extracting(Candidate::timeMillis).containsExactly(MONDAY_0900 + 90_000);
        }
    }

    @Test
    void aRemovedPatternSaysNoMoreAndTheOthersGoOn() throws Exception {
        CompiledPatterns shipped = CompiledPatterns.of(PatternCatalog.shipped(), Map.of());
        try (PatternRoom room = new PatternRoom(shipped)) {
            room.put(spikes(1, "PT15M"));
            minutes(room, 0, 3, 9);
            room.put(removed("spikes"));
            int before = room.candidates().size();
            minutes(room, 4, 6, 9);

            assertThat(room.candidates().subList(before, room.candidates().size()))
                    .extracting(Candidate::pattern)
                    .containsExactly("demand-spike@1", "demand-spike@1", "demand-spike@1");
            assertThat(room.answers()).last().asString().endsWith("removed; no pattern of this name runs now");
        }
    }

    @Test
    void aBrokenPatternIsRefusedAndTheOneBeforeItGoesOn() throws Exception {
        try (PatternRoom room = new PatternRoom(NONE)) {
            room.put(spikes(1, "PT15M"));
            room.put(policy("spikes", text("spikes", 2, "PT15M", "from Observation#keepall as o")));
            minutes(room, 0, 0, 9);

            assertThat(room.answers().get(1)).startsWith("pattern/spikes REFUSED line 3: #keepall");
            assertThat(room.candidates()).extracting(Candidate::pattern).containsExactly("spikes@1");
        }
    }

    @Test
    void aLongerHorizonKeepsTheJournalLongerAndAShorterOneForgets() throws Exception {
        CompiledPatterns nothing = CompiledPatterns.of(PatternCatalog.shipped().only("no-such-pattern"), Map.of());
        try (PatternRoom room = new PatternRoom(nothing)) {
            room.put(spikes(1, "PT5M"));
            minutes(room, 0, 4, 9);
            room.put(policy("longer", text("longer", 1, "PT1H", "from Observation(direction > 0) as o")));
            room.watermark(MONDAY_0900 + 30 * MINUTE);
            assertThat(room.stateEntries()).as("the journal and the clock").isEqualTo(2);

            room.put(removed("longer"));
            assertThat(room.stateEntries()).as("only the clock is left").isEqualTo(1);
            room.watermark(MONDAY_0900 + 2 * 60 * MINUTE);
            assertThat(room.timers()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void afterARestartEverythingIsAsIfNothingHadHappened(long seed) throws Exception {
        List<Observation> observations = Observations.restless(seed, 240);
        assertThat(run(observations, 60, List.of(20, 61, 62, 110, 180)))
                .hasSizeGreaterThan(10)
                .containsExactlyInAnyOrderElementsOf(run(observations, 60, List.of()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void onceAddedThePatternHasTheRupturesOpenThatItWouldHaveHadFromTheStart(long seed) throws Exception {
        List<Observation> observations = Observations.restless(seed, 360);
        for (int step : List.of(40, 90, 170, 250)) {
            long at = List.copyOf(byTime(observations).keySet()).get(step);
            assertThat(open(run(observations, step, List.of()), at))
                    .as("at step " + step)
                    .isEqualTo(open(run(observations, 0, List.of()), at));
        }
    }

    /** Kind and scope of what is open just after an instant, with its onset. */
    private static Map<String, Long> open(List<Candidate> candidates, long atMillis) {
        RuptureLifecycle lifecycle = new RuptureLifecycle(LifecyclePolicy.of(ConfigReader.defaults()));
        LifecycleState state = LifecycleState.empty();
        Map<String, Long> open = new TreeMap<>();
        for (Map.Entry<Long, List<Candidate>> instant :
                instants(candidates).headMap(atMillis + 1).entrySet()) {
            LifecycleStep step = lifecycle.at(state, instant.getKey(), instant.getValue(), List.of());
            state = step.state();
            note(step, open);
        }
        note(lifecycle.passing(state, atMillis), open);
        return open;
    }

    private static void note(LifecycleStep step, Map<String, Long> open) {
        for (Rupture rupture : step.revisions()) {
            if (rupture.state().name().equals("RESOLVED")
                    || rupture.state().name().equals("MONITORING")) {
                open.remove(rupture.scope());
            } else {
                open.put(rupture.scope(), rupture.onsetMillis());
            }
        }
    }

    private static SortedMap<Long, List<Candidate>> instants(List<Candidate> candidates) {
        SortedMap<Long, List<Candidate>> instants = new TreeMap<>();
        candidates.forEach(candidate -> instants.computeIfAbsent(candidate.timeMillis(), at -> new ArrayList<>())
                .add(candidate));
        return instants;
    }

    /** Observations of one instant after the other; the pattern is put after {@code addedAfter} of them, restarts are after those of {@code cuts}. */
    private static List<Candidate> run(List<Observation> observations, int addedAfter, List<Integer> cuts)
            throws Exception {
        List<Candidate> found = new ArrayList<>();
        PatternRoom room = new PatternRoom(NONE);
        int step = 0;
        for (List<Observation> instant : byTime(observations).values()) {
            if (step == addedAfter) {
                room.put(spikes(1, "PT1H"));
            }
            for (Observation observation : instant) {
                room.see(observation);
            }
            if (cuts.contains(step++)) {
                OperatorSubtaskState state = room.snapshot();
                found.addAll(room.candidates());
                room.close();
                room = new PatternRoom(NONE, state, 1, 0);
            }
            room.watermark(instant.get(0).timeMillis() - 1);
        }
        found.addAll(room.candidates());
        room.close();
        return found;
    }

    private static SortedMap<Long, List<Observation>> byTime(List<Observation> observations) {
        SortedMap<Long, List<Observation>> byTime = new TreeMap<>();
        observations.forEach(seen -> byTime.computeIfAbsent(seen.timeMillis(), at -> new ArrayList<>())
                .add(seen));
        return byTime;
    }

    private static void minutes(PatternRoom room, int from, int to, double surprise) throws Exception {
        for (int minute = from; minute <= to; minute++) {
            room.see(offered("channel=chat", MONDAY_0900 + minute * MINUTE, surprise));
            room.watermark(MONDAY_0900 + minute * MINUTE - 1);
        }
    }

    private static CompiledPatterns silent() {
        PatternBook book = new PatternBook(
                CompiledPatterns.of(PatternCatalog.shipped().only("no-such-pattern"), Map.of()),
                ConfigReader.defaults().detection());
        book.put(policy("silent", text("silent", 1, "PT1H", "from Observation(direction > 5) as o")));
        return book.patterns();
    }

    private static Policy spikes(int version, String horizon) {
        return policy(
                "spikes", text("spikes", version, horizon, "from Observation(signal = 'offered', direction > 0) as o"));
    }

    private static Policy unanswered() {
        return policy(
                "unanswered",
                text(
                        "unanswered",
                        1,
                        "PT2M",
                        "from pattern [ every o = Observation(direction > 0) -> (timer:interval(90 sec) and not"
                                + " Observation(direction <= 0)) ]"));
    }

    private static Policy removed(String id) {
        return new Policy(Policy.Kind.PATTERN, id, null, null, MONDAY_0900);
    }

    private static Policy policy(String id, String text) {
        return new Policy(Policy.Kind.PATTERN, id, text, "ana", MONDAY_0900);
    }

    private static String text(String id, int version, String horizon, String from) {
        return """
                module ruptura.%s;

                @name('%s')
                @description('More contacts than usual.')
                @tag(name='description.pt-BR', value='Mais contatos que o usual.')
                @tag(name='kind', value='demand-spike')
                @tag(name='version', value='%d')
                @tag(name='horizon', value='%s')
                @tag(name='severity', value='always minor')
                @tag(name='runbook', value='docs/runbooks/demand-spike.md')
                select o.scope as scope, 'RAISE' as strength, 'MINOR' as severity,
                  o.onsetMillis as onsetMillis, o.confidence as confidence, o as evidence
                %s;
                """.formatted(id, id, version, horizon, from);
    }
}
