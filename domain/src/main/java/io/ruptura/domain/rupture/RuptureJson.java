package io.ruptura.domain.rupture;

import io.ruptura.domain.json.JsonRecordReader;
import io.ruptura.domain.json.JsonRecordWriter;
import io.ruptura.domain.rupture.Rupture.Contributor;
import io.ruptura.domain.rupture.Rupture.Hypothesis;
import io.ruptura.domain.rupture.Rupture.Impact;
import java.io.IOException;

/** Ruptures on the wire: contract §3, and beside it {@code ruledOut}, {@code similar} and {@code expectedEnd} where there are any. */
public final class RuptureJson {

    private RuptureJson() {}

    public static byte[] write(Rupture rupture) {
        return JsonRecordWriter.object(json -> {
            writeState(json, rupture);
            json.texts("title", rupture.title());
            json.text("pattern", rupture.pattern());
            json.list("evidence", rupture.evidence(), RuptureJson::writeEvidence);
            json.list("hypotheses", rupture.hypotheses(), (item, hypothesis) -> {
                item.text("kind", hypothesis.kind().wireName());
                item.number("weight", hypothesis.weight());
                if (hypothesis.declared() != null) {
                    item.text("declared", hypothesis.declared());
                }
            });
            json.list("contributors", rupture.contributors(), (item, contributor) -> {
                item.text("dimension", contributor.dimension());
                item.text("value", contributor.value());
                item.number("share", contributor.share());
            });
            writeImpact(json, rupture.impact());
            json.text("plan", rupture.plan());
            json.text("parent", rupture.parent());
            json.text("mergedInto", rupture.mergedInto());
            BackgroundJson.write(json, rupture.background());
        });
    }

    /** Reads a rupture; what is not one is an {@link io.ruptura.domain.json.UnreadableRecordException}. */
    public static Rupture read(byte[] utf8) {
        JsonRecordReader json = JsonRecordReader.of(utf8);
        return new Rupture(
                json.requiredText("id"),
                json.requiredInt("revision"),
                json.requiredWord("kind", RuptureKind::ofWireName, "a kind of rupture such as demand-spike"),
                json.requiredWord("state", RuptureState::ofWireName, "a state such as open"),
                json.requiredText("reason"),
                json.requiredWord("severity", Severity::ofWireName, "one of critical, major, minor, warning"),
                json.scopeKey("scope"),
                json.requiredInstant("onset"),
                json.requiredInstant("detectedAt"),
                json.requiredInstant("updatedAt"),
                json.instant("resolvedAt", 0),
                json.number("confidence"),
                json.texts("title"),
                json.text("pattern"),
                json.list("evidence", RuptureJson::readEvidence),
                json.list("hypotheses", RuptureJson::readHypothesis),
                json.list(
                        "contributors",
                        item -> new Contributor(item.text("dimension"), item.text("value"), item.number("share"))),
                readImpact(json.nested("impact")),
                json.text("plan"),
                json.text("parent"),
                json.text("mergedInto"),
                BackgroundJson.read(json));
    }

    private static void writeState(JsonRecordWriter json, Rupture rupture) throws IOException {
        json.text("id", rupture.id());
        json.whole("revision", rupture.revision());
        json.text("kind", rupture.kind().wireName());
        json.text("state", rupture.state().wireName());
        json.text("reason", rupture.reason());
        json.text("severity", rupture.severity().wireName());
        json.scope("scope", rupture.scope());
        json.instant("onset", rupture.onsetMillis());
        json.instant("detectedAt", rupture.detectedAtMillis());
        json.instant("updatedAt", rupture.updatedAtMillis());
        if (rupture.resolvedAtMillis() == 0) {
            json.absent("resolvedAt");
        } else {
            json.instant("resolvedAt", rupture.resolvedAtMillis());
        }
        json.number("confidence", rupture.confidence());
    }

    private static void writeEvidence(JsonRecordWriter json, Evidence evidence) throws IOException {
        json.text("metric", evidence.metric());
        json.text("window", evidence.window());
        json.number("observed", evidence.observed());
        json.number("expected", evidence.expected());
        json.number("lower", evidence.lower());
        json.number("upper", evidence.upper());
        json.number("surprise", evidence.surprise());
        if (evidence.coldStart()) {
            json.flag("coldStart", true);
        }
        Threshold threshold = evidence.threshold();
        if (threshold != null) {
            json.nested("threshold", nested -> {
                nested.number("surprise", threshold.surprise());
                nested.number("configured", threshold.configured());
                nested.number("learned", threshold.learned());
                nested.whole("marks", threshold.marks());
            });
        }
    }

    private static Evidence readEvidence(JsonRecordReader json) {
        return new Evidence(
                json.text("metric"),
                json.text("window"),
                json.number("observed"),
                json.number("expected"),
                json.number("lower"),
                json.number("upper"),
                json.number("surprise"),
                readThreshold(json.nested("threshold")),
                json.flag("coldStart"));
    }

    private static Threshold readThreshold(JsonRecordReader json) {
        return json == null
                ? null
                : new Threshold(
                        json.number("surprise"),
                        json.number("configured"),
                        json.number("learned"),
                        json.requiredInt("marks"));
    }

    private static Hypothesis readHypothesis(JsonRecordReader json) {
        return new Hypothesis(
                json.requiredWord("kind", RuptureKind::ofWireName, "a kind of rupture"),
                json.number("weight"),
                json.text("declared"));
    }

    private static void writeImpact(JsonRecordWriter json, Impact impact) throws IOException {
        if (impact == null) {
            json.absent("impact");
            return;
        }
        json.nested("impact", nested -> {
            writeKnown(nested, "interactions", impact.interactions());
            writeKnown(nested, "customers", impact.customers());
            writeKnown(nested, "projectedBreaches", impact.projectedBreaches());
            writeKnown(nested, "drainSeconds", impact.drainSeconds());
        });
    }

    private static void writeKnown(JsonRecordWriter json, String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.number(name, value);
        }
    }

    private static Impact readImpact(JsonRecordReader json) {
        return json == null
                ? null
                : new Impact(
                        json.number("interactions"),
                        json.number("customers"),
                        json.number("projectedBreaches"),
                        json.number("drainSeconds"));
    }
}
