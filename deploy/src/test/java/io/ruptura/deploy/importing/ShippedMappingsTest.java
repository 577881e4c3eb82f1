package io.ruptura.deploy.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shipped mappings make of rows like those of the exports they are for. The rows are invented. */
class ShippedMappingsTest {

    private static final String CALLS =
            "vru_line,call_id,customer_id,priority,type,date,vru_entry,vru_exit,vru_time,q_start,q_exit,q_time,outcome,ser_start,ser_exit,ser_time,server\n";

    @TempDir
    Path folder;

    @Test
    void aServedCallIsOpenedAnsweredAndResolved() throws IOException {
        assertThat(
                        calls(
                                "XX0101,7,4711,2,PS,990201,9:00:00,9:00:10,10,9:00:10,9:01:00,50,AGENT,9:00:59,9:03:00,121,mia"))
                .containsExactly(
                        "2010-02-01T07:00:00.000Z opened {\"channel\":\"phone\",\"queue\":\"PS\",\"priority\":\"high\",\"direction\":\"inbound\",\"customer\":{\"id\":\"4711\"}}",
                        "2010-02-01T07:00:59.000Z assigned {\"agent\":\"mia\"}",
                        "2010-02-01T07:00:59.000Z message {\"author\":\"agent\",\"public\":true}",
                        "2010-02-01T07:03:00.000Z resolved {\"agent\":\"mia\"}");
    }

    @Test
    void aCallServedAcrossMidnightEndsTheNextDay() throws IOException {
        assertThat(calls("XX0101,7,0,0,PS,990201,23:59:39,23:59:49,10,0:00:00,0:00:00,0,AGENT,0:00:09,0:00:29,20,mia"))
                .last()
                .asString()
                .startsWith("2010-02-01T22:00:29.000Z resolved");
        assertThat(calls(
                        "XX0101,7,0,0,PS,990201,23:59:39,23:59:49,10,0:00:00,0:00:00,0,AGENT,24:00:09,24:10:03,20,mia"))
                .last()
                .asString()
                .startsWith("2010-02-01T22:10:03.000Z resolved");
    }

    @Test
    void whoHangsUpAbandonsWhenTheWaitEnded() throws IOException {
        assertThat(
                        calls(
                                "XX0101,7,0,0,NW,990201,9:00:00,9:00:10,10,9:00:10,9:01:00,50,HANG,0:00:00,0:00:00,0,NO_SERVER"))
                .last()
                .isEqualTo("2010-02-01T07:01:00.000Z abandoned {}");
        assertThat(calls(
                        "XX0101,7,0,0,NW,990201,9:00:00,9:00:10,10,0:00:00,0:00:00,0,HANG,0:00:00,0:00:00,0,NO_SERVER"))
                .last()
                .isEqualTo("2010-02-01T07:00:10.000Z abandoned {}");
    }

    @Test
    void aCallThatReachedNobodyIsAbandonedToo() throws IOException {
        assertThat(
                        calls(
                                "XX0101,7,0,0,NW,990201,9:00:00,9:00:10,10,0:00:00,0:00:00,0,AGENT,9:00:11,9:00:15,4,NO_SERVER"))
                .hasSize(2)
                .last()
                .isEqualTo("2010-02-01T07:00:10.000Z abandoned {}");
        assertThat(
                        calls(
                                "XX0101,7,0,0,NW,990201,9:00:00,9:00:10,10,9:00:10,9:01:00,50,PHANTOM,9:00:59,9:01:05,6,NO_SERVER"))
                .hasSize(2)
                .last()
                .isEqualTo("2010-02-01T07:01:00.000Z abandoned {}");
    }

    @Test
    void unknownCallersAreDifferentCustomers() throws IOException {
        String row = "XX0101,%d,0,0,NW,990201,9:00:00,9:00:10,10,0:00:00,0:00:00,0,HANG,0:00:00,0:00:00,0,NO_SERVER";
        assertThat(calls(row.formatted(7)).get(0)).contains("unknown-990201-7-");
        assertThat(calls(row.formatted(8)).get(0)).contains("unknown-990201-8-");
    }

    @Test
    void aServiceDeskCaseIsReadFromWhatChanges() throws IOException {
        String header =
                "number,incident_state,reopen_count,caller_id,opened_at,sys_updated_at,contact_type,category,priority,assignment_group,assigned_to,resolved_at\n";
        List<String> events = run("service-desk", header + """
                        I1,New,0,c1,3/2/2026 09:00,3/2/2026 09:05,Phone,net,3,?,?,4/2/2026 11:00
                        I1,New,0,c1,3/2/2026 09:00,3/2/2026 09:20,Phone,net,3,g1,?,4/2/2026 11:00
                        I1,Active,0,c1,3/2/2026 09:00,3/2/2026 09:30,Phone,net,2,g1,a1,4/2/2026 11:00
                        I1,Awaiting User Info,0,c1,3/2/2026 09:00,3/2/2026 10:00,Phone,net,2,g1,a1,4/2/2026 11:00
                        I1,Awaiting Vendor,0,c1,3/2/2026 09:00,3/2/2026 10:30,Phone,net,2,g1,a1,4/2/2026 11:00
                        I1,Resolved,0,c1,3/2/2026 09:00,3/2/2026 11:00,Phone,net,2,g1,a1,4/2/2026 11:00
                        I1,Resolved,0,c1,3/2/2026 09:00,3/2/2026 11:01,Phone,net,2,g1,a1,4/2/2026 11:00
                        I1,Active,1,c1,3/2/2026 09:00,4/2/2026 10:00,Phone,net,2,g1,a1,4/2/2026 11:00
                        I1,Resolved,1,c1,3/2/2026 09:00,4/2/2026 11:00,Phone,net,2,g1,a1,4/2/2026 11:00
                        I1,Closed,1,c1,3/2/2026 09:00,9/2/2026 12:00,Phone,net,2,g1,a1,4/2/2026 11:00
                        """);
        assertThat(events)
                .containsExactly(
                        "2026-02-03T09:00:00.000Z opened {\"channel\":\"phone\",\"queue\":\"unassigned\",\"topic\":\"net\",\"priority\":\"normal\",\"direction\":\"inbound\",\"customer\":{\"id\":\"c1\"}}",
                        "2026-02-03T09:20:00.000Z assigned {\"queue\":\"g1\"}",
                        "2026-02-03T09:30:00.000Z assigned {\"queue\":\"g1\",\"agent\":\"a1\"}",
                        "2026-02-03T09:30:00.000Z priority-changed {\"priority\":\"high\",\"by\":\"human\"}",
                        "2026-02-03T09:30:00.000Z message {\"author\":\"agent\",\"public\":true}",
                        "2026-02-03T10:00:00.000Z paused {\"reason\":\"Awaiting User Info\"}",
                        "2026-02-03T11:00:00.000Z resumed {}",
                        "2026-02-03T11:00:00.000Z resolved {\"agent\":\"a1\"}",
                        "2026-02-04T10:00:00.000Z reopened {}",
                        "2026-02-04T11:00:00.000Z resolved {\"agent\":\"a1\"}",
                        "2026-02-09T12:00:00.000Z closed {}");
    }

    @Test
    void aHelpDeskTicketIsReadFromItsActivities() throws IOException {
        String rest = ",s,c9,p1,r,s2,gold,t,north,w\n";
        StringBuilder log = new StringBuilder(
                "Case ID,Activity,Resource,Complete Timestamp,seriousness,customer,product,responsible_section,seriousness_2,service_level,service_type,support_section,workgroup\n");
        List<String> activities = List.of(
                "Assign seriousness",
                "Take in charge ticket",
                "Wait",
                "Take in charge ticket",
                "Resolve ticket",
                "Resolve ticket",
                "Take in charge ticket",
                "Resolve ticket",
                "Closed",
                "Closed");
        for (int i = 0; i < activities.size(); i++) {
            log.append("K1,")
                    .append(activities.get(i))
                    .append(",mia,2026/02/03 09:0")
                    .append(i)
                    .append(":00.000")
                    .append(rest);
        }
        assertThat(run("help-desk", log.toString()))
                .extracting(line -> line.split(" ")[1] + line.charAt(15))
                .containsExactly(
                        "opened0",
                        "assigned1",
                        "message1",
                        "paused2",
                        "resumed3",
                        "assigned3",
                        "resolved4",
                        "reopened6",
                        "assigned6",
                        "resolved7",
                        "closed8");
    }

    private List<String> calls(String row) throws IOException {
        return run("call-log", CALLS + row + "\n");
    }

    private List<String> run(String mapping, String csv) throws IOException {
        Path in = Files.writeString(folder.resolve("in.csv"), csv);
        Path out = folder.resolve("out.jsonl");
        ImportReport report = new CsvImport(MappingReader.read(Path.of("mappings", mapping + ".yaml")), rows -> {})
                .run(in, out, null);
        assertThat(report.rejected())
                .as(() -> String.join("\n", report.lines()))
                .isZero();
        List<String> events = new ArrayList<>();
        for (String line : Files.readAllLines(out)) {
            JsonNode event = new ObjectMapper().readTree(line);
            events.add(event.get("time").asText() + " "
                    + event.get("type").asText().replace("ruptura.interaction.", "") + " " + event.get("data"));
        }
        return events;
    }
}
