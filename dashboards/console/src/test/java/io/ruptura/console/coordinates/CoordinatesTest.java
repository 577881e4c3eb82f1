package io.ruptura.console.coordinates;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.JsonNode;
import io.ruptura.console.ConsoleServer;
import io.ruptura.console.fixture.ApiSchemas;
import io.ruptura.console.fixture.Http;
import io.ruptura.console.fixture.RememberedHistory;
import io.ruptura.console.fixture.RunningConsole;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.reading.ConfigReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The coordinates as programs and calendars read them. The day is Monday 2 March 2026. */
class CoordinatesTest {

    private static final String JSON = "/.well-known/service-coordinates.json";
    private static final String ICAL = "/.well-known/service-coordinates.ics";

    private static final String SERVICE = """
            zone: America/Sao_Paulo
            calendars:
              - {id: support, version: 1, weekly: {mon-fri: ['08:00-12:00', '13:00-18:00']}, holidays: [BR]}
              - {id: support, version: 2, valid-from: 2026-04-06, weekly: {mon-sat: ['08:00-24:00']}, holidays: [BR]}
              - id: lisbon
                queues: [europe]
                zone: Europe/Lisbon
                weekly: {mon-fri: ['09:00-17:00']}
                exceptions: {2026-03-27: ['09:00-13:00']}
                names: {2026-03-27: Inventário}
            coordinates:
              published: true
              channels:
                - name: chat
                  queues: [billing]
                  address: https://acme.example/chat
                  reach: {pt-BR: Pelo site., en: On the site.}
                  escalation:
                    - {level: 1, who: {pt-BR: Líder do turno, en: Shift lead}, contact: ramal 100, after: 15m}
                    - {level: 2, who: {pt-BR: Gerência, en: Management}, after: 1h, text: {pt-BR: Decide., en: Decides.}}
            """;

    @TempDir
    static Path folder;

    @AutoClose
    private static RunningConsole running;

    @BeforeAll
    static void start() {
        running = RunningConsole.start(folder.resolve("broker"), SERVICE, new RememberedHistory());
    }

    @Test
    void theJsonTellsChannelsQueuesAndWhoIsToldNext() throws Exception {
        JsonNode told = json();

        JsonNode chat = told.at("/channels/0");
        assertThat(chat.at("/calendar").asText()).isEqualTo("support@1");
        assertThat(chat.at("/reach/pt-BR").asText()).isEqualTo("Pelo site.");
        assertThat(chat.at("/queues/0/queue").asText()).isEqualTo("billing");
        assertThat(chat.at("/escalation").findValuesAsText("afterSeconds")).containsExactly("900", "3600");
        assertThat(chat.at("/escalation/0/who/en").asText()).isEqualTo("Shift lead");
        assertThat(told.at("/queues/0/queue").asText()).isEqualTo("europe");
        assertThat(told.at("/queues/0/calendar").asText()).isEqualTo("lisbon@1");
        assertThat(told.path("from").asText()).isEqualTo("2026-03-02");
        assertThat(told.path("to").asText()).isEqualTo("2026-06-02");
    }

    @Test
    void theJsonTellsHoursHolidaysAndTheVersionToCome() throws Exception {
        JsonNode calendars = json().path("calendars");

        assertThat(calendars.at("/0/weekly/monday").get(1).asText()).isEqualTo("13:00-18:00");
        assertThat(calendars.at("/0/weekly/sunday")).isEmpty();
        assertThat(calendars.at("/0/to").asText()).isEqualTo("2026-04-05");
        assertThat(calendars.at("/1/version").asInt()).isEqualTo(2);
        assertThat(calendars.at("/1/validFrom").asText()).isEqualTo("2026-04-06");
        assertThat(calendars.at("/0/exceptions").findValuesAsText("date")).containsExactly("2026-04-03");
        assertThat(calendars.at("/1/exceptions").findValuesAsText("date")).containsExactly("2026-04-21", "2026-05-01");
        assertThat(calendars.at("/1/exceptions/0/name/pt-BR").asText()).isEqualTo("Tiradentes");
        assertThat(calendars.at("/1/exceptions/0/hours")).isEmpty();
        assertThat(calendars.at("/2/exceptions/0/name/en").asText()).isEqualTo("Inventário");
    }

    @Test
    void theCalendarHoldsEachOpenIntervalAtItsInstantAcrossTheChangeOfClocks() throws Exception {
        ICalendar told = ical(ICAL + "?queue=europe");

        assertThat(told.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(start(told, "lisbon@1-2026-03-20-09:00-17:00@ruptura"))
                .isEqualTo(Instant.parse("2026-03-20T09:00:00Z"));
        assertThat(start(told, "lisbon@1-2026-03-30-09:00-17:00@ruptura"))
                .as("in summer time")
                .isEqualTo(Instant.parse("2026-03-30T08:00:00Z"));
        assertThat(event(told, "lisbon@1-2026-03-27@ruptura").getSummary().getValue())
                .isEqualTo("lisbon: 09:00-13:00 (Inventário)");
        assertThat(event(told, "lisbon@1-2026-03-27@ruptura")
                        .getDateStart()
                        .getValue()
                        .hasTime())
                .isFalse();
        assertThat(told.getEvents())
                .extracting(VEvent::getUid)
                .extracting(uid -> uid.getValue())
                .doesNotHaveDuplicates();
    }

    @Test
    void anIntervalToMidnightEndsTheNextDay() throws Exception {
        ICalendar told = ical(ICAL + "?channel=chat&queue=billing");

        VEvent open = event(told, "support@2-2026-04-06-08:00-24:00@ruptura");
        assertThat(open.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2026-04-07T03:00:00Z"));
        assertThat(Http.get(running.url(ICAL + "?queue=pigeons")).statusCode()).isEqualTo(404);
    }

    @Test
    void theSameDayGivesTheSameAnswer() throws Exception {
        assertThat(Http.get(running.url(ICAL)).body())
                .isEqualTo(Http.get(running.url(ICAL)).body());
    }

    @Test
    void whatIsPublishedNeedsNoTokenAndWhatIsNotDoes() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "a token of enough characters");
        RupturaConfig published = config(SERVICE, token);
        RupturaConfig kept = config(SERVICE.replace("published: true", "published: false"), token);
        try (ConsoleServer open = running.startConsole(published, new RememberedHistory());
                ConsoleServer closed = running.startConsole(kept, new RememberedHistory())) {
            HttpResponse<String> answer = Http.get(open.url() + JSON.substring(1), "Sec-Fetch-Site", "cross-site");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
            assertThat(Http.get(open.url() + "api/v1/service").statusCode()).isEqualTo(401);
            assertThat(Http.get(closed.url() + JSON.substring(1)).statusCode()).isEqualTo(401);
        }
    }

    private static RupturaConfig config(String service, Path token) {
        return ConfigReader.parse(service + "kafka: {bootstrap-servers: '"
                + running.config().kafka().bootstrapServers() + "'}\nconsole: {port: 0, token-file: '" + token
                + "'}\n");
    }

    private static JsonNode json() throws Exception {
        HttpResponse<String> response = Http.get(running.url(JSON));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(ApiSchemas.shipped().mistakes("Coordinates", Http.json(response)))
                .isEmpty();
        return Http.json(response);
    }

    private static ICalendar ical(String path) throws Exception {
        HttpResponse<String> response = Http.get(running.url(path));
        assertThat(response.headers().firstValue("Content-Type")).contains("text/calendar; charset=utf-8");
        return Biweekly.parse(response.body()).first();
    }

    private static VEvent event(ICalendar calendar, String uid) {
        List<VEvent> found = calendar.getEvents().stream()
                .filter(event -> event.getUid().getValue().equals(uid))
                .toList();
        assertThat(found).as(uid).hasSize(1);
        return found.get(0);
    }

    private static Instant start(ICalendar calendar, String uid) {
        return event(calendar, uid).getDateStart().getValue().toInstant();
    }
}
