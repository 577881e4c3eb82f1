package io.ruptura.console.api.exchange;

import io.javalin.http.Context;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.schedule.Window;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The parameters of one request, strictly: what is wrong is a {@link Refusal} that names parameter, value, rule and example. */
public final class Question {

    private static final Pattern SCOPE = Pattern.compile("|[^,=]+=[^,=]+(,[^,=]+=[^,=]+)*");
    private static final String INSTANT_RULE = "must be an RFC 3339 instant";
    private static final String INSTANT_EXAMPLE = "2026-03-02T12:00:00Z";

    private final Context request;

    public Question(Context request) {
        this.request = request;
    }

    /** Canonical key of a scope; absent is the whole service. */
    public String scope() {
        String scope = text("scope").orElse("");
        if (!SCOPE.matcher(scope).matches()) {
            throw Refusal.wrong("scope", scope, "must be the id of a scope", "channel=chat,queue=billing");
        }
        return scope;
    }

    public Window window() {
        String window = text("window").orElse(Window.PT5M.name());
        return Arrays.stream(Window.values())
                .filter(known -> known.name().equals(window))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.wrong("window", window, "must be one of " + Arrays.toString(Window.values()), "PT5M"));
    }

    /** Wire names of metrics, separated by commas; absent is all. */
    public List<String> names() {
        return text("names")
                .map(names -> Arrays.stream(names.split(","))
                        .map(name -> metric("names", name))
                        .toList())
                .orElseGet(() ->
                        Arrays.stream(Metric.values()).map(Metric::wireName).toList());
    }

    public String metric() {
        return metric("metric", text("metric").orElse(Metric.OFFERED.wireName()));
    }

    public long instant(String name, long otherwise) {
        return text(name).map(text -> parsedInstant(name, text)).orElse(otherwise);
    }

    public OptionalLong instant(String name) {
        return text(name)
                .map(text -> OptionalLong.of(parsedInstant(name, text)))
                .orElse(OptionalLong.empty());
    }

    /** A length of time in milliseconds, 0 when absent. */
    public long resolution() {
        String text = text("resolution").orElse("PT0S");
        try {
            long millis = Duration.parse(text).toMillis();
            if (millis >= 0) {
                return millis;
            }
        } catch (DateTimeException | ArithmeticException notOne) {
            // Refused below, as a negative one is.
        }
        throw Refusal.wrong("resolution", text, "must be an ISO 8601 duration of at least zero", "PT5M");
    }

    public int limit(int most) {
        String text = text("limit").orElse(String.valueOf(most));
        if (!text.matches("[1-9]\\d{0,6}") || Integer.parseInt(text) > most) {
            throw Refusal.wrong("limit", text, "must be a whole number from 1 to " + most, "100");
        }
        return Integer.parseInt(text);
    }

    public String word(String name, List<String> words) {
        String word = text(name).orElse(words.get(0));
        if (!words.contains(word)) {
            throw Refusal.wrong(name, word, "must be one of " + words, words.get(0));
        }
        return word;
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(request.queryParam(name));
    }

    private static String metric(String parameter, String name) {
        if (Metric.ofWireName(name) == null) {
            throw Refusal.wrong(parameter, name, "must be a metric that /api/v1/service lists", "offered");
        }
        return name;
    }

    private static long parsedInstant(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException | ArithmeticException notOne) {
            throw Refusal.wrong(name, text, INSTANT_RULE, INSTANT_EXAMPLE);
        }
    }
}
