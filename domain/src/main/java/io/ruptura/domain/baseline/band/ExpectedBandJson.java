package io.ruptura.domain.baseline.band;

import io.ruptura.domain.json.JsonRecordReader;
import io.ruptura.domain.json.JsonRecordWriter;
import io.ruptura.domain.json.UnreadableRecordException;
import io.ruptura.domain.scope.Scope;

/** Expected bands on the wire. Reading is strict: what is wrong is an {@link UnreadableRecordException} whose message says why. */
public final class ExpectedBandJson {

    private ExpectedBandJson() {}

    public static byte[] write(ExpectedBand band) {
        return JsonRecordWriter.object(json -> {
            json.scope("scope", band.scope());
            json.text("metric", band.metric());
            json.text("window", band.window());
            json.instant("start", band.startMillis());
            json.instant("end", band.endMillis());
            json.number("expected", band.expected());
            json.number("lower", band.lower());
            json.number("upper", band.upper());
            json.number("confidence", band.confidence());
        });
    }

    public static ExpectedBand read(byte[] utf8) {
        JsonRecordReader json = JsonRecordReader.of(utf8);
        return new ExpectedBand(
                Scope.of(json.texts("scope")).key(),
                json.requiredText("metric"),
                json.requiredText("window"),
                json.requiredInstant("start"),
                json.requiredInstant("end"),
                json.number("expected"),
                json.number("lower"),
                json.number("upper"),
                json.number("confidence"));
    }
}
