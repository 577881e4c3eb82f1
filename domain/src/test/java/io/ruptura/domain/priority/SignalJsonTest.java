package io.ruptura.domain.priority;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ruptura.domain.event.Priority;
import io.ruptura.domain.json.UnreadableRecordException;
import io.ruptura.domain.priority.Signal.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalJsonTest {

    private static final Signal SIGNAL = new Signal(
            "reprioritize-1",
            Signal.Kind.REPRIORITIZE,
            "I-1001",
            "/chatwoot/acme",
            Priority.NORMAL,
            Priority.URGENT,
            87.2,
            List.of(new Term("impact", 40), new Term("value", 12.5)),
            "r-1",
            Contact.at(0),
            Contact.at(60),
            Priority.NORMAL);

    private static final String JSON = "{\"id\":\"reprioritize-1\",\"kind\":\"reprioritize\","
            + "\"target\":{\"interaction\":\"I-1001\",\"source\":\"/chatwoot/acme\"},"
            + "\"from\":\"normal\",\"to\":\"urgent\",\"score\":87.2,"
            + "\"because\":[{\"term\":\"impact\",\"points\":40},{\"term\":\"value\",\"points\":12.5}],"
            + "\"rupture\":\"r-1\",\"issuedAt\":\"2026-03-02T09:00:00Z\",\"expiresAt\":\"2026-03-02T09:01:00Z\","
            + "\"revertTo\":\"normal\"}";

    @Test
    void writesExactlyTheContract() {
        assertThat(new String(SignalJson.write(SIGNAL), UTF_8)).isEqualTo(JSON);
    }

    @Test
    void readsWhatItWrites() {
        assertThat(SignalJson.read(JSON.getBytes(UTF_8))).isEqualTo(SIGNAL);
    }

    @Test
    void refusesWhatIsNotASignalAndSaysWhy() {
        assertThatThrownBy(() -> SignalJson.read(
                        JSON.replace("\"to\":\"urgent\"", "\"to\":\"now\"").getBytes(UTF_8)))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessage("to must be one of low, normal, high, urgent, was \"now\"");
        assertThatThrownBy(
                        () -> SignalJson.read(JSON.replace("target", "tarjet").getBytes(UTF_8)))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessage("target is missing");
    }
}
