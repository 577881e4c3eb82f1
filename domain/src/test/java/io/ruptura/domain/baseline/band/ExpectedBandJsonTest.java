package io.ruptura.domain.baseline.band;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ruptura.domain.json.UnreadableRecordException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExpectedBandJsonTest {

    private static final long NINE = Instant.parse("2026-03-02T09:00:00Z").toEpochMilli();

    @Test
    void readsWhatItWrites() {
        ExpectedBand band = new ExpectedBand(
                "channel=chat,queue=billing", "offered", "PT5M", NINE, NINE + 300_000, 12.5, 6, 21, 0.8);

        byte[] json = ExpectedBandJson.write(band);

        assertThat(new String(json, UTF_8))
                .isEqualTo("{\"scope\":{\"channel\":\"chat\",\"queue\":\"billing\"},\"metric\":\"offered\","
                        + "\"window\":\"PT5M\",\"start\":\"2026-03-02T09:00:00Z\",\"end\":\"2026-03-02T09:05:00Z\","
                        + "\"expected\":12.5,\"lower\":6,\"upper\":21,\"confidence\":0.8}");
        assertThat(ExpectedBandJson.read(json)).isEqualTo(band);
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> ExpectedBandJson.read("{\"scope\":{},\"metric\":\"offered\"}".getBytes(UTF_8)))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessage("window is missing");
    }
}
