package io.ruptura.domain.rupture.command;

import io.ruptura.domain.json.JsonRecordReader;
import io.ruptura.domain.json.JsonRecordWriter;
import io.ruptura.domain.json.UnreadableRecordException;
import io.ruptura.domain.rupture.RuptureKind;
import java.util.Map;

/** Commands on the wire, contract §5. Reading is strict: what is wrong is an {@link UnreadableRecordException} whose message says why. */
public final class CommandJson {

    private static final String KINDS =
            "one of acknowledge, resolve, silence, unsilence, false-alarm, missed, annotate, approve, reject";

    private CommandJson() {}

    /** Reads a command; {@code recordedMillis} is its time when it does not say one. */
    public static Command read(byte[] utf8, long recordedMillis) {
        JsonRecordReader json = JsonRecordReader.of(utf8);
        Command command = new Command(
                json.requiredText("id"),
                json.requiredWord("kind", Command.Kind::ofWireName, KINDS),
                json.text("rupture"),
                json.texts("matchers"),
                json.instant("until", Long.MAX_VALUE),
                json.requiredText("by"),
                json.text("text"),
                json.instant("time", recordedMillis),
                json.instant("from", 0));
        requireTarget(command);
        return command;
    }

    public static byte[] write(Command command) {
        return JsonRecordWriter.object(json -> {
            json.text("id", command.id());
            json.text("kind", command.kind().wireName());
            json.text("rupture", command.rupture());
            json.texts("matchers", command.matchers());
            if (command.untilMillis() == Long.MAX_VALUE) {
                json.absent("until");
            } else {
                json.instant("until", command.untilMillis());
            }
            json.text("by", command.by());
            json.text("text", command.text());
            json.instant("time", command.timeMillis());
            if (command.fromMillis() != 0) {
                json.instant("from", command.fromMillis());
            }
        });
    }

    private static void requireTarget(Command command) {
        switch (command.kind()) {
            case SILENCE, UNSILENCE -> {
                requireKnownKind(command.matchers());
                if (command.rupture() == null && command.matchers().isEmpty()) {
                    throw new UnreadableRecordException(
                            "rupture or matchers is missing (e.g. {\"matchers\":{\"kind\":\"demand-spike\",\"channel\":\"chat\"}})");
                }
            }
            case ACKNOWLEDGE, RESOLVE, FALSE_ALARM, ANNOTATE -> {
                if (command.rupture() == null) {
                    throw new UnreadableRecordException("rupture is missing");
                }
            }
            case MISSED -> {
                requireKnownKind(command.matchers());
                if (!command.matchers().containsKey(Silence.KIND)) {
                    throw new UnreadableRecordException(
                            "matchers.kind is missing (e.g. {\"matchers\":{\"kind\":\"demand-spike\",\"channel\":\"chat\"}})");
                }
            }
            case APPROVE, REJECT -> {}
        }
    }

    private static void requireKnownKind(Map<String, String> matchers) {
        String kind = matchers.get("kind");
        if (kind != null && RuptureKind.ofWireName(kind) == null) {
            throw new UnreadableRecordException("matchers.kind must be a kind of rupture, was " + kind);
        }
    }
}
