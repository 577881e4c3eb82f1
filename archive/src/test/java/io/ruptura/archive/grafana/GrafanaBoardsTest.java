package io.ruptura.archive.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ruptura.archive.HistoryConnection;
import io.ruptura.archive.client.JsonQueries;
import io.ruptura.archive.fixture.Influxd;
import io.ruptura.archive.fixture.RecordingWatch;
import io.ruptura.archive.fixture.Ruptures;
import io.ruptura.archive.fixture.Windows;
import io.ruptura.archive.layout.BandLayout;
import io.ruptura.archive.layout.MetricLayout;
import io.ruptura.archive.layout.RuptureLayout;
import io.ruptura.archive.layout.StoredPoint;
import io.ruptura.archive.write.StoreWriter;
import io.ruptura.domain.baseline.band.ExpectedBand;
import io.ruptura.domain.config.runtime.StoreConfig.Kind;
import io.ruptura.domain.config.runtime.StoreConfig.WriteApi;
import io.ruptura.domain.metric.Metric;
import io.ruptura.domain.metric.schedule.Window;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question that a board asks, asked of a real InfluxDB that holds what the engine writes. */
class GrafanaBoardsTest {

    private static final long NOON = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000L;
    private static final List<String> WITH_AXIS = List.of("timeseries", "stat");

    private static Influxd influxd;
    private static JsonQueries queries;

    @BeforeAll
    static void fill(@TempDir Path folder) throws InterruptedException {
        influxd = Influxd.start(folder);
        HistoryConnection connection = new HistoryConnection(
                Kind.INFLUXDB, influxd.url(), "ruptura", "ruptura", WriteApi.V1, "", 36_500, 1000, 1000);
        queries = new JsonQueries(connection, "/query");
        RecordingWatch watch = new RecordingWatch();
        try (StoreWriter writer = new StoreWriter(connection, watch)) {
            for (StoredPoint point : points()) {
                writer.add(point, NOON);
            }
            writer.flush();
        }
        assertThat(watch.refused()).isEmpty();
    }

    @AfterAll
    static void stop() {
        if (influxd != null) {
            queries.close();
            influxd.close();
        }
    }

    static List<Board> boards() {
        return Board.all();
    }

    static List<Board.Question> questions() {
        return Board.all().stream().flatMap(board -> board.questions().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyQuestionIsAnswered(Board.Question question) {
        JsonNode result = ask(question.influxQl());

        assertThat(result.path("error").asText()).isEmpty();
        assertThat(result.path("series")).as(question.influxQl()).isNotEmpty();
        for (JsonNode series : result.path("series")) {
            assertThat(filledColumns(series))
                    .as("columns with a value of " + series.path("columns"))
                    .hasSize(series.path("columns").size());
        }
    }

    @ParameterizedTest
    @MethodSource("boards")
    void everyPanelSaysWhatItShowsAndInWhichUnit(Board board) {
        assertThat(board.panels()).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotBlank();
            assertThat(panel.path("description").asText()).endsWith(".");
            assertThat(panel.path("datasource").path("uid").asText()).isEqualTo("ruptura");
            if (WITH_AXIS.contains(panel.path("type").asText())) {
                assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotBlank();
            }
        });
        assertThat(board.panels()).extracting(panel -> panel.path("id").asInt()).doesNotHaveDuplicates();
    }

    /** As Grafana does before it asks. */
    private static JsonNode ask(String influxQl) {
        String asked = influxQl.replace(
                        "$timeFilter", "time >= " + NOON + "ms AND time <= " + (NOON + 60 * MINUTE) + "ms")
                .replace("$scope", "channel=chat,queue=billing")
                .replace("$window", "PT5M");
        return queries.ask(Map.of("db", "ruptura", "q", asked, "epoch", "ms"))
                .path("results")
                .path(0);
    }

    private static List<Integer> filledColumns(JsonNode series) {
        List<Integer> filled = new ArrayList<>();
        for (int column = 0; column < series.path("columns").size(); column++) {
            for (JsonNode row : series.path("values")) {
                if (!row.get(column).isNull()) {
                    filled.add(column);
                    break;
                }
            }
        }
        return filled;
    }

    private static List<StoredPoint> points() {
        Map<Metric, Double> all =
                Arrays.stream(Metric.values()).collect(Collectors.toMap(Function.identity(), metric -> 0.5));
        List<StoredPoint> points = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            long end = NOON + i * Window.PT5M.millis();
            for (Window window : List.of(Window.PT1M, Window.PT5M)) {
                points.add(MetricLayout.point(Windows.of("channel=chat,queue=billing", window, end, i % 2, all)));
            }
            points.add(BandLayout.point(new ExpectedBand(
                    "channel=chat,queue=billing", "offered", "PT5M", end - 5 * MINUTE, end, 40, 28, 55, 0.9)));
        }
        points.add(RuptureLayout.point(Ruptures.open("r-1", NOON + MINUTE, 0, NOON + 2 * MINUTE)));
        points.add(RuptureLayout.point(Ruptures.open("r-2", NOON + MINUTE, 0, NOON + 2 * MINUTE)));
        points.add(RuptureLayout.point(Ruptures.resolved("r-2", NOON + MINUTE, 1, NOON + 9 * MINUTE)));
        return points;
    }
}
