package io.ruptura.domain.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ruptura.domain.json.UnreadableRecordException;
import io.ruptura.domain.policy.Policy.Kind;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PolicyJsonTest {

    private static final long NINE = Instant.parse("2026-03-02T09:00:00Z").toEpochMilli();

    @Test
    void readsWhatItWrites() {
        Policy policy = new Policy(Kind.SERVICE_LEVEL, "chat", "threshold: 30s\n", "ana", NINE);

        assertThat(PolicyJson.read(PolicyJson.write(policy), 0)).isEqualTo(policy);
        assertThat(policy.key()).isEqualTo("service-level/chat");
    }

    @Test
    void takesTheTimeOfTheRecordWhereThePolicySaysNone() {
        Policy policy = read("{'kind':'sla','id':'gold','text':'id: gold','by':'ana'}");

        assertThat(policy.timeMillis()).isEqualTo(NINE);
        assertThat(policy.isRemoved()).isFalse();
    }

    @Test
    void readsARemovalFromTheKey() {
        Policy removed = PolicyJson.removed("calendar/phone/night".getBytes(UTF_8), NINE);

        assertThat(removed).isEqualTo(new Policy(Kind.CALENDAR, "phone/night", null, null, NINE));
        assertThat(removed.isRemoved()).isTrue();
    }

    @Test
    void saysWhatIsMissingOrWrong() {
        assertThatThrownBy(() -> read("{'kind':'hours','id':'a','text':'a','by':'ana'}"))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessage("kind must be one of calendar, sla, pattern, service-level, maintenance, was \"hours\"");
        assertThatThrownBy(() -> read("{'kind':'sla','id':'a','text':' ','by':'ana'}"))
                .hasMessage("text is missing");
        assertThatThrownBy(() -> read("{'kind':'sla','id':'a','text':'a'}")).hasMessage("by is missing");
        assertThatThrownBy(() -> PolicyJson.removed("support".getBytes(UTF_8), NINE))
                .hasMessageContaining("must be a kind")
                .hasMessageContaining("was support");
    }

    private static Policy read(String json) {
        return PolicyJson.read(json.replace('\'', '"').getBytes(UTF_8), NINE);
    }
}
