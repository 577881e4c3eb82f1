package io.ruptura.domain.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ruptura.domain.json.JsonRecordReader;
import io.ruptura.domain.json.JsonRecordWriter;
import io.ruptura.domain.json.UnreadableRecordException;

/** Policies on the wire. Reading is strict: what is wrong is an {@link UnreadableRecordException} whose message says why. */
public final class PolicyJson {

    private static final String KINDS = "one of calendar, sla, pattern, service-level, maintenance";

    private PolicyJson() {}

    /** Of a policy that was put; a removed one is a record without a value. */
    public static byte[] write(Policy policy) {
        return JsonRecordWriter.object(json -> {
            json.text("kind", policy.kind().wireName());
            json.text("id", policy.id());
            json.text("text", policy.text());
            json.text("by", policy.by());
            json.instant("time", policy.timeMillis());
        });
    }

    /** Reads a policy that was put; {@code recordedMillis} is its time when it does not say one. */
    public static Policy read(byte[] utf8, long recordedMillis) {
        JsonRecordReader json = JsonRecordReader.of(utf8);
        return new Policy(
                json.requiredWord("kind", Policy.Kind::ofWireName, KINDS),
                json.requiredText("id"),
                json.requiredText("text"),
                json.requiredText("by"),
                json.instant("time", recordedMillis));
    }

    /** The policy that a record without a value removes, from the record's key. */
    public static Policy removed(byte[] key, long recordedMillis) {
        String text = new String(key, UTF_8);
        int slash = text.indexOf('/');
        Policy.Kind kind = slash < 0 ? null : Policy.Kind.ofWireName(text.substring(0, slash));
        if (kind == null || slash + 1 == text.length()) {
            throw new UnreadableRecordException("the key must be a kind (" + KINDS + "), a slash and an id, was " + text
                    + " (e.g. calendar/support)");
        }
        return new Policy(kind, text.substring(slash + 1), null, null, recordedMillis);
    }
}
