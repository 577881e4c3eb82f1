package io.ruptura.domain.rupture;

import io.ruptura.domain.json.JsonRecordReader;
import io.ruptura.domain.json.JsonRecordWriter;
import io.ruptura.domain.rupture.Rupture.Background;
import io.ruptura.domain.rupture.Rupture.RuledOut;
import io.ruptura.domain.rupture.Rupture.Similar;
import java.io.IOException;

/** What of a rupture is on the wire beside contract §3; only what there is. */
final class BackgroundJson {

    private BackgroundJson() {}

    static void write(JsonRecordWriter json, Background background) throws IOException {
        if (!background.ruledOut().isEmpty()) {
            json.list("ruledOut", background.ruledOut(), BackgroundJson::writeRuledOut);
        }
        if (!background.similar().isEmpty()) {
            json.list("similar", background.similar(), BackgroundJson::writeSimilar);
        }
        if (background.expectedEndMillis() != 0) {
            json.instant("expectedEnd", background.expectedEndMillis());
        }
    }

    static Background read(JsonRecordReader json) {
        return new Background(
                json.list("ruledOut", BackgroundJson::readRuledOut),
                json.list("similar", BackgroundJson::readSimilar),
                json.instant("expectedEnd", 0));
    }

    private static void writeRuledOut(JsonRecordWriter json, RuledOut ruledOut) throws IOException {
        json.text("kind", ruledOut.kind());
        json.texts("because", ruledOut.because());
        json.text("metric", ruledOut.metric());
        json.number("observed", ruledOut.observed());
        json.number("expected", ruledOut.expected());
    }

    private static RuledOut readRuledOut(JsonRecordReader json) {
        return new RuledOut(
                json.requiredText("kind"),
                json.texts("because"),
                json.text("metric"),
                json.number("observed"),
                json.number("expected"));
    }

    private static void writeSimilar(JsonRecordWriter json, Similar similar) throws IOException {
        json.text("id", similar.id());
        json.instant("onset", similar.onsetMillis());
        json.text("kind", similar.kind().wireName());
        json.number("score", similar.score());
        json.number("minutes", similar.minutes());
        json.text("resolvedBy", similar.resolvedBy());
    }

    private static Similar readSimilar(JsonRecordReader json) {
        return new Similar(
                json.requiredText("id"),
                json.requiredInstant("onset"),
                json.requiredWord("kind", RuptureKind::ofWireName, "a kind of rupture"),
                json.number("score"),
                json.number("minutes"),
                json.text("resolvedBy"));
    }
}
