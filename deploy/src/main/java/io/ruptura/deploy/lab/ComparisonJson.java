package io.ruptura.deploy.lab;

import io.ruptura.domain.json.JsonRecordWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** {@code lab.json}: the whole comparison. It says nothing of when or how fast it ran, so equal comparisons are equal files. */
final class ComparisonJson {

    private ComparisonJson() {}

    static byte[] write(Comparison comparison) {
        return JsonRecordWriter.object(json -> {
            Watch watch = comparison.watch();
            json.nested("watched", watched -> {
                watched.instant("from", watch.fromMillis());
                watched.instant("to", watch.toMillis());
                watched.number("hours", watch.hours());
            });
            json.nested("marks", marks -> {
                for (Mark.Says says : Mark.Says.values()) {
                    marks.whole(
                            says.wireName(),
                            comparison.marks().stream()
                                    .filter(mark -> mark.says() == says)
                                    .count());
                }
            });
            json.nested("a", side -> write(side, comparison.labels().get(0), comparison.a(), watch));
            json.nested("b", side -> write(side, comparison.labels().get(1), comparison.b(), watch));
            Pairing pairing = comparison.pairing();
            json.list("both", pairing.both(), (item, pair) -> {
                writeAlert(item, pair.a(), comparison.marks());
                item.text("idOfB", pair.b().id());
                item.instant("heardByB", pair.b().heardMillis());
                item.whole("earlierSeconds", pair.earlierSeconds());
            });
            json.list("onlyA", pairing.onlyA(), (item, alert) -> writeAlert(item, alert, comparison.marks()));
            json.list("onlyB", pairing.onlyB(), (item, alert) -> writeAlert(item, alert, comparison.marks()));
        });
    }

    private static void write(JsonRecordWriter json, String label, Scorecard card, Watch watch) throws IOException {
        int alerts = card.alerts().size();
        json.text("rules", label);
        json.whole("alerts", alerts);
        json.number("alertsPerShift", watch.aShift(alerts));
        json.whole("alertsInBusiestShift", watch.busiestShift(card.alerts()));
        json.number("alertsPerWeek", watch.aWeek(alerts));
        for (Verdict verdict : Verdict.values()) {
            json.whole(verdict.wireName(), card.count(verdict));
        }
        json.number("precision", card.precision());
        json.number("precisionOfAll", card.precisionOfAll());
        json.whole("ruptures", card.ruptures());
        json.whole("found", card.found());
        json.whole("named", card.named());
        json.number("recall", card.recall());
        write(json, "delaySeconds", card.delay());
        write(json, "leadSeconds", card.lead());
        json.whole("aheadOfBreach", card.ahead());
        json.number("openMinutes", card.openMinutes());
        json.number("minutesWithAny", card.minutesWithAny());
        json.number("quietMinutes", watch.minutes() - card.minutesWithAny());
        json.nested("byKind", kinds -> {
            for (Map.Entry<String, Scorecard.Kind> entry : card.kinds().entrySet()) {
                Scorecard.Kind kind = entry.getValue();
                kinds.nested(entry.getKey(), row -> {
                    row.whole("alerts", kind.alerts());
                    row.number("perShift", watch.aShift(kind.alerts()));
                    row.number("perWeek", watch.aWeek(kind.alerts()));
                    row.whole("right", kind.right());
                    row.whole("wrong", kind.wrong());
                });
            }
        });
    }

    private static void write(JsonRecordWriter json, String name, Spread spread) throws IOException {
        json.nested(name, nested -> {
            nested.whole("count", spread.count());
            nested.number("median", spread.median());
            nested.number("p90", spread.p90());
        });
    }

    private static void writeAlert(JsonRecordWriter json, Alert alert, List<Mark> marks) throws IOException {
        json.text("id", alert.id());
        json.text("kind", alert.kind().wireName());
        json.scope("scope", alert.scope().key());
        json.text("severity", alert.severity().wireName());
        json.instant("onset", alert.onsetMillis());
        json.instant("heard", alert.heardMillis());
        json.instant("end", alert.endMillis());
        json.text("verdict", Verdict.of(alert, marks).wireName());
    }
}
