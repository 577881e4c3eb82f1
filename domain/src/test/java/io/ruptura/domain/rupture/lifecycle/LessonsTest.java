package io.ruptura.domain.rupture.lifecycle;

import static io.ruptura.domain.rupture.LifecycleStory.at;
import static io.ruptura.domain.rupture.SeenCandidate.CHAT;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.health.Health;
import io.ruptura.domain.health.HealthJson;
import io.ruptura.domain.rupture.command.Command;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LessonsTest {

    private static final Map<String, Double> AT_FIVE = Map.of("demand-spike", 5.0);
    private static final int YEAR = 365 * 24 * 60;

    private final RuptureLifecycle lifecycle = new RuptureLifecycle(
            new LifecyclePolicy(5 * 60_000, 10 * 60_000, 5 * 60_000, 24 * 3_600_000).learning(AT_FIVE));
    private final Lessons lessons = new Lessons(AT_FIVE);

    @Test
    void aMarkIsAnsweredByWhatItChangedThereAndElsewhere() {
        LifecycleState marked = missed(LifecycleState.empty(), "c-1", "demand-spike", 0);

        List<Health> told = lessons.between(LifecycleState.empty(), marked);

        assertThat(told).extracting(Health::name).containsExactly("demand-spike/*", "demand-spike/" + CHAT);
        assertThat(told)
                .extracting(Health::detail)
                .containsExactly(
                        "raised from a surprise of 4.9 on instead of 5, after 1 mark; marks keep it between 4 and 7, at most 6 where critical",
                        "raised from a surprise of 4.5 on instead of 5, after 1 mark; marks keep it between 4 and 7, at most 6 where critical");
        assertThat(told).allSatisfy(lesson -> {
            assertThat(lesson.kind()).isEqualTo(Health.Kind.LEARNED);
            assertThat(lesson.status()).isEqualTo(Health.Status.OK);
            assertThat(lesson.asOfMillis()).isEqualTo(at(0));
            assertThat(HealthJson.read(HealthJson.write(lesson))).isEqualTo(lesson);
        });
    }

    @Test
    void aMarkThatCanMoveNothingFurtherIsAnsweredAsWell() {
        LifecycleState state = LifecycleState.empty();
        for (int mark = 0; mark < 4; mark++) {
            state = missed(state, "c-" + mark, "demand-spike", 0);
        }
        LifecycleState once = missed(state, "c-4", "demand-spike", 0);

        assertThat(lessons.between(state, once)).last().satisfies(lesson -> assertThat(lesson.detail())
                .startsWith("raised from a surprise of 4 on instead of 5, after 5 marks"));
        assertThat(lessons.between(once, once)).isEmpty();
    }

    @Test
    void whatIsForgottenIsSaidToBeAsConfigured() {
        LifecycleState marked = missed(LifecycleState.empty(), "c-1", "demand-spike", 0);
        LifecycleState forgotten = lifecycle.passing(marked, at(YEAR)).state();

        assertThat(lessons.between(marked, forgotten)).hasSize(2).allSatisfy(lesson -> assertThat(lesson.detail())
                .isEqualTo("raised from a surprise of 5 on again, as configured"));
    }

    @Test
    void whereNoPatternLearnsThatIsTheAnswer() {
        LifecycleState marked = missed(LifecycleState.empty(), "c-1", "capacity-drop", 0);

        assertThat(lessons.between(LifecycleState.empty(), marked)).hasSize(2).allSatisfy(lesson -> {
            assertThat(lesson.status()).isEqualTo(Health.Status.QUIET);
            assertThat(lesson.detail()).contains("no pattern of that name");
        });
    }

    private LifecycleState missed(LifecycleState state, String id, String kind, int minute) {
        Map<String, String> matchers = Map.of("kind", kind, "channel", "chat");
        Command mark = new Command(
                id, Command.Kind.MISSED, null, matchers, at(minute), "ana", null, at(minute), at(minute - 30));
        return lifecycle.at(state, at(minute), List.of(), List.of(mark)).state();
    }
}
