package io.ruptura.deploy.detecting;

import com.fasterxml.jackson.databind.JsonNode;
import io.ruptura.deploy.fixture.WrittenTable;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Keeps the table in docs/patterns.md equal to what was measured. {@code ./mvnw -pl deploy -am test -Dtest=PlantedFiguresTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dupdate.docs=true} writes it.
 */
class PlantedFiguresTest {

    @Test
    void theTableIsWhatWasMeasured() throws IOException {
        WrittenTable.assertThatPageHas(
                "patterns.md",
                PlantedFiguresTest.class,
                table(WrittenTable.measured("rupture-score"))
                        + withoutHours(WrittenTable.measured("rupture-score-hours-learned")));
    }

    private static String withoutHours(JsonNode measured) {
        JsonNode grave = measured.get("major and critical");
        return String.format(
                Locale.ROOT,
                "Without opening hours in the configuration, of the same histories: %d of %d major and critical found, %d rightly named, %.2f false alarms.\n",
                grave.get("found").asInt(),
                grave.get("planted").asInt(),
                grave.get("rightKind").asInt(),
                measured.get("falseAWeekAnd20Scopes").asDouble());
    }

    private static String table(JsonNode measured) {
        StringBuilder table = new StringBuilder("""
                | | planted | found | rightly named | minutes until then, median | nine in ten |
                |---|---|---|---|---|---|
                """);
        append(table, "all", measured.get("all"));
        append(table, "major and critical", measured.get("major and critical"));
        measured.get("major and critical by contacts touched")
                .properties()
                .forEach(size -> append(table, "of these, touched " + size.getKey() + " contacts", size.getValue()));
        measured.get("by kind").properties().forEach(kind -> append(table, kind.getKey(), kind.getValue()));
        return table.append(String.format(
                        Locale.ROOT,
                        "\nFalse alarms: %.2f a week and 20 scopes; rightly raised but misnamed: %.2f.\n",
                        measured.get("falseAWeekAnd20Scopes").asDouble(),
                        measured.get("misnamedAWeekAnd20Scopes").asDouble()))
                .append(timely("outages", measured.get("outagesByDeadline")))
                .append(timely("demand spikes", measured.get("spikesByDeadline")))
                .toString();
    }

    private static void append(StringBuilder table, String name, JsonNode row) {
        table.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %s | %s |\n",
                name,
                row.get("planted").asInt(),
                row.get("found").asInt(),
                row.get("rightKind").asInt(),
                row.get("delayMinutesMedian").asText(),
                row.get("delayMinutesP90").asText()));
    }

    private static String timely(String what, JsonNode row) {
        return String.format(
                Locale.ROOT,
                "Of %d %s, %d were named within twice the time that somebody needs who knows their size; that time is %.1f minutes in the median, the delay %.2f times it.\n",
                row.get("planted").asInt(),
                what,
                row.get("withinTwice").asInt(),
                row.get("knowableMinutesMedian").asDouble(),
                row.get("median").asDouble());
    }
}
