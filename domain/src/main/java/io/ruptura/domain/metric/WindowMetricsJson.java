package io.ruptura.domain.metric;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.ruptura.domain.event.Rfc3339;
import io.ruptura.domain.metric.schedule.Window;
import io.ruptura.domain.scope.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * {@link WindowMetrics} as the JSON object of contract §2, and back. Undefined values are left out, whole numbers are written without a fraction,
 * instants in UTC with milliseconds. One instance serves one thread: it reuses its buffer and remembers how each scope is written.
 */
public final class WindowMetricsJson {

    private static final byte[][] VALUE_KEYS = new byte[Metric.values().length][];
    private static final JsonFactory PARSERS = new JsonFactory();

    static {
        for (Metric metric : Metric.values()) {
            VALUE_KEYS[metric.ordinal()] = utf8('"' + metric.wireName() + "\":");
        }
    }

    private final JsonBytes out = new JsonBytes();
    private final Map<String, byte[]> scopes = new HashMap<>();
    private final Selection wanted;

    public WindowMetricsJson() {
        this(Selection.EVERYTHING);
    }

    /** Reads only what is wanted: values not wanted are NaN. */
    public WindowMetricsJson(Selection wanted) {
        this.wanted = wanted;
    }

    /** One JSON object, UTF-8, no line end. */
    public byte[] write(WindowMetrics metrics) {
        out.clear();
        out.raw("{\"scope\":").raw(scopes.computeIfAbsent(metrics.scope(), WindowMetricsJson::scopeObject));
        out.raw(",\"window\":\"").raw(metrics.window().name());
        out.raw("\",\"start\":\"").instant(metrics.startMillis());
        out.raw("\",\"end\":\"").instant(metrics.endMillis());
        out.raw("\",\"revision\":").number(metrics.revision());
        out.raw(",\"asOf\":\"").instant(metrics.asOfMillis());
        out.raw("\",\"completeness\":").raw(Double.toString(metrics.completeness()));
        out.raw(",\"calendar\":").raw(metrics.calendar() == null ? "null" : quoted(metrics.calendar()));
        out.raw(",\"open\":").raw(metrics.open() ? "true" : "false");
        writeValues(metrics.values());
        return out.raw("}").toBytes();
    }

    private void writeValues(double[] values) {
        String separator = "";
        out.raw(",\"values\":{");
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                out.raw(separator).raw(VALUE_KEYS[i]).number(values[i]);
                separator = ",";
            }
        }
        out.raw("}");
    }

    /** Reads what {@link #write} wrote; unknown fields and values are ignored, so that newer writers can be read. Null for a window that is not wanted. */
    public WindowMetrics read(byte[] json) throws IOException {
        try (JsonParser parser = PARSERS.createParser(json)) {
            return new Reading(parser, wanted).record();
        }
    }

    private static byte[] scopeObject(String key) {
        StringBuilder object = new StringBuilder("{");
        for (Map.Entry<String, String> dimension : new Scope(key).dimensions().entrySet()) {
            object.append(object.length() > 1 ? "," : "")
                    .append(quoted(dimension.getKey()))
                    .append(':')
                    .append(quoted(dimension.getValue()));
        }
        return utf8(object.append('}').toString());
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The fields of one record as they are met. */
    private static final class Reading {
        private final JsonParser parser;
        private final Selection wanted;
        private String scope = "";
        private Window window;
        private long start;
        private long end;
        private int revision;
        private long asOf;
        private double completeness;
        private String calendar;
        private boolean open = true;
        private final double[] values = new double[Metric.values().length];

        Reading(JsonParser parser, Selection wanted) {
            this.parser = parser;
            this.wanted = wanted;
            Arrays.fill(values, Double.NaN);
        }

        WindowMetrics record() throws IOException {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                readField(field);
                if (window != null && !wanted.windows().contains(window)) {
                    return null;
                }
            }
            return new WindowMetrics(scope, window, start, end, revision, asOf, completeness, calendar, open, values);
        }

        private void readField(String field) throws IOException {
            switch (field) {
                case "scope" -> scope = readScope();
                case "window" -> window = Window.valueOf(parser.getText());
                case "start" -> start = readInstant();
                case "end" -> end = readInstant();
                case "revision" -> revision = parser.getIntValue();
                case "asOf" -> asOf = readInstant();
                case "completeness" -> completeness = parser.getDoubleValue();
                case "calendar" -> calendar = parser.getValueAsString();
                case "open" -> open = parser.getBooleanValue();
                case "values" -> readValues();
                default -> parser.skipChildren();
            }
        }

        private String readScope() throws IOException {
            Map<String, String> dimensions = new HashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                dimensions.put(parser.currentName(), parser.nextTextValue());
            }
            return Scope.of(dimensions).key();
        }

        private long readInstant() throws IOException {
            long millis =
                    Rfc3339.parseMillis(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
            if (millis == Rfc3339.INVALID) {
                throw new IllegalArgumentException("not a time: " + parser.getText());
            }
            return millis;
        }

        private void readValues() throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                Metric metric = Metric.ofWireName(parser.currentName());
                boolean isNumber = parser.nextToken().isNumeric();
                if (metric != null && isNumber && wanted.metrics().contains(metric)) {
                    values[metric.ordinal()] = parser.getDoubleValue();
                } else {
                    parser.skipChildren();
                }
            }
        }
    }
}
