package io.ruptura.domain.event.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ruptura.domain.event.Event;
import io.ruptura.domain.event.EventOracle;
import io.ruptura.domain.event.EventVectors;
import io.ruptura.domain.event.EventWriter;
import io.ruptura.domain.event.NumbersByValue;
import io.ruptura.domain.event.RejectionReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Garbage of every kind against {@link EventOracle}: the decoder never throws, takes nothing the oracle refuses and refuses nothing it takes. */
class EventDecoderFuzzTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> VALUES = List.of(
            "\"word\"",
            "\"\"",
            "\"1\"",
            "\"customer\"",
            "\"2026-03-02T10:00:00Z\"",
            "\"\\ud83d\"",
            "\"\\ud83d\\ude00\"",
            "0",
            "1",
            "-1",
            "2.0",
            "1.5",
            "3e2",
            "1e999",
            "12345678901234567890123",
            "true",
            "false",
            "null",
            "{}",
            "[]",
            "[\"a\",\"\",\"a\",\"b\"]",
            "[1]",
            "[null]",
            "{\"id\":\"c\"}",
            "{\"id\":\"\"}",
            "{\"a\":1,\"b\":[2],\"c\":null}");

    private final EventDecoder decoder = new EventDecoder(262_144);
    private final EventOracle lenient = EventOracle.lenient();
    private final EventOracle strict = EventOracle.strict();

    @Property(tries = 5_000, seed = "11")
    void arbitraryBytesAreNeverAnEventNorAFailure(@ForAll byte[] bytes) {
        assertThat(decoder.decode(bytes, null, EventVectors.LATEST)).isInstanceOf(Decoded.Rejected.class);
    }

    @Property(tries = 5_000, seed = "12")
    void bytesThatLookLikeJsonMeanTheSameToTheOracle(@ForAll("jsonLike") String text) {
        agrees(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 15_000, seed = "13")
    void aDamagedEventMeansTheSameToTheOracle(@ForAll("damaged") byte[] bytes) {
        agrees(bytes);
    }

    @Test
    void everyFieldOfEveryTypeWithEveryValueMeansTheSameToTheOracle() throws Exception {
        int tried = 0;
        int taken = 0;
        for (EventVectors.Vector vector : EventVectors.ALL) {
            ObjectNode sound = (ObjectNode) MAPPER.readTree(vector.structured());
            for (List<String> path : paths(sound)) {
                for (String value : VALUES) {
                    taken += agrees(replaced(sound, path, value)) ? 1 : 0;
                    tried++;
                }
                agrees(replaced(sound, path, null));
            }
        }
        assertThat(tried).isGreaterThan(5_000);
        assertThat(taken).as("the values are not all wrong").isBetween(1_000, tried - 1_000);
    }

    @Test
    void everyTruncationIsRefused() {
        for (EventVectors.Vector vector : EventVectors.ALL) {
            byte[] whole = vector.structuredBytes();
            for (int length = 0; length < whole.length; length++) {
                assertThat(decoder.decode(Arrays.copyOf(whole, length), null, EventVectors.LATEST))
                        .isInstanceOf(Decoded.Rejected.class);
            }
        }
    }

    @Test
    void aMemberGivenTwiceIsRefusedWhereItMatters() throws Exception {
        for (EventVectors.Vector vector : EventVectors.ALL) {
            JsonNode sound = MAPPER.readTree(vector.structured());
            for (String name : names(sound)) {
                String twice = vector.structured().replaceFirst("\\{", "{\"" + name + "\":" + sound.get(name) + ",");
                assertThat(decoder.decode(twice.getBytes(StandardCharsets.UTF_8), null, EventVectors.LATEST))
                        .isEqualTo(new Decoded.Rejected(RejectionReason.DUPLICATE_MEMBER, name + " is given twice"));
            }
        }
    }

    /** Whether it was taken; fails when decoder and oracle do not agree. */
    private boolean agrees(byte[] bytes) {
        Decoded decoded = decoder.decode(bytes, null, EventVectors.LATEST);
        if (decoded instanceof Decoded.Accepted accepted) {
            assertThat(lenient.read(bytes, EventVectors.LATEST).map(NumbersByValue::of))
                    .as(() -> shown(bytes))
                    .contains(NumbersByValue.of(accepted.event()));
            assertThat(decoder.decode(EventWriter.toBytes(accepted.event()), null, EventVectors.LATEST))
                    .isEqualTo(accepted);
            return true;
        }
        Optional<Event> other = strict.read(bytes, EventVectors.LATEST);
        assertThat(other).as(() -> shown(bytes) + " was " + decoded).isEmpty();
        return false;
    }

    private static String shown(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] replaced(ObjectNode sound, List<String> path, String value) throws Exception {
        ObjectNode copy = sound.deepCopy();
        ObjectNode parent = copy;
        for (String step : path.subList(0, path.size() - 1)) {
            parent = (ObjectNode) parent.get(step);
        }
        String last = path.get(path.size() - 1);
        if (value == null) {
            parent.remove(last);
        } else {
            // As raw text: a tree would already have lost what half a surrogate pair or 1e999 is.
            parent.put(last, "@here@");
        }
        return MAPPER.writeValueAsString(copy)
                .replace("\"@here@\"", String.valueOf(value))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<List<String>> paths(JsonNode object) {
        List<List<String>> paths = new ArrayList<>();
        for (String name : names(object)) {
            paths.add(List.of(name));
            for (List<String> below : object.get(name).isObject() ? paths(object.get(name)) : List.<List<String>>of()) {
                List<String> path = new ArrayList<>(List.of(name));
                path.addAll(below);
                paths.add(path);
            }
        }
        return paths;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Provide
    Arbitrary<String> jsonLike() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        ":",
                        "\"",
                        "\\",
                        "\\ud800",
                        "0",
                        "1.5",
                        "e9",
                        "-",
                        "true",
                        "null",
                        " ",
                        "\n",
                        "\"data\":",
                        "\"type\":\"ruptura.source.heartbeat\"",
                        "\"specversion\":\"1.0\"",
                        "\"id\":\"a\"",
                        "\"source\":\"s\"",
                        "\"time\":\"2026-03-02T12:00:00Z\"",
                        "\u0000",
                        "é",
                        "\uD83D\uDE00")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        Arbitrary<byte[]> sound = Arbitraries.of(EventVectors.ALL)
                .flatMap(vector -> Arbitraries.integers().between(0, 20).map(rotation -> rotated(vector, rotation)));
        Arbitrary<List<Damage>> damages = Combinators.combine(
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.bytes())
                .as(Damage::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        return Combinators.combine(sound, damages).as((bytes, list) -> {
            byte[] damaged = bytes;
            for (Damage damage : list) {
                damaged = damage.applyTo(damaged);
            }
            return damaged;
        });
    }

    /** The members in another order, so that data also comes before its type. */
    private static byte[] rotated(EventVectors.Vector vector, int rotation) {
        try {
            ObjectNode sound = (ObjectNode) MAPPER.readTree(vector.structured());
            List<String> names = names(sound);
            Collections.rotate(names, rotation);
            ObjectNode turned = MAPPER.createObjectNode();
            names.forEach(name -> turned.set(name, sound.get(name)));
            return MAPPER.writeValueAsBytes(turned);
        } catch (IOException broken) {
            throw new IllegalStateException(vector.structured(), broken);
        }
    }

    /** One thing that happens to bytes on the way. */
    private record Damage(int position, int kind, byte with) {

        private static final byte[] NOTABLE = "0123456789\"{}[]:,.-eE\\ tnu".getBytes(StandardCharsets.US_ASCII);

        byte[] applyTo(byte[] bytes) {
            if (bytes.length == 0) {
                return bytes;
            }
            int at = position % bytes.length;
            byte[] damaged = bytes.clone();
            switch (kind) {
                case 0 -> damaged[at] = with;
                case 1 -> damaged[at] ^= (byte) (1 << (with & 7));
                case 2 -> damaged = spliced(bytes, at, 1, new byte[0]);
                case 3 -> damaged = spliced(bytes, at, 0, new byte[] {NOTABLE[(with & 0xFF) % NOTABLE.length]});
                default ->
                    damaged = spliced(
                            bytes, at, 0, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + (with & 31))));
            }
            return damaged;
        }

        private static byte[] spliced(byte[] bytes, int at, int removed, byte[] inserted) {
            byte[] result = new byte[bytes.length - removed + inserted.length];
            System.arraycopy(bytes, 0, result, 0, at);
            System.arraycopy(inserted, 0, result, at, inserted.length);
            System.arraycopy(bytes, at + removed, result, at + inserted.length, bytes.length - at - removed);
            return result;
        }
    }
}
