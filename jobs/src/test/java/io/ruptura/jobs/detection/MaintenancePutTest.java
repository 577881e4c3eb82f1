package io.ruptura.jobs.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.baseline.Observation;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.metric.WindowMetrics;
import io.ruptura.domain.plan.Foresight;
import io.ruptura.domain.policy.Policy;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

/** Maintenance of the chat in the second half of the second day, put while running. */
class MaintenancePutTest {

    private static final long NOON = 36 * 3_600_000L;
    private static final String CHAT = "channel=chat";
    private static final List<WindowMetrics> HISTORY = BaselineRoom.history(CHAT, 3);
    private static final String TEXT =
            "{id: patches, matchers: {channel: chat}, from: '1970-01-02T12:00:00Z', to: '1970-01-03T00:00:00Z'}";

    @Test
    void nothingIsLearnedFromItAsIfItWereConfigured() throws Exception {
        String configured = "detection: {maintenance: [" + TEXT + "]}";
        try (BaselineRoom known =
                        new BaselineRoom(ConfigReader.parse(configured), null, Outlook.none(), Foresight.NONE);
                BaselineRoom heard = new BaselineRoom();
                BaselineRoom unheard = new BaselineRoom()) {
            known.see(HISTORY);
            unheard.see(HISTORY);
            heard.see(upToNoon());
            assertThat(heard.put(policy(TEXT)))
                    .extracting(Health::name, Health::status, Health::detail)
                    .containsExactly("maintenance/patches", Health.Status.OK, "accepted as patches@1");
            heard.see(afterNoon());

            assertThat(heard.observations()).isEqualTo(known.observations()).isNotEqualTo(unheard.observations());
        }
    }

    @Test
    void whatIsRefusedSaysWhyAndChangesNothing() throws Exception {
        try (BaselineRoom room = new BaselineRoom()) {
            Health refused = room.put(policy("{id: patches, weekly: {sun: ['02:00-25:00']}}"));
            assertThat(refused.status()).isEqualTo(Health.Status.REFUSED);
            assertThat(refused.detail()).startsWith("line 1: detection.maintenance[0].weekly.sun[0] must be two times");
            room.put(policy(TEXT));
            assertThat(room.put(policy(TEXT.replace("chat", "phone"))).detail())
                    .isEqualTo(
                            "line 1: detection.maintenance[0].version must be raised with every change, was 1 (e.g. 2)");
            assertThat(room.put(policy(TEXT.replace("patches,", "patches, version: 2,")))
                            .detail())
                    .isEqualTo("accepted as patches@2");
            assertThat(room.put(policy(null)).detail()).isEqualTo("removed; as in the file again");
            assertThat(room.put(policy(TEXT)).detail()).isEqualTo("accepted as patches@1");
        }
    }

    @Test
    void aKilledRunKnowsTheMaintenanceOfAnUnbrokenOne() throws Exception {
        try (BaselineRoom unbroken = new BaselineRoom();
                BaselineRoom killed = new BaselineRoom()) {
            unbroken.see(upToNoon());
            unbroken.put(policy(TEXT));
            unbroken.see(afterNoon());
            killed.see(upToNoon());
            killed.put(policy(TEXT));
            OperatorSubtaskState state = killed.snapshot();
            try (BaselineRoom restored = new BaselineRoom(state, Outlook.none(), Foresight.NONE)) {
                restored.see(afterNoon());

                assertThat(restored.answers()).isEmpty();
                List<Observation> all = unbroken.observations();
                int size = restored.observations().size();
                assertThat(restored.observations()).isNotEmpty().isEqualTo(all.subList(all.size() - size, all.size()));
            }
        }
    }

    @Test
    void whatAnotherFileHasOvertakenIsToldAfterARestart() throws Exception {
        try (BaselineRoom killed = new BaselineRoom()) {
            killed.put(policy(TEXT));
            String newer = TEXT.replace("patches,", "patches, version: 3,");
            try (BaselineRoom restored = new BaselineRoom(
                    ConfigReader.parse("detection: {maintenance: [" + newer + "]}"),
                    killed.snapshot(),
                    Outlook.none(),
                    Foresight.NONE)) {
                restored.see(HISTORY.subList(0, 2));

                assertThat(restored.answers())
                        .singleElement()
                        .extracting(Health::status)
                        .isEqualTo(Health.Status.REFUSED);
            }
        }
    }

    private static List<WindowMetrics> upToNoon() {
        return HISTORY.stream().filter(window -> window.endMillis() <= NOON).toList();
    }

    private static List<WindowMetrics> afterNoon() {
        return HISTORY.stream().filter(window -> window.endMillis() > NOON).toList();
    }

    private static Policy policy(String text) {
        return new Policy(Policy.Kind.MAINTENANCE, "patches", text, "ana", NOON);
    }
}
