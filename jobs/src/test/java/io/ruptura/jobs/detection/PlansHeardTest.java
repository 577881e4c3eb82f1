package io.ruptura.jobs.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.baseline.band.ExpectedBand;
import io.ruptura.domain.event.Event.OperationKind;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.plan.Foresight;
import io.ruptura.domain.plan.Plan;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

/** Half an hour of eight times the usual contacts, which a campaign announces. */
class PlansHeardTest {

    private static final long MINUTE = 60_000;
    private static final long DAY = 24 * 60 * MINUTE;
    private static final long RUSH = 2 * DAY;
    private static final String CHAT = "channel=chat";
    private static final List<WindowMetrics> HISTORY = BaselineRoom.history(CHAT, 3);

    @Test
    void aPlanHeardBeforeItBeginsSaysWhatOneKnownFromTheBeginningSays() throws Exception {
        Plan campaign = campaign(RUSH, RUSH - 60 * MINUTE);
        try (BaselineRoom known = knowing(campaign);
                BaselineRoom heard = new BaselineRoom();
                BaselineRoom unheard = new BaselineRoom()) {
            known.see(HISTORY);
            unheard.see(HISTORY);
            seeHearing(heard, campaign);

            assertThat(heard.observations()).isEqualTo(known.observations());
            assertThat(highest(heard)).isLessThan(4);
            assertThat(highest(unheard)).isGreaterThan(8);
        }
    }

    @Test
    void aPlanHeardWhileItIsOnCountsFromThenOn() throws Exception {
        Plan campaign = campaign(RUSH, RUSH + 15 * MINUTE);
        try (BaselineRoom known = knowing(campaign);
                BaselineRoom heard = new BaselineRoom();
                BaselineRoom unheard = new BaselineRoom()) {
            known.see(HISTORY);
            unheard.see(HISTORY);
            seeHearing(heard, campaign);

            assertThat(heard.observations()).isEqualTo(known.observations());
            Predicate<Observation> before = seen -> seen.timeMillis() <= RUSH + 15 * MINUTE;
            assertThat(heard.observations().stream().filter(before))
                    .isNotEmpty()
                    .containsExactlyElementsOf(
                            unheard.observations().stream().filter(before).toList());
            assertThat(heard.observations()).isNotEqualTo(unheard.observations());
        }
    }

    @Test
    void aKilledRunKnowsThePlansOfAnUnbrokenOne() throws Exception {
        Plan campaign = campaign(RUSH, RUSH - 60 * MINUTE, 2);
        int cut = HISTORY.size() - 40;
        try (BaselineRoom unbroken = new BaselineRoom();
                BaselineRoom killed = new BaselineRoom()) {
            unbroken.hear(campaign);
            unbroken.see(HISTORY);
            killed.hear(campaign);
            killed.see(HISTORY.subList(0, cut));
            OperatorSubtaskState state = killed.snapshot();
            try (BaselineRoom restored = new BaselineRoom(state, Outlook.none(), Foresight.NONE)) {
                assertThat(restored.plans()).containsExactly(campaign);
                restored.see(HISTORY.subList(cut, HISTORY.size()));

                List<Observation> all = unbroken.observations();
                assertThat(restored.observations())
                        .isNotEmpty()
                        .isEqualTo(
                                all.subList(all.size() - restored.observations().size(), all.size()));
            }
        }
    }

    @Test
    void theBandOfWhatIsToComeFollowsThePlan() throws Exception {
        Plan campaign = campaign(RUSH, RUSH - 60 * MINUTE);
        List<WindowMetrics> usual = HISTORY.stream()
                .filter(window -> window.endMillis() <= RUSH - 5 * MINUTE)
                .toList();
        Outlook outlook = Outlook.following(() -> RUSH - 5 * MINUTE, Duration.ofMinutes(5));
        try (BaselineRoom heard = new BaselineRoom(null, outlook, Foresight.NONE);
                BaselineRoom unheard = new BaselineRoom(null, outlook, Foresight.NONE)) {
            heard.hear(campaign);
            heard.see(usual);
            unheard.see(usual);

            assertThat(last(heard, RUSH - 5 * MINUTE)).isEqualTo(last(unheard, RUSH - 5 * MINUTE));
            assertThat(last(heard, RUSH).expected())
                    .isEqualTo(8 * last(unheard, RUSH).expected());
        }
    }

    @Test
    void whatNoWindowToComeHasToDoWithIsForgottenWhenMoreIsHeard() throws Exception {
        Plan old = new Plan("old", OperationKind.CAMPAIGN, CHAT, 0, DAY / 2, 2, 0);
        Plan recent = new Plan("recent", OperationKind.CAMPAIGN, CHAT, 0, DAY + DAY / 2, 2, 0);
        try (BaselineRoom room = new BaselineRoom()) {
            room.hear(old);
            room.hear(recent);
            assertThat(room.plans()).containsExactlyInAnyOrder(old, recent);
            room.see(HISTORY);
            Plan next = campaign(3 * DAY, RUSH);
            room.hear(next);
            room.hear(next);

            assertThat(room.plans()).containsExactlyInAnyOrder(recent, next);
        }
    }

    /** Hears the plan when event time is where it was announced. */
    private static void seeHearing(BaselineRoom room, Plan plan) throws Exception {
        int at = (int) HISTORY.stream()
                .filter(window -> window.endMillis() <= plan.knownAtMillis())
                .count();
        room.see(HISTORY.subList(0, at));
        room.hear(plan);
        room.see(HISTORY.subList(at, HISTORY.size()));
    }

    private static BaselineRoom knowing(Plan plan) throws Exception {
        return new BaselineRoom(null, Outlook.none(), new Foresight(List.of(plan), List.of()));
    }

    private static ExpectedBand last(BaselineRoom room, long start) {
        return room.bands().stream()
                .filter(band -> band.startMillis() == start)
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    private static double highest(BaselineRoom room) {
        return room.observations().stream()
                .filter(seen -> seen.signal().equals("offered") && seen.timeMillis() > RUSH)
                .mapToDouble(Observation::surprise)
                .max()
                .orElse(0);
    }

    private static Plan campaign(long from, long knownAt) {
        return campaign(from, knownAt, 8);
    }

    private static Plan campaign(long from, long knownAt, double factor) {
        return new Plan("campaign", OperationKind.CAMPAIGN, CHAT, from, from + 60 * MINUTE, factor, knownAt);
    }
}
