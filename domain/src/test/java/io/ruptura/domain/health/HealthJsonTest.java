package io.ruptura.domain.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ruptura.domain.json.UnreadableRecordException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthJsonTest {

    private static final long NINE = Instant.parse("2026-03-02T09:00:00Z").toEpochMilli();

    @Test
    void readsWhatItWrites() {
        Health quiet = new Health(
                Health.Kind.SOURCE,
                "/chatwoot/acme",
                Health.Status.QUIET,
                NINE,
                NINE - 60_000,
                3.5,
                "nothing for 60 s");
        Health starting =
                new Health(Health.Kind.JOB, "interaction-metrics", Health.Status.OK, NINE, 0, Double.NaN, null);

        assertThat(HealthJson.read(HealthJson.write(quiet))).isEqualTo(quiet);
        assertThat(HealthJson.read(HealthJson.write(starting))).isEqualTo(starting);
        Health said = quiet.saying("nothing-came", Map.of("minutes", "1"));
        assertThat(HealthJson.read(HealthJson.write(said))).isEqualTo(said);
        assertThat(quiet.key()).isEqualTo("source:/chatwoot/acme");
    }

    @Test
    void readsWhatWasWrittenBeforeItSaidMoreThanText() {
        String before =
                "{\"kind\":\"job\",\"name\":\"a\",\"status\":\"ok\",\"asOf\":\"2026-03-02T09:00:00Z\",\"newest\":null,"
                        + "\"perMinute\":null,\"detail\":\"starting\"}";

        assertThat(HealthJson.read(before.getBytes(UTF_8)).code()).isNull();
        assertThat(HealthJson.read(before.getBytes(UTF_8)).values()).isEmpty();
    }

    @Test
    void namesTheWordsThatAreAllowed() {
        assertThatThrownBy(() ->
                        HealthJson.read("{\"kind\":\"source\",\"name\":\"a\",\"status\":\"fine\"}".getBytes(UTF_8)))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining("status must be one of ok, quiet, late, restarting, down");
    }
}
