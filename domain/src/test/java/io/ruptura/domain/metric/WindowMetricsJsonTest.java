package io.ruptura.domain.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.scope.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowMetricsJsonTest {

    private static final long NOON = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();

    private final WindowMetricsJson json = new WindowMetricsJson();

    @Test
    void writesTheShapeOfTheContractAndLeavesOutWhatIsUndefined() {
        double[] values = undefined();
        values[Metric.OFFERED.ordinal()] = 12;
        values[Metric.FIRST_RESPONSE_SECONDS_P90.ordinal()] = 183.25;
        values[Metric.SERVICE_LEVEL.ordinal()] = 0;
        WindowMetrics metrics = new WindowMetrics(
                Scope.of(Map.of("queue", "billing", "channel", "chat")).key(),
                Window.PT5M,
                NOON - 300_000,
                NOON,
                2,
                NOON + 7,
                0.5,
                "support@3",
                false,
                values);

        assertThat(text(metrics))
                .isEqualTo("{\"scope\":{\"channel\":\"chat\",\"queue\":\"billing\"},\"window\":\"PT5M\","
                        + "\"start\":\"2026-03-02T11:55:00.000Z\",\"end\":\"2026-03-02T12:00:00.000Z\",\"revision\":2,"
                        + "\"asOf\":\"2026-03-02T12:00:00.007Z\",\"completeness\":0.5,\"calendar\":\"support@3\",\"open\":false,"
                        + "\"values\":{\"offered\":12,\"first_response_seconds_p90\":183.25,\"service_level\":0}}");
    }

    @Test
    void readsBackWhatItWroteWhateverTheNamesContain() throws IOException {
        for (String name : new String[] {"a", "é, ção=%", "\"quoted\"\n", "日本 🙂"}) {
            double[] values = undefined();
            values[Metric.BACKLOG.ordinal()] = -3;
            values[Metric.ABANDONMENT_RATE.ordinal()] = 1.0 / 3;
            WindowMetrics metrics = new WindowMetrics(
                    Scope.of("queue", name).key(), Window.P1D, 0, NOON, 0, NOON, 1.0, null, true, values);

            WindowMetrics read = json.read(json.write(metrics));

            assertThat(read).usingRecursiveComparison().ignoringFields("values").isEqualTo(metrics);
            assertThat(Arrays.equals(read.values(), values)).isTrue();
        }
    }

    @Test
    void ignoresFieldsAndValuesItDoesNotKnow() throws IOException {
        String newer =
                "{\"later\":[{\"x\":1}],\"scope\":{},\"window\":\"PT1M\",\"start\":\"2026-03-02T13:59:00+02:00\","
                        + "\"end\":\"2026-03-02T12:00:00Z\",\"revision\":0,\"asOf\":\"2026-03-02T12:00:00Z\",\"completeness\":1,"
                        + "\"calendar\":null,\"open\":true,\"values\":{\"unheard_of\":{\"a\":1},\"offered\":null,\"answered\":4}}";

        WindowMetrics read = json.read(newer.getBytes(StandardCharsets.UTF_8));

        assertThat(read.scope()).isEmpty();
        assertThat(read.startMillis()).isEqualTo(NOON - 60_000);
        assertThat(read.value(Metric.ANSWERED)).isEqualTo(4);
        assertThat(read.value(Metric.OFFERED)).isNaN();
    }

    private String text(WindowMetrics metrics) {
        return new String(json.write(metrics), StandardCharsets.UTF_8);
    }

    private static double[] undefined() {
        double[] values = new double[Metric.values().length];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
