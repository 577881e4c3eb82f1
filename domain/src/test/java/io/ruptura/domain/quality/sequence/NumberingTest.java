package io.ruptura.domain.quality.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.health.Health;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NumberingTest {

    private static final long NOON = 1_772_452_800_000L;
    private static final long STEP = 10_000;
    private static final long MINUTE = 60_000;
    private static final long HOUR = 3_600_000;

    private Numbering numbering = Numbering.NEW;
    private long now = NOON;

    @Test
    void missesNothingWhileNumbersFollowEachOther() {
        hear(LongStream.rangeClosed(1, 100).toArray());
        hear(LongStream.rangeClosed(101, 200).toArray());

        assertThat(numbering.open()).isZero();
        assertThat(numbering.heard()).isEqualTo(200);
    }

    @Test
    void aNumberThatComesLateClosesItsGap() {
        hear(LongStream.rangeClosed(1, 100).toArray());
        hear(105, 106);
        hear(102);
        assertThat(numbering.gaps()).extracting(Gap::toString).containsExactly("101", "103 to 104");
        assertThat(numbering.isInDoubt()).isFalse();

        pass(MINUTE);
        assertThat(numbering.isInDoubt()).isTrue();
        assertThat(condition().detail()).isEqualTo("3 numbers are missing: 101, 103 to 104");

        hear(103, 101, 104, 104);
        assertThat(numbering.isInDoubt()).isFalse();
        assertThat(numbering.counted()).isZero();
        assertThat(condition().detail()).isEqualTo("all numbers came");
    }

    @Test
    void whatDoesNotComeInTimeIsLostAndNoLongerInDoubt() {
        hear(LongStream.rangeClosed(1, 100).toArray());
        hear(104);
        pass(HOUR);
        assertThat(numbering.isInDoubt()).isTrue();
        pass(2 * STEP);

        assertThat(numbering.isInDoubt()).isFalse();
        assertThat(numbering.lost()).isEqualTo(3);
        assertThat(numbering.counted()).isEqualTo(3);
        assertThat(condition().detail()).isEqualTo("none is waited for any more; 3 never came");
    }

    @Test
    void whatWasSentBeforeTheFirstNumberIsNotMissed() {
        hear(LongStream.rangeClosed(5000, 5100).toArray());
        hear(4990);

        assertThat(numbering.open()).isZero();
    }

    @Test
    void theNumbersOfEachContactAreNotThoseOfTheSource() {
        for (int contact = 0; contact < 50; contact++) {
            hear(1, 2, 3, 5, 6);
        }
        hear(LongStream.iterate(10, number -> number + 2).limit(30).toArray());
        pass(MINUTE);

        assertThat(numbering.isInDoubt()).isFalse();
        assertThat(numbering.counted()).isZero();
    }

    @Test
    void timeIsNoNumber() {
        hear(LongStream.iterate(NOON, time -> time + 317).limit(200).toArray());
        pass(MINUTE);

        assertThat(numbering.isInDoubt()).isFalse();
    }

    @Test
    void manyRunsOfOneStepAreNotFollowed() {
        hear(LongStream.rangeClosed(1, 100).toArray());
        hear(LongStream.iterate(200, number -> number + 2)
                .limit(NumberSet.MOST_RUNS + 1)
                .toArray());

        assertThat(numbering.gaps()).isEmpty();
        assertThat(numbering.next()).isGreaterThan(2L * NumberSet.MOST_RUNS);
    }

    /** Lose some numbers for good, shuffle the rest by a bit, repeat some, divide them among subtasks and steps: what never came is counted. */
    @Property(tries = 200, seed = "4711")
    void countsWhatNeverCameInWhateverOrderTheRestComes(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int subtasks) {
        Random random = new Random(seed);
        List<Long> sent = new ArrayList<>();
        long lost = 0;
        for (long number = 1; number <= 500; number++) {
            boolean isLost = number > 1 && number < 500 && random.nextInt(50) == 0;
            lost += isLost ? 1 : 0;
            if (!isLost) {
                sent.add(number);
            }
        }
        for (int from = 2; from + 40 < sent.size(); from += 20) {
            Collections.shuffle(sent.subList(from, from + 20), random);
            sent.add(from + 25, sent.get(from));
        }
        Numbering known = Numbering.NEW;
        long time = NOON;
        for (int from = 0; from < sent.size(); from += 30) {
            time += STEP;
            known = known.after(told(sent.subList(from, Math.min(from + 30, sent.size())), subtasks, random), time)
                    .at(time, MINUTE, HOUR);
        }

        assertThat(known.counted()).isEqualTo(lost);
        assertThat(known.heard()).isEqualTo(500 - lost);
        assertThat(known.open()).isEqualTo(lost);
    }

    private static List<Numbers> told(List<Long> numbers, int subtasks, Random random) {
        List<NumberSet> sets = new ArrayList<>();
        for (int i = 0; i < subtasks; i++) {
            sets.add(new NumberSet());
        }
        numbers.forEach(number -> sets.get(random.nextInt(subtasks)).add(number));
        return sets.stream()
                .map(NumberSet::numbers)
                .filter(heard -> heard != null)
                .toList();
    }

    private void hear(long... numbers) {
        NumberSet set = new NumberSet();
        for (long number : numbers) {
            set.add(number);
        }
        now += STEP;
        numbering = numbering.after(List.of(set.numbers()), now).at(now, MINUTE, HOUR);
    }

    private void pass(long millis) {
        now += millis;
        numbering = numbering.at(now, MINUTE, HOUR);
    }

    private Health condition() {
        return SequenceCondition.of("/desk", numbering, now);
    }
}
