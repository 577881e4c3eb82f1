package io.ruptura.jobs.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.rupture.command.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.junit.jupiter.api.Test;

class TopicTimeTest {

    /** An engine whose metrics came later than its first minute never raised a rupture: commands had taken its time to the end. */
    @Test
    void aTopicNobodyWritesToIsIdleAndNotAtTheEndOfTime() {
        WatermarkGenerator<Command> generator =
                TopicTime.<Command>unhurried(Command::timeMillis).createWatermarkGenerator(null);
        Said said = new Said();

        generator.onPeriodicEmit(said);
        generator.onEvent(
                new Command("c-1", Command.Kind.ACKNOWLEDGE, "r-1", Map.of(), Long.MAX_VALUE, "ana", null, 7), 7, said);
        generator.onPeriodicEmit(said);

        assertThat(said.words).containsExactly("idle", "idle");
    }

    private static final class Said implements WatermarkOutput {

        private final List<String> words = new ArrayList<>();

        @Override
        public void emitWatermark(Watermark watermark) {
            words.add("at " + watermark.getTimestamp());
        }

        @Override
        public void markIdle() {
            words.add("idle");
        }

        @Override
        public void markActive() {
            words.add("active");
        }
    }
}
