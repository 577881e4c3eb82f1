package io.ruptura.console.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.metric.schedule.Window;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionMemoryTest {

    private static final long END = 1_772_442_000_000L;
    private static final long STEP = 10_000;

    private final RevisionMemory memory = new RevisionMemory(ZoneOffset.UTC);

    @Test
    void aCorrectionIsWhatWasSaidBeforeAndAfterIt() {
        memory.accept(List.of(window(END, 0, 12), window(END, 1, 12), window(END, 2, 15)));

        FoundWindow found = FoundWindow.live(memory.revisions("", Window.PT5M, END));

        assertThat(found.corrections(Metric.OFFERED)).containsExactly(new Correction(2, END + 2, 12, 15));
        assertThat(found.revision()).isEqualTo(2);
        assertThat(found.isWholeStory()).isTrue();
        assertThat(found.corrections(Metric.SERVICE_LEVEL))
                .as("undefined before and after is no change")
                .isEmpty();
    }

    @Test
    void whatIsSaidTwiceOrTooLateChangesNothing() {
        memory.accept(List.of(window(END, 1, 15), window(END, 1, 99), window(END, 0, 12)));

        FoundWindow found = FoundWindow.live(memory.revisions("", Window.PT5M, END));

        assertThat(found.value(Metric.OFFERED)).isEqualTo(15);
        assertThat(found.isWholeStory()).as("the first revision was not seen").isFalse();
    }

    @Test
    void manyWindowsBetweenPushOutNoneAtAnAlignedEnd() {
        memory.accept(List.of(window(END, 0, 12), window(END + STEP, 0, 13)));
        for (int step = 2; step < 22_000; step++) {
            if (step % 30 != 0) {
                memory.accept(List.of(window(END + step * STEP, 0, step)));
            }
        }

        assertThat(memory.revisions("", Window.PT5M, END)).hasSize(1);
        assertThat(memory.revisions("", Window.PT5M, END + STEP)).isEmpty();
        assertThat(memory.revisions("", Window.PT5M, END + 21_999 * STEP)).hasSize(1);
    }

    private static WindowMetrics window(long end, int revision, double offered) {
        double[] values = new double[Metric.values().length];
        Arrays.fill(values, Double.NaN);
        values[Metric.OFFERED.ordinal()] = offered;
        return new WindowMetrics("", Window.PT5M, end - 300_000, end, revision, end + revision, 1, null, true, values);
    }
}
