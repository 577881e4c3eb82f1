package io.ruptura.benchmarks.quality.planted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ruptura.domain.rupture.Rupture;
import io.ruptura.domain.scope.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A line of a truth file.
 *
 * @param decoy whether it only looks like a rupture
 * @param fromMillis when somebody could know: when it first touched something, or when it began
 * @param effectUntilMillis until when whoever it delayed still waits or comes back: its end where nobody says
 * @param touched how many contacts, agents or events it concerned: of few, little can be known
 * @param factor what multiplies contacts; 0 where nothing says so
 * @param right the kinds that name it
 * @param consequences the kinds that may be raised beside it
 */
public record Planted(
        String kind,
        boolean decoy,
        Scope scope,
        long fromMillis,
        long toMillis,
        long effectUntilMillis,
        String severity,
        long touched,
        double factor,
        Set<String> right,
        Set<String> consequences) {

    /** For so long after its effect what it left behind may still be found. */
    private static final long AFTERMATH_MILLIS = 3_600_000;

    /** A little before its beginning, for whatever is judged by windows of minutes. */
    private static final long EARLY_MILLIS = 60_000;

    static List<Planted> read(Path truth) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Planted> planted = new ArrayList<>();
        for (String line : Files.readAllLines(truth)) {
            planted.add(of(json.readTree(line)));
        }
        return planted;
    }

    private static Planted of(JsonNode line) {
        Map<String, String> scope = new HashMap<>();
        line.get("scope")
                .properties()
                .forEach(entry -> scope.put(entry.getKey(), entry.getValue().asText()));
        JsonNode touched = line.get("detectableFrom");
        String from = touched == null || touched.isNull() ? line.get("from").asText() : touched.asText();
        return new Planted(
                line.get("kind").asText(),
                line.has("decoy"),
                Scope.of(scope),
                Instant.parse(from).toEpochMilli(),
                Instant.parse(line.get("to").asText()).toEpochMilli(),
                Instant.parse(line.path("effectUntil").asText(line.get("to").asText()))
                        .toEpochMilli(),
                line.path("severity").asText(""),
                line.path("touched").asLong(),
                line.path("magnitude").path("factor").asDouble(),
                words(line.get("accepted")),
                words(line.get("consequences")));
    }

    private static Set<String> words(JsonNode words) {
        Set<String> found = new HashSet<>();
        if (words != null) {
            words.forEach(word -> found.add(word.asText()));
        }
        return found;
    }

    boolean isGrave() {
        return severity.equals("critical") || severity.equals("major");
    }

    /** Whether what was raised, in this scope and at this time, may be because of it; of whatever kind. */
    boolean mayBe(Rupture raised) {
        return raised.detectedAtMillis() >= fromMillis - EARLY_MILLIS
                && raised.detectedAtMillis() <= effectUntilMillis + AFTERMATH_MILLIS
                && scope.isRelatedTo(new Scope(raised.scope()));
    }

    /** Whether it was raised before it was over: whoever it delayed waits for longer than it is on. */
    boolean isInTime(Rupture raised) {
        return raised.detectedAtMillis() <= effectUntilMillis;
    }

    boolean isNamedBy(Rupture raised) {
        return right.contains(raised.kind().wireName());
    }

    boolean isExcused(Rupture raised) {
        return consequences.contains(raised.kind().wireName());
    }
}
