package io.ruptura.jobs.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.ruptura.domain.baseline.band.ExpectedBand;
import io.ruptura.domain.baseline.profile.ProfileMemory;
import io.ruptura.domain.baseline.season.Profile;
import io.ruptura.domain.baseline.season.Shape;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.plan.Foresight;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;

class ProfilesHeardTest {

    private static final String QUEUE = "channel=chat,queue=new";
    private static final List<WindowMetrics> WINDOWS =
            BaselineRoom.history(QUEUE, 3).subList(0, 600);
    private static final long BORN = WINDOWS.get(0).endMillis();

    @Test
    void whatIsKeptNeedsNoKryo() {
        assertThatCode(() -> PojoTestUtils.assertSerializedAsPojoWithoutKryo(Profile.class))
                .doesNotThrowAnyException();
        assertThatCode(() -> PojoTestUtils.assertSerializedAsPojoWithoutKryo(ProfileMemory.class))
                .doesNotThrowAnyException();
    }

    @Test
    void aNewScopeBeginsWithWhatItsChannelKnows() throws Exception {
        try (BaselineRoom alone = room(null);
                BaselineRoom pooled = room(null)) {
            pooled.hear(profile("channel=chat", BORN - 1, 2));
            pooled.see(WINDOWS);
            alone.see(WINDOWS);

            assertThat(pooled.bands()).isNotEqualTo(alone.bands()).hasSameSizeAs(alone.bands());
        }
    }

    @Test
    void itDoesNotMatterWhichIsHeardFirst() throws Exception {
        try (BaselineRoom profileFirst = room(null);
                BaselineRoom windowFirst = room(null)) {
            profileFirst.hear(profile("channel=chat", BORN - 1, 2));
            profileFirst.hear(profile("channel=chat", BORN, 3));
            profileFirst.see(WINDOWS);

            windowFirst.process(WINDOWS.subList(0, 3));
            windowFirst.hear(profile("channel=chat", BORN - 1, 2));
            windowFirst.hear(profile("channel=chat", BORN, 3));
            windowFirst.see(WINDOWS.subList(3, WINDOWS.size()));

            assertThat(windowFirst.bands()).isEqualTo(profileFirst.bands()).isNotEmpty();
        }
    }

    @Test
    void windowsThatWaitSurviveARestart() throws Exception {
        try (BaselineRoom unbroken = room(null);
                BaselineRoom killed = room(null)) {
            unbroken.hear(profile("channel=chat", BORN - 1, 2));
            unbroken.see(WINDOWS);
            killed.hear(profile("channel=chat", BORN - 1, 2));
            killed.process(WINDOWS.subList(0, 3));
            OperatorSubtaskState state = killed.snapshot();
            try (BaselineRoom restored = room(state)) {
                restored.see(WINDOWS.subList(3, WINDOWS.size()));
                List<ExpectedBand> bands = restored.bands();
                assertThat(bands).isEqualTo(unbroken.bands()).isNotEmpty();
            }
        }
    }

    private static BaselineRoom room(OperatorSubtaskState state) throws Exception {
        return new BaselineRoom(state, end -> 6, Foresight.NONE);
    }

    /** Even hours busier than odd ones by so much. */
    private static Profile profile(String scope, long timeMillis, float times) {
        float[] hours = new float[24];
        for (int hour = 0; hour < hours.length; hour++) {
            hours[hour] = hour % 2 == 0 ? times : 1 / times;
        }
        float[] days = new float[7];
        Arrays.fill(days, 1);
        Shape shape = new Shape(hours, days, 0.8);
        return new Profile(scope, timeMillis, shape, shape);
    }
}
