package io.ruptura.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ruptura.simulator.scenario.Episode;
import io.ruptura.simulator.scenario.PlantedRupture;
import io.ruptura.simulator.scenario.Scenario;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What was planted, for whoever judges what was found: {@code {"kind","scope","from","to","severity"}}. */
public final class Truth {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Truth() {}

    /** One JSON line per planted rupture, in the order in which they begin. */
    public static List<String> lines(Scenario scenario) {
        return scenario.episodes().stream().map(Truth::line).toList();
    }

    private static String line(Episode episode) {
        PlantedRupture rupture = episode.rupture();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", rupture.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        line.put("scope", new TreeMap<>(rupture.scope()));
        line.put("from", Instant.ofEpochMilli(episode.fromMillis()).toString());
        line.put("to", Instant.ofEpochMilli(episode.toMillis()).toString());
        line.put("severity", rupture.severity().wireName());
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text is always JSON", e);
        }
    }
}
