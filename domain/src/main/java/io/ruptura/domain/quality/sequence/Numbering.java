package io.ruptura.domain.quality.sequence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The sequence numbers of a source: which of them never came. A number that comes late closes its gap, one that comes again opens none. What was sent before the
 * first number that was heard is not missed.
 *
 * <p>Only a source that numbers its events one after the other is judged. One whose numbers come again and again numbers something else, such as the events of each
 * contact; one whose numbers rarely follow each other counts something else, such as time. A source that begins to number anew is not followed until it has passed
 * its old numbers.
 *
 * @param next one more than the highest number heard; 0 before the first
 * @param heard how many different numbers were heard
 * @param repeats how often one was heard again
 * @param lost how many are no longer waited for
 * @param gaps what is still waited for, ascending
 * @param isInDoubt whether numbers are missing for longer than it takes to be late
 * @param counted how many numbers never came, as far as was known when it was last looked at
 */
public record Numbering(
        long next, long heard, long repeats, long lost, List<Gap> gaps, boolean isInDoubt, long counted) {

    /** Before anything was heard. */
    public static final Numbering NEW = new Numbering(0, 0, 0, 0, List.of(), false, 0);

    /** With fewer numbers nobody knows yet what they count. */
    private static final int FEWEST = 20;

    private static final int MOST_GAPS = 1000;

    /** After everything that takes effect at {@code stampMillis}, told together. */
    public Numbering after(List<Numbers> told, long stampMillis) {
        if (told.stream().anyMatch(numbers -> !numbers.isWhole())) {
            // More was heard than is known of: begin again behind it.
            long highest = told.stream()
                    .mapToLong(numbers -> numbers.spans()[numbers.spans().length - 1])
                    .max()
                    .orElse(0);
            return new Numbering(Math.max(next, highest + 1), 0, 0, lost, List.of(), isInDoubt, counted);
        }
        Hearing hearing = new Hearing(this, stampMillis);
        runs(told).forEach(hearing::hear);
        return hearing.result(told.stream().mapToLong(Numbers::repeats).sum());
    }

    /** The same some time later. */
    public Numbering at(long nowMillis, long patienceMillis, long latenessMillis) {
        List<Gap> waited = new ArrayList<>(gaps);
        long given = lost;
        while (!waited.isEmpty() && isOver(waited, nowMillis - latenessMillis)) {
            given += waited.remove(0).size();
        }
        boolean isMissed = waited.stream().anyMatch(gap -> gap.sinceMillis() <= nowMillis - patienceMillis);
        Numbering later = new Numbering(next, heard, repeats, given, waited, isMissed, counted);
        return new Numbering(next, heard, repeats, given, waited, isMissed && later.isJudged(), later.missing());
    }

    private static boolean isOver(List<Gap> waited, long since) {
        return waited.get(0).sinceMillis() < since || waited.size() > MOST_GAPS;
    }

    /** How many numbers never came, as far as is known. */
    private long missing() {
        return isJudged() ? lost + open() : 0;
    }

    /** How many numbers are still waited for. */
    public long open() {
        return gaps.stream().mapToLong(Gap::size).sum();
    }

    private boolean isJudged() {
        return heard >= FEWEST && repeats <= heard && 2L * gaps.size() <= heard;
    }

    private static List<Gap> runs(List<Numbers> told) {
        List<Gap> runs = new ArrayList<>();
        for (Numbers numbers : told) {
            long[] spans = numbers.spans();
            for (int i = 0; i < spans.length; i += 2) {
                runs.add(new Gap(spans[i], spans[i + 1], 0));
            }
        }
        runs.sort(Comparator.comparingLong(Gap::from).thenComparingLong(Gap::to));
        return runs;
    }

    /** Numbers as they are taken in, ascending. */
    private static final class Hearing {
        private final Numbering before;
        private final long stampMillis;
        private final List<Gap> gaps;
        private long next;
        private long heard;
        private long repeats;

        Hearing(Numbering before, long stampMillis) {
            this.before = before;
            this.stampMillis = stampMillis;
            this.gaps = new ArrayList<>(before.gaps);
            this.next = before.next;
            this.heard = before.heard;
            this.repeats = before.repeats;
        }

        void hear(Gap run) {
            if (next == 0) {
                next = run.from();
            }
            if (run.from() < next) {
                fill(run.from(), Math.min(run.to(), next - 1));
            }
            if (run.to() >= next) {
                if (run.from() > next) {
                    gaps.add(new Gap(next, run.from() - 1, stampMillis));
                }
                heard += run.to() - Math.max(run.from(), next) + 1;
                next = run.to() + 1;
            }
        }

        /** Numbers that are no news unless they were missing. */
        private void fill(long from, long to) {
            long filled = 0;
            for (int i = 0; i < gaps.size(); i++) {
                Gap gap = gaps.get(i);
                long first = Math.max(from, gap.from());
                long last = Math.min(to, gap.to());
                if (first <= last) {
                    filled += last - first + 1;
                    gaps.remove(i);
                    i += split(i, gap, first, last) - 1;
                }
            }
            heard += filled;
            repeats += to - from + 1 - filled;
        }

        /** Puts back what of a gap remains on either side of what was filled; how many parts that is. */
        private int split(int at, Gap gap, long first, long last) {
            int parts = 0;
            if (gap.from() < first) {
                gaps.add(at + parts++, new Gap(gap.from(), first - 1, gap.sinceMillis()));
            }
            if (last < gap.to()) {
                gaps.add(at + parts++, new Gap(last + 1, gap.to(), gap.sinceMillis()));
            }
            return parts;
        }

        Numbering result(long toldAgain) {
            return new Numbering(next, heard, repeats + toldAgain, before.lost, gaps, before.isInDoubt, before.counted);
        }
    }
}
