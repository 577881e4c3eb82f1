package io.ruptura.console.api;

import io.javalin.http.Context;
import io.ruptura.archive.BandPoint;
import io.ruptura.archive.History;
import io.ruptura.archive.MetricPoint;
import io.ruptura.console.api.exchange.Answers;
import io.ruptura.console.api.exchange.Question;
import io.ruptura.console.api.exchange.Refusal;
import io.ruptura.console.view.ServiceClock;
import io.ruptura.domain.json.JsonRecordWriter;
import io.ruptura.domain.metric.schedule.Window;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code GET /api/v1/metrics} and {@code /api/v1/expectations}: what charts draw of the time before the page was opened. */
public final class HistoryRoutes {

    /** A chart is some hundred points wide; this is a week of five-minute windows many times over. */
    private static final long MOST_POINTS = 50_000;

    private static final long SIX_HOURS = 6 * 3_600_000;

    private final History history;
    private final ServiceClock clock;

    public HistoryRoutes(History history, ServiceClock clock) {
        this.history = history;
        this.clock = clock;
    }

    public void metrics(Context request) {
        Question question = new Question(request);
        String scope = question.scope();
        Window window = question.window();
        long resolution = question.resolution();
        Span span = span(question, Math.max(window.millis(), resolution));
        List<MetricPoint> points = history.metrics(scope, window, question.names(), span.from(), span.to(), resolution);
        Answers.json(request, JsonRecordWriter.object(json -> {
            json.text("scope", scope);
            json.text("window", window.name());
            json.list("points", points, HistoryRoutes::point);
        }));
    }

    public void expectations(Context request) {
        Question question = new Question(request);
        String scope = question.scope();
        Window window = question.window();
        Span span = span(question, window.millis());
        List<BandPoint> points = history.bands(scope, question.metric(), window, span.from(), span.to());
        Answers.json(request, JsonRecordWriter.object(json -> json.list("points", points, HistoryRoutes::band)));
    }

    private record Span(long from, long to) {}

    /** The last six hours, unless the question says otherwise. */
    private Span span(Question question, long spacing) {
        long to = question.instant("to", clock.now());
        long from = question.instant("from", to - SIX_HOURS);
        if (from > to || (to - from) / spacing > MOST_POINTS) {
            throw Refusal.wrong(
                    "from",
                    Instant.ofEpochMilli(from).toString(),
                    from > to ? "must not be after to" : "must be later, or resolution coarser: too many points",
                    Instant.ofEpochMilli(to - SIX_HOURS).toString());
        }
        return new Span(from, to);
    }

    private static void point(JsonRecordWriter json, MetricPoint point) throws IOException {
        json.instant("end", point.endMillis());
        json.flag("open", point.open());
        json.number("completeness", point.completeness());
        json.whole("revision", point.revision());
        json.nested("values", values -> {
            for (Map.Entry<String, Double> value : new TreeMap<>(point.values()).entrySet()) {
                values.number(value.getKey(), value.getValue());
            }
        });
    }

    private static void band(JsonRecordWriter json, BandPoint point) throws IOException {
        json.instant("start", point.startMillis());
        json.instant("end", point.endMillis());
        json.number("expected", point.expected());
        json.number("lower", point.lower());
        json.number("upper", point.upper());
        json.number("confidence", point.confidence());
    }
}
