package io.ruptura.domain.event.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventType;
import io.ruptura.domain.event.EventVectors;
import io.ruptura.domain.event.EventWriter;
import io.ruptura.domain.event.RejectionReason;
import io.ruptura.domain.event.WireNames;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDecoderTest {

    static final List<EventVectors.Vector> VECTORS = EventVectors.ALL;

    private static final String HEAD =
            "\"specversion\":\"1.0\",\"id\":\"e-1\",\"source\":\"/desk\",\"subject\":\"I-1\"";
    private static final String TIME = "\"time\":\"2026-03-02T12:00:00.000Z\"";

    private final EventDecoder decoder = new EventDecoder(262_144);

    @ParameterizedTest
    @FieldSource("VECTORS")
    void readsEachTypeOfTheContract(EventVectors.Vector vector) {
        assertThat(decode(vector.structured())).isEqualTo(new Decoded.Accepted(vector.event()));
    }

    @ParameterizedTest
    @FieldSource("VECTORS")
    void binaryModeMeansTheSame(EventVectors.Vector vector) {
        assertThat(decoder.decode(vector.binaryValue(), vector.headers(), EventVectors.LATEST))
                .isEqualTo(new Decoded.Accepted(vector.event()));
    }

    @ParameterizedTest
    @FieldSource("VECTORS")
    void whatIsWrittenIsReadBack(EventVectors.Vector vector) {
        assertThat(decoder.decode(EventWriter.toBytes(vector.event()), null, EventVectors.LATEST))
                .isEqualTo(new Decoded.Accepted(vector.event()));
    }

    @ParameterizedTest
    @EnumSource
    void thereIsAVectorForEachType(EventType type) {
        assertThat(EventVectors.of(type).type()).isEqualTo(type);
    }

    @Test
    void membersMayComeInAnyOrder() {
        String reversed = "{\"data\":{\"author\":\"agent\",\"future\":[{}]},\"x\":{\"data\":1}," + TIME
                + ",\"type\":\"ruptura.interaction.message\"," + HEAD + "}";
        assertThat(accepted(reversed).isHumanResponse()).isTrue();
    }

    @Test
    void unknownTypesAreNeitherEventsNorErrors() {
        assertThat(decode("{" + HEAD + ",\"type\":\"com.other.thing\",\"data\":[1]}"))
                .isEqualTo(new Decoded.UnknownType("com.other.thing"));
        assertThat(reason("{" + HEAD + ",\"type\":\"com.other.thing\",\"data\":[1}"))
                .isEqualTo(RejectionReason.NOT_JSON);
    }

    @Test
    void unknownAttributesAndFieldsAreIgnored() {
        Event event = accepted("{" + HEAD + "," + TIME + ",\"tenant\":{\"a\":[1,{}]},\"sequence\":\"A-1\","
                + "\"type\":\"ruptura.interaction.message\","
                + "\"data\":{\"author\":\"bot\",\"queue\":5,\"status\":{\"x\":[]}}}");
        assertThat(event.queue()).isNull();
        assertThat(event.sequence()).isZero();
    }

    @Test
    void aPriorityOfAnotherPlatformIsNoMistake() {
        Event event =
                accepted(event("ruptura.interaction.priority-changed", "{\"priority\":\"P17\",\"by\":\"human\"}"));
        assertThat(event.priorityChange()).isEqualTo(new Event.PriorityChange(null, Event.Actor.HUMAN));
    }

    @Test
    void anEmptyOptionalTextSaysNothing() {
        assertThat(accepted(event("ruptura.interaction.assigned", "{\"queue\":\"\",\"agent\":null}"))
                        .queue())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "nope", "{\"a\":1}}", "{\"a\":01}", "{'a':1}", "{\"a\":NaN}", "{} {}", "{\"a\":1,}"
            })
    void whatIsNotOneDocumentIsNotJson(String text) {
        assertThat(reason(text)).isEqualTo(RejectionReason.NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "\"x\"", "true"})
    void whatIsNoObjectIsOfTheWrongType(String text) {
        assertThat(reason(text)).isEqualTo(RejectionReason.WRONG_TYPE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "opened | {} | missing-field | data.channel is missing",
                "opened | {'channel':'chat','queue':'q'} | missing-field | data.customer is missing",
                "opened | {'channel':'chat','queue':'q','customer':{}} | missing-field | data.customer.id is missing",
                "opened | {'channel':'chat','queue':'','customer':{'id':'c'}} | missing-field | data.queue is missing",
                "opened | {'channel':7,'queue':'q'} | wrong-type | data.channel must be a string, was a number",
                "opened | {'channel':'c','queue':'q','customer':'x'} | wrong-type | data.customer must be an object, was a string",
                "opened | {'channel':'c','queue':'q','customer':{'id':'x','value':'1'}} | wrong-type | data.customer.value must be a number, was a string",
                "opened | {'channel':'c','queue':'q','customer':{'id':'x','value':1e999}} | invalid-value | data.customer.value must be a finite number, was \"1e999\"",
                "opened | {'channel':'c','channel':'d'} | duplicate-member | data.channel is given twice",
                "message | null | missing-field | data.author is missing",
                "message | 5 | wrong-type | data must be an object, was a number",
                "message | {'author':'robot'} | invalid-value | data.author must be one of [customer, agent, bot], was \"robot\"",
                "message | {'author':'agent','public':'yes'} | wrong-type | data.public must be true or false, was a string",
                "message | {'author':'\\ud800'} | not-utf8 | data.author holds half a surrogate pair, which is no text",
                "escalated | {'level':null} | missing-field | data.level is missing",
            })
    void saysWhichFieldIsWrongAndWhy(String type, String data, String reason, String detail) {
        Decoded decoded = decode(event("ruptura.interaction." + type, data.replace('\'', '"')));
        assertThat(decoded).isEqualTo(new Decoded.Rejected(reasonOf(reason), detail));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "queue.snapshot | {'queue':'q','open':1.5} | data.open must be a whole number from 0 to 9223372036854775807, was \"1.5\"",
                "queue.snapshot | {'queue':'q','open':-1} | data.open must be a finite number of at least 0.0, was \"-1\"",
                "feedback.received | {'score':9,'kind':'nps'} | data.score must not be above data.scale, was 9.0 out of 5.0",
                "operation.planned | {'kind':'holiday','from':'2026-01-02T00:00:00Z','to':'2026-01-01T00:00:00Z'} | data.to must be after data.from, was 2026-01-01T00:00:00.000Z and 2026-01-02T00:00:00.000Z",
                "exception.granted | {'type':'x','grounds':'g','by':'me','expires':'soon'} | data.expires must be an RFC 3339 time such as 2026-03-02T12:00:00Z, was \"soon\"",
            })
    void saysWhichValueIsOutside(String type, String data, String detail) {
        assertThat(decode(event("ruptura." + type, data.replace('\'', '"'))))
                .isEqualTo(new Decoded.Rejected(RejectionReason.INVALID_VALUE, detail));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'id':'e-1' | 'id':'' | missing-attribute",
                "'id':'e-1' | 'id':null | missing-attribute",
                "'id':'e-1' | 'id':1 | wrong-type",
                "'id':'e-1' | 'id':'a','id':'b' | duplicate-member",
                "'source':'/desk' | 'sauce':'/desk' | missing-attribute",
                "'subject':'I-1' | 'subject':'' | missing-attribute",
                "'specversion':'1.0' | 'specversion':'0.3' | invalid-value",
                "'specversion':'1.0' | 'specversion':1.0 | wrong-type",
                "'type':'ruptura.interaction.closed' | 'type':null | missing-attribute",
                "12:00:00.000Z | 12:00:00.000 | invalid-value",
                "2026-03-02 | 1999-12-31 | impossible-time",
                "2026-03-02 | 2026-03-03 | impossible-time",
                "'time' | 'date' | missing-attribute",
            })
    void refusesABrokenEnvelope(String good, String bad, String reason) {
        String sound = event("ruptura.interaction.closed", "{}");
        String broken = sound.replace(good.replace('\'', '"'), bad.replace('\'', '"'));
        assertThat(accepted(sound)).isNotNull();
        assertThat(broken).isNotEqualTo(sound);
        assertThat(reason(broken)).isEqualTo(reasonOf(reason));
    }

    @Test
    void binaryModeNeedsItsAttributesAndItsValueToBeJson() {
        Map<String, String> headers =
                EventVectors.of(EventType.INTERACTION_CLOSED).headers();
        headers.remove("ce_id");
        assertThat(decoder.decode(new byte[0], headers, EventVectors.LATEST))
                .isEqualTo(new Decoded.Rejected(
                        RejectionReason.MISSING_ATTRIBUTE, "id is missing: it is required by CloudEvents"));
        headers.put("ce_id", "caf\uFFFD");
        assertThat(((Decoded.Rejected) decoder.decode(new byte[0], headers, EventVectors.LATEST)).reason())
                .isEqualTo(RejectionReason.NOT_UTF8);
        headers.put("ce_id", "x");
        assertThat(((Decoded.Rejected) decoder.decode(bytes("{} x"), headers, EventVectors.LATEST)).reason())
                .isEqualTo(RejectionReason.NOT_JSON);
    }

    @Test
    void refusesBytesThatAreNotUtf8EvenWhereTheParserWouldNotNotice() {
        byte[] overlong = bytes(event("ruptura.interaction.closed", "{\"x\":\"??\"}"));
        int at = new String(overlong, StandardCharsets.UTF_8).indexOf("??");
        overlong[at] = (byte) 0xC0;
        overlong[at + 1] = (byte) 0xAF;
        assertThat(((Decoded.Rejected) decoder.decode(overlong, null, EventVectors.LATEST)).reason())
                .isEqualTo(RejectionReason.NOT_UTF8);
    }

    @Test
    void saysWhereTheDocumentBreaksOff() {
        assertThat(decode("{\"id\":"))
                .isEqualTo(new Decoded.Rejected(
                        RejectionReason.NOT_JSON, "at byte 6: Unexpected end-of-input within/between Object entries"));
    }

    @Test
    void utf16IsNotRead() {
        byte[] wide = event("ruptura.interaction.closed", "{}").getBytes(StandardCharsets.UTF_16LE);
        assertThat(((Decoded.Rejected) decoder.decode(wide, null, EventVectors.LATEST)).reason())
                .isEqualTo(RejectionReason.NOT_JSON);
    }

    @Test
    void refusesWhatIsTooLargeOrTooDeep() {
        String big = event("ruptura.interaction.closed", "{\"x\":\"" + "a".repeat(262_144) + "\"}");
        assertThat(reason(big)).isEqualTo(RejectionReason.TOO_LARGE);
        String deep = event("ruptura.interaction.closed", "[".repeat(100) + "]".repeat(100));
        assertThat(reason(deep)).isEqualTo(RejectionReason.TOO_LARGE);
    }

    @Test
    void refusesNamesThatWouldNotFitIntoKeysAndScopes() {
        String fits = "q".repeat(1024);
        assertThat(accepted(event("ruptura.interaction.assigned", "{\"queue\":\"" + fits + "\"}"))
                        .queue())
                .isEqualTo(fits);
        assertThat(decode(event("ruptura.interaction.assigned", "{\"queue\":\"" + fits + "q\"}")))
                .isEqualTo(new Decoded.Rejected(
                        RejectionReason.TOO_LARGE, "data.queue must have at most 1024 characters, has 1025"));
        assertThat(accepted(event("ruptura.interaction.paused", "{\"reason\":\"" + "r".repeat(9_000) + "\"}")))
                .isNotNull();
    }

    @Test
    void aByteOrderMarkIsNoMistake() {
        assertThat(accepted("\uFEFF" + event("ruptura.interaction.closed", "{}")))
                .isNotNull();
    }

    private static String event(String type, String data) {
        return "{" + HEAD + ",\"type\":\"" + type + "\"," + TIME + ",\"data\":" + data + "}";
    }

    private static RejectionReason reasonOf(String wireName) {
        return WireNames.all(RejectionReason.class).get(wireName);
    }

    private Event accepted(String text) {
        Decoded decoded = decode(text);
        assertThat(decoded).isInstanceOf(Decoded.Accepted.class);
        return ((Decoded.Accepted) decoded).event();
    }

    private RejectionReason reason(String text) {
        return ((Decoded.Rejected) decode(text)).reason();
    }

    private Decoded decode(String text) {
        return decoder.decode(bytes(text), null, EventVectors.LATEST);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
