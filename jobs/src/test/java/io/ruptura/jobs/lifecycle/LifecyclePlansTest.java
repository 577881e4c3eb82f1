package io.ruptura.jobs.lifecycle;

import static io.ruptura.jobs.lifecycle.LifecycleRoom.CHAT;
import static io.ruptura.jobs.lifecycle.LifecycleRoom.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.event.Event.OperationKind;
import io.ruptura.domain.plan.Plan;
import io.ruptura.domain.policy.Policy;
import io.ruptura.domain.rupture.RuptureKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is planned, and put, reaches the lifecycle with everything else. */
class LifecyclePlansTest {

    private static final String PATCHES =
            "{id: patches, matchers: {channel: chat}, from: '2026-03-02T09:00:00Z', to: '2026-03-02T09:30:00Z'}";

    @Test
    void workThatWasAnnouncedKeepsWhatBreaksUntilItEnds() throws Exception {
        try (LifecycleRoom room = new LifecycleRoom(null)) {
            room.watermark(at(0)).hear(work(5, 30));
            for (int minute = 6; minute <= 35; minute++) {
                room.see(minute, CHAT).watermark(at(minute));
            }

            assertThat(room.told())
                    .containsExactly("6 channel=chat suppressed maintenance", "30 channel=chat open plan-ended");
        }
    }

    @Test
    void workThatIsHeardOfTooLateKeepsNothingThatWasOpen() throws Exception {
        try (LifecycleRoom room = new LifecycleRoom(null)) {
            room.see(6, CHAT)
                    .watermark(at(6))
                    .hear(work(5, 30))
                    .watermark(at(7))
                    .see(8, CHAT, "channel=phone")
                    .watermark(at(8));

            assertThat(room.told()).containsExactly("6 channel=chat open opened", "8 channel=phone open opened");
        }
    }

    @Test
    void theQuietTimeOfAnOutageIsThatOfTheHoursPutMeanwhile() throws Exception {
        Policy closesAtTen = new Policy(
                Policy.Kind.CALENDAR,
                "chat",
                "{id: chat, zone: UTC, channels: [chat], weekly: {mon-sun: ['00:00-09:10']}}",
                "ana",
                at(2));
        try (LifecycleRoom always = new LifecycleRoom(null);
                LifecycleRoom closes = new LifecycleRoom(null)) {
            for (LifecycleRoom room : List.of(always, closes)) {
                room.watermark(at(1))
                        .see(LifecycleRoom.candidate(RuptureKind.CHANNEL_OUTAGE, CHAT, 8))
                        .watermark(at(2));
            }
            closes.hear(closesAtTen);
            always.watermark(at(60));
            closes.watermark(at(60));

            assertThat(always.told())
                    .containsSubsequence("8 channel=chat open opened", "13 channel=chat monitoring recovering");
            assertThat(closes.told()).containsExactly("8 channel=chat open opened");
        }
    }

    @Test
    void maintenanceThatIsPutKeepsWhatBreaksUntilItIsRemovedWhateverRestarts() throws Exception {
        try (LifecycleRoom killed = new LifecycleRoom(null)) {
            killed.watermark(at(0)).put(PATCHES).see(6, CHAT).watermark(at(6));
            assertThat(killed.told()).containsExactly("6 channel=chat suppressed maintenance");
            try (LifecycleRoom restored = new LifecycleRoom(killed.snapshot())) {
                restored.see(7, CHAT, "channel=chat,queue=billing").watermark(at(7));
                restored.put("{id: patches, version: 0}").see(8, CHAT).watermark(at(8));
                restored.put(null).see(9, CHAT).watermark(at(9));

                assertThat(restored.told())
                        .containsExactly(
                                "7 channel=chat,queue=billing suppressed maintenance",
                                "9 channel=chat open plan-ended");
            }
        }
    }

    @Test
    void aPlanHeardBeforeAnythingElseIsKnownAfterARestart() throws Exception {
        try (LifecycleRoom killed = new LifecycleRoom(null)) {
            killed.hear(work(5, 30));
            try (LifecycleRoom restored = new LifecycleRoom(killed.snapshot())) {
                restored.see(6, CHAT).watermark(at(6));

                assertThat(restored.told()).containsExactly("6 channel=chat suppressed maintenance");
            }
        }
    }

    private static Plan work(int from, int to) {
        return new Plan("work", OperationKind.MAINTENANCE, CHAT, at(from), at(to), Double.NaN, at(0));
    }
}
