package io.ruptura.domain.priority;

import io.ruptura.domain.event.Priority;
import io.ruptura.domain.json.JsonRecordReader;
import io.ruptura.domain.json.JsonRecordWriter;
import io.ruptura.domain.json.UnreadableRecordException;
import io.ruptura.domain.priority.Signal.Term;

/** Signals on the wire, exactly contract §4. */
public final class SignalJson {

    private static final String LEVELS = "one of low, normal, high, urgent";

    private SignalJson() {}

    public static byte[] write(Signal signal) {
        return JsonRecordWriter.object(json -> {
            json.text("id", signal.id());
            json.text("kind", signal.kind().wireName());
            json.nested("target", target -> {
                target.text("interaction", signal.interaction());
                target.text("source", signal.source());
            });
            json.text("from", signal.from().wireName());
            json.text("to", signal.to().wireName());
            json.number("score", signal.score());
            json.list("because", signal.because(), (item, term) -> {
                item.text("term", term.term());
                item.number("points", term.points());
            });
            json.text("rupture", signal.rupture());
            json.instant("issuedAt", signal.issuedAtMillis());
            json.instant("expiresAt", signal.expiresAtMillis());
            json.text("revertTo", signal.revertTo().wireName());
        });
    }

    /** Reads a signal; what is not one is an {@link UnreadableRecordException}. */
    public static Signal read(byte[] utf8) {
        JsonRecordReader json = JsonRecordReader.of(utf8);
        JsonRecordReader target = json.nested("target");
        if (target == null) {
            throw new UnreadableRecordException("target is missing");
        }
        return new Signal(
                json.requiredText("id"),
                json.requiredWord("kind", Signal.Kind::ofWireName, "a kind of signal such as reprioritize"),
                target.requiredText("interaction"),
                target.requiredText("source"),
                json.requiredWord("from", Priority::ofWord, LEVELS),
                json.requiredWord("to", Priority::ofWord, LEVELS),
                json.number("score"),
                json.list("because", item -> new Term(item.requiredText("term"), item.number("points"))),
                json.text("rupture"),
                json.requiredInstant("issuedAt"),
                json.requiredInstant("expiresAt"),
                json.requiredWord("revertTo", Priority::ofWord, LEVELS));
    }
}
