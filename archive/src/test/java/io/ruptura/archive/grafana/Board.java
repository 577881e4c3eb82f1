package io.ruptura.archive.grafana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One of the boards that are shipped. */
record Board(String name, JsonNode json) {

    private static final Path FOLDER = Path.of("../dashboards/grafana/dashboards");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A question that a board asks: what asks it, and in what words. */
    record Question(String asker, String influxQl) {

        @Override
        public String toString() {
            return asker;
        }
    }

    static List<Board> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Board::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<JsonNode> panels() {
        List<JsonNode> panels = new ArrayList<>();
        json.path("panels").forEach(panels::add);
        return panels;
    }

    /** Of panels, annotations and variables alike. */
    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (JsonNode panel : panels()) {
            for (JsonNode target : panel.path("targets")) {
                String asker = name + ": " + panel.path("title").asText() + " "
                        + target.path("refId").asText();
                questions.add(new Question(asker, target.path("query").asText()));
            }
        }
        for (JsonNode annotation : json.path("annotations").path("list")) {
            String asker = name + ": annotation " + annotation.path("name").asText();
            questions.add(new Question(asker, annotation.path("query").asText()));
        }
        for (JsonNode variable : json.path("templating").path("list")) {
            if (variable.path("type").asText().equals("query")) {
                String asker = name + ": variable " + variable.path("name").asText();
                questions.add(new Question(asker, variable.path("query").asText()));
            }
        }
        return questions;
    }

    @Override
    public String toString() {
        return name;
    }

    private static Board read(Path file) {
        try {
            return new Board(file.getFileName().toString(), JSON.readTree(Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
