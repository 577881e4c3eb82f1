package io.ruptura.domain.rupture.learning;

import static io.ruptura.domain.rupture.LifecycleStory.at;
import static io.ruptura.domain.rupture.LifecycleStory.command;
import static io.ruptura.domain.rupture.SeenCandidate.CHAT;
import static io.ruptura.domain.rupture.SeenCandidate.PHONE;
import static io.ruptura.domain.rupture.SeenCandidate.spike;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ruptura.domain.rupture.Candidate;
import io.ruptura.domain.rupture.LifecycleStory;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.rupture.RuptureJson;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.RuptureState;
import io.ruptura.domain.rupture.SeenCandidate;
import io.ruptura.domain.rupture.Severity;
import io.ruptura.domain.rupture.Threshold;
import io.ruptura.domain.rupture.command.Command;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LearningTest {

    private static final Map<String, Double> AT_FIVE = Map.of("demand-spike", 5.0);
    private static final int MONTH = 30 * 24 * 60;

    @Test
    void twoFalseAlarmsRaiseTheThresholdByOneThereAndALittleElsewhereAndHalfOfItIsLeftAMonthLater() {
        Learning learning = learning();
        learning.falseAlarm(spike().surprise(5.5).at(0), at(0));
        learning.falseAlarm(spike().surprise(5.5).at(0), at(0));

        assertThat(threshold(learning, CHAT, 0)).isEqualTo(new Threshold(6, 5, 1, 2));
        assertThat(threshold(learning, PHONE, 0).surprise()).isEqualTo(5.2, within(1e-9));
        assertThat(threshold(learning, CHAT, MONTH).surprise()).isEqualTo(5.5, within(1e-9));
        assertThat(threshold(learning, PHONE, MONTH).surprise()).isEqualTo(5.1, within(1e-9));
        assertThat(learning.raises(spike().surprise(5.9).at(0), at(0))).isFalse();
        assertThat(learning.raises(spike().surprise(6).at(0), at(0))).isTrue();
        assertThat(learning.known(at(12 * MONTH))).isEmpty();
    }

    @Test
    void whatNoThresholdWithinBoundsCouldHaveKeptBackTeachesNothing() {
        Learning learning = learning();
        learning.falseAlarm(spike().surprise(7).at(0), at(0));

        assertThat(learning.known(at(0))).isEmpty();
    }

    @Test
    void aMissedRuptureLetsThroughWhatThePatternOnlySustains() {
        Learning learning = learning();
        SeenCandidate weak = spike().sustained().surprise(4.6);
        assertThat(learning.raises(weak.at(0), at(0))).isFalse();
        learning.missed(RuptureKind.DEMAND_SPIKE, CHAT, at(0));

        assertThat(learning.raises(weak.at(0), at(0))).isTrue();
        assertThat(learning.raises(weak.surprise(4.4).at(0), at(0))).isFalse();
        // So surprising, the pattern would have raised it if it had held all else that it asks.
        assertThat(learning.raises(weak.surprise(5.1).at(0), at(0))).isFalse();
    }

    @Test
    void whatIsCriticalIsNeverKeptBackByMoreThanOne() {
        Learning learning = learning();
        for (int i = 0; i < 10; i++) {
            learning.falseAlarm(spike().surprise(5.5).at(0), at(0));
        }

        assertThat(learning.raises(spike().surprise(6.5).at(0), at(0))).isFalse();
        assertThat(learning.raises(
                        spike().surprise(6.5).severity(Severity.CRITICAL).at(0), at(0)))
                .isTrue();
    }

    @Test
    void marksWorkByCommandAndTheRuptureShowsTheThresholdThatApplied() {
        LifecycleStory story = new LifecycleStory(AT_FIVE);
        String id = story.see(0, spike().surprise(5.2).at(0)).last().id();
        assertThat(story.last().evidence().get(0).threshold()).isNull();
        story.order(1, command("c-1", Command.Kind.FALSE_ALARM, id, 1));
        story.see(60, spike().surprise(5.2).onset(60).at(60));
        assertThat(story.last().id()).isEqualTo(id);

        story.order(61, missed("c-2", CHAT, 61), missed("c-3", CHAT, 61));
        Rupture raised = story.see(
                        62, spike().sustained().surprise(4.7).onset(62).at(62))
                .last();

        assertThat(raised.id()).isNotEqualTo(id);
        assertThat(raised.state()).isEqualTo(RuptureState.OPEN);
        assertThat(raised.evidence().get(0).threshold().learned()).isEqualTo(-0.5, within(1e-3));
        assertThat(raised.evidence().get(0).threshold().marks()).isEqualTo(3);
        assertThat(RuptureJson.read(RuptureJson.write(raised))).isEqualTo(raised);
    }

    @Property(tries = 200, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void shiftsStayWithinBoundsAndTheSameMarksGiveTheSame(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 3) Integer> marks) {
        LifecycleStory one = marked(marks, 0);

        assertThat(one.step().state().learned())
                .allSatisfy(learned -> assertThat(learned.shift()).isBetween(Learning.LEAST, Learning.MOST))
                .isEqualTo(marked(marks, 0).step().state().learned());
        assertThat(one.step().state().learned()).hasSizeLessThanOrEqualTo(3);
    }

    @Property(tries = 200, seed = "2", edgeCases = EdgeCasesMode.NONE)
    void theOrderInWhichMarksOfAnInstantArriveDoesNotMatter(
            @ForAll @Size(max = 10) List<@IntRange(min = 0, max = 3) Integer> marks,
            @ForAll @IntRange(min = 1, max = 1000) int seed) {
        assertThat(marked(marks, seed).step().state())
                .isEqualTo(marked(marks, 0).step().state());
    }

    @Property(tries = 200, seed = "3", edgeCases = EdgeCasesMode.NONE)
    void withoutMarksNothingIsChanged(@ForAll @IntRange(min = 0, max = 100) int tenths, @ForAll boolean isStrong) {
        SeenCandidate seen = spike().surprise(tenths / 10.0);
        Candidate candidate = (isStrong ? seen : seen.sustained()).at(0);

        assertThat(learning().raises(candidate, at(0))).isEqualTo(isStrong);
        assertThat(learning().explained(candidate, at(0))).isSameAs(candidate);
    }

    /** Marks of one instant: 0 a false alarm of the chat, 1 missed there, more than that missed on the phone. */
    private static LifecycleStory marked(List<Integer> marks, int shuffledBy) {
        LifecycleStory story = new LifecycleStory(AT_FIVE);
        String id = story.see(0, spike().surprise(5.5).at(0)).last().id();
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            String name = "c-" + i;
            switch (marks.get(i)) {
                case 0 -> commands.add(command(name, Command.Kind.FALSE_ALARM, id, 1));
                case 1 -> commands.add(missed(name, CHAT, 1));
                default -> commands.add(missed(name, PHONE, 1));
            }
        }
        if (shuffledBy > 0) {
            Collections.shuffle(commands, new Random(shuffledBy));
        }
        return story.order(1, commands.toArray(Command[]::new));
    }

    private static Command missed(String id, String scope, int minute) {
        Map<String, String> what = Map.of("kind", "demand-spike", "channel", scope.substring("channel=".length()));
        return new Command(id, Command.Kind.MISSED, null, what, Long.MAX_VALUE, "ana", null, at(minute));
    }

    private static Learning learning() {
        return new Learning(AT_FIVE, List.of());
    }

    private static Threshold threshold(Learning learning, String scope, int minute) {
        return learning.explained(spike().in(scope).at(minute), at(minute))
                .evidence()
                .get(0)
                .threshold();
    }
}
