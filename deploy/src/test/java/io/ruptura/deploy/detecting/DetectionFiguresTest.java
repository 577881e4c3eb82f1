package io.ruptura.deploy.detecting;

import com.fasterxml.jackson.databind.JsonNode;
import io.ruptura.deploy.fixture.WrittenTable;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Keeps the table in docs/detect.md equal to what was measured. {@code ./mvnw -pl deploy -am test -Dtest=DetectionFiguresTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dupdate.docs=true} writes it.
 */
class DetectionFiguresTest {

    private static final List<String> DETECTORS =
            List.of("ruptura", "random cut forest", "windowed gaussian", "same hour, median and MAD");

    @Test
    void theTableIsWhatWasMeasured() throws IOException {
        WrittenTable.assertThatPageHas(
                "detect.md", DetectionFiguresTest.class, table(WrittenTable.measured("detection-quality")));
    }

    private static String table(JsonNode measured) {
        String first = "/events, threshold of the first half/on the other half";
        String second = "/events, threshold of the second half/on the other half";
        return "| | ruptura | forest | Gaussian | same hour |\n|---|---|---|---|---|\n"
                + row("Numenta Anomaly Benchmark, standard", "%.1f", measured, at("/nab STANDARD/all"))
                + row("few false alarms", "%.1f", measured, at("/nab LOW_FALSE_POSITIVES/all"))
                + row("few misses", "%.1f", measured, at("/nab LOW_FALSE_NEGATIVES/all"))
                + row("labelled telemetry, VUS-PR", "%.3f", measured, at("/vusPr/all"))
                + row("F1 of the others, by the threshold of every second", "%.3f", measured, at(first + "/f1"))
                + row("its false alarms in 1,000 values", "%.2f", measured, at(first + "/falseAlarmsPerThousand"))
                + row("F1 of every second, by the threshold of the others", "%.3f", measured, at(second + "/f1"))
                + row("its false alarms in 1,000 values", "%.2f", measured, at(second + "/falseAlarmsPerThousand"))
                + row("microseconds a value, on a busy machine", "%.0f", measured, at("/microsecondsAPoint"));
    }

    private static Function<JsonNode, JsonNode> at(String pointer) {
        return detector -> detector.at(pointer);
    }

    private static String row(String name, String format, JsonNode measured, Function<JsonNode, JsonNode> figure) {
        StringBuilder row = new StringBuilder("| " + name + " |");
        for (String detector : DETECTORS) {
            double value = figure.apply(measured.get(detector)).asDouble();
            row.append(' ').append(String.format(Locale.ROOT, format, value)).append(" |");
        }
        return row.append('\n').toString();
    }
}
