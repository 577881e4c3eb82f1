package io.ruptura.jobs.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.baseline.attendance.LearnedHours;
import io.ruptura.domain.baseline.band.ExpectedBand;
import io.ruptura.domain.baseline.profile.ProfileMemory;
import io.ruptura.domain.baseline.season.Profile;
import io.ruptura.domain.baseline.season.Shape;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.event.Event.OperationKind;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.plan.Foresight;
import io.ruptura.domain.plan.Plan;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;

class ProfilesHeardTest {

    private static final String QUEUE = "channel=chat,queue=new";
    private static final List<WindowMetrics> WINDOWS =
            BaselineRoom.history(QUEUE, 3).subList(0, 600);
    private static final long DAY = 24 * 3_600_000L;
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

    @Test
    void hoursThatWereLearnedAreHeardBeforeAnythingIsJudgedByThem() throws Exception {
        // The surge comes after two days; by what was told the day before, nobody is there at midnight.
        long midnight = 2 * DAY;
        List<WindowMetrics> windows = BaselineRoom.history(QUEUE, 3);
        List<WindowMetrics> before = windows.stream()
                .filter(window -> window.endMillis() <= midnight)
                .toList();
        List<WindowMetrics> after =
                windows.stream().filter(window -> window.endMillis() > midnight).toList();
        try (BaselineRoom open = room(null);
                BaselineRoom inTime = room(null);
                BaselineRoom late = room(null)) {
            open.see(windows);
            inTime.see(before);
            inTime.hear(closed(midnight - 1));
            inTime.see(after);
            late.see(before.subList(0, before.size() - 2));
            late.process(before.subList(before.size() - 2, before.size()));
            late.process(after);
            late.hear(closed(midnight - 1));
            late.pass(after.get(after.size() - 1).endMillis());

            assertThat(surges(open)).isNotEmpty();
            assertThat(surges(inTime)).isEmpty();
            assertThat(surges(late)).isEmpty();
        }
    }

    @Test
    void hoursThatAreConfiguredOverruleThem() throws Exception {
        RupturaConfig config = ConfigReader.parse("""
                calendars:
                  - id: always
                    weekly: {mon-sun: ["00:00-24:00"]}
                """);
        try (BaselineRoom room = new BaselineRoom(config, null, end -> 6, Foresight.NONE)) {
            room.hear(closed(2 * DAY - 1));
            room.see(BaselineRoom.history(QUEUE, 3));

            assertThat(surges(room)).isNotEmpty();
        }
    }

    @Test
    void anAnnouncedHolidayIsAClosedDayOfAServiceThatCloses() throws Exception {
        Plan holiday = new Plan("holiday", OperationKind.HOLIDAY, "", 2 * DAY, 3 * DAY, 0.9, 0);
        long[] firstMinutesOfMonday = new long[16];
        firstMinutesOfMonday[0] = 1;
        try (BaselineRoom closes = room(null);
                BaselineRoom never = room(null)) {
            closes.hear(of(new LearnedHours(firstMinutesOfMonday), DAY));
            closes.hear(holiday);
            closes.see(BaselineRoom.history(QUEUE, 3));
            never.hear(of(LearnedHours.ALWAYS, DAY));
            never.hear(holiday);
            never.see(BaselineRoom.history(QUEUE, 3));

            assertThat(surges(closes)).isEmpty();
            assertThat(surges(never)).isNotEmpty();
        }
    }

    private static List<Observation> surges(BaselineRoom room) {
        return room.observations().stream()
                .filter(observation -> observation.signal().equals("offered") && observation.direction() > 0)
                .toList();
    }

    /** Nobody is there at any hour. */
    private static Profile closed(long timeMillis) {
        long[] all = new long[16];
        Arrays.fill(all, -1);
        return of(new LearnedHours(all), timeMillis);
    }

    private static Profile of(LearnedHours hours, long timeMillis) {
        Profile profile = profile("channel=chat", timeMillis, 1);
        return new Profile(profile.scope(), timeMillis, profile.offered(), profile.answered(), hours);
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
        return new Profile(scope, timeMillis, shape, shape, LearnedHours.ALWAYS);
    }
}
