package io.ruptura.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.config.sla.SlaPolicyConfig;
import io.ruptura.domain.health.Health;
import io.ruptura.domain.policy.Policy.Kind;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyBookTest {

    private static final long NOON = 1_772_452_800_000L;

    private final PolicyBook book = new PolicyBook(ConfigReader.parse("""
                    calendars: [{id: office, version: 3, weekly: {mon-fri: ['08:00-18:00']}}]
                    sla:
                      policies:
                        - {id: gold, tiers: [gold], clocks: [{metric: first-response, target: 30m}]}
                        - {id: rest, clocks: [{metric: first-response, target: 2h}]}
                    """), Set.of(Kind.CALENDAR, Kind.SLA));

    @Test
    void anEntryTakesThePlaceOfItsVersionsInTheFile() {
        Health answer = put(
                Kind.SLA, "gold", "{id: gold, version: 2, tiers: [gold], clocks: [{metric: resolution, target: 4h}]}");

        assertThat(answer)
                .isEqualTo(new Health(
                        Health.Kind.POLICY, "sla/gold", Health.Status.OK, NOON, 0, Double.NaN, "accepted as gold@2"));
        assertThat(book.config().sla().policies())
                .extracting(SlaPolicyConfig::label)
                .containsExactly("gold@2", "rest@1");
    }

    @Test
    void severalVersionsAreAList() {
        Health answer = put(Kind.CALENDAR, "office", """
                - {id: office, version: 3, weekly: {mon-fri: ['08:00-18:00']}}
                - {id: office, version: 4, valid-from: 2026-07-01, weekly: {mon-fri: ['08:00-20:00']}}
                """);

        assertThat(answer.detail()).isEqualTo("accepted as office@4");
        assertThat(book.config().calendars()).hasSize(2);
    }

    @Test
    void whatIsRemovedIsAsInTheFileAgain() {
        put(Kind.SLA, "gold", "{id: gold, version: 2, clocks: [{metric: resolution, target: 4h}]}");
        put(Kind.SLA, "new", "{id: new, clocks: [{metric: resolution, target: 4h}]}");

        Health answer = book.put(new Policy(Kind.SLA, "gold", null, null, NOON));
        book.put(new Policy(Kind.SLA, "new", null, null, NOON));

        assertThat(answer.status()).isEqualTo(Health.Status.OK);
        assertThat(book.config().sla().policies())
                .extracting(SlaPolicyConfig::label)
                .containsExactly("gold@1", "rest@1");
        assertThat(book.inForce()).isEmpty();
    }

    @Test
    void aChangeMustRaiseTheVersionAndTheSameAgainNeedNot() {
        String text = "{id: office, version: 4, weekly: {mon-fri: ['08:00-20:00']}}";
        put(Kind.CALENDAR, "office", text);

        assertThat(put(Kind.CALENDAR, "office", text).status()).isEqualTo(Health.Status.OK);
        assertThat(put(Kind.CALENDAR, "office", text.replace("20:00", "21:00")).detail())
                .isEqualTo("line 1: calendars[0].version must be raised with every change, was 4 (e.g. 5)");
    }

    @Test
    void whatIsRefusedSaysWhereAndWhyAndChangesNothing() {
        var before = book.config();

        Health answer = put(Kind.CALENDAR, "office", """
                id: office
                version: 4
                weekly:
                  mon-fri: ['08:00-25:00']
                """);

        assertThat(answer.status()).isEqualTo(Health.Status.REFUSED);
        assertThat(answer.detail()).startsWith("line 4: calendars[0].weekly.mon-fri[0] must be two times");
        assertThat(book.config()).isEqualTo(before);
        assertThat(put(Kind.SLA, "gold", "{id: silver, version: 2, clocks: [{metric: resolution, target: 1h}]}")
                        .detail())
                .isEqualTo("line 1: sla.policies[0].id must be that of the policy, was silver (e.g. gold)");
        assertThat(put(Kind.SLA, "gold", "").status()).isEqualTo(Health.Status.REFUSED);
        assertThat(put(Kind.SLA, "gold", "[").detail()).contains("must be YAML");
        assertThat(put(Kind.SLA, "gold", "gold").status()).isEqualTo(Health.Status.REFUSED);
    }

    @Test
    void aCalendarPutWhileRunningReadsNoFile() {
        assertThat(put(Kind.CALENDAR, "office", "{id: office, version: 4, ical: {file: feriados.ics}}")
                        .detail())
                .startsWith("calendars.office.ical.file must be left out while running");
    }

    @Test
    void aPolicyThatWasRefusedLeavesTheOneBeforeInForce() {
        put(Kind.SLA, "gold", "{id: gold, version: 2, clocks: [{metric: resolution, target: 4h}]}");
        put(Kind.SLA, "gold", "{id: gold, version: 3, clocks: []}");

        assertThat(book.inForce()).hasSize(1);
        assertThat(book.config().sla().policies().get(0).label()).isEqualTo("gold@2");
    }

    private Health put(Kind kind, String id, String text) {
        return book.put(new Policy(kind, id, text, "ana", NOON));
    }
}
