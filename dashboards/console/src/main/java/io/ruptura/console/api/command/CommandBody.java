package io.ruptura.console.api.command;

import io.ruptura.console.api.exchange.Refusal;
import io.ruptura.domain.json.JsonRecordReader;
import io.ruptura.domain.rupture.ChangeReason;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.rupture.command.Command;
import io.ruptura.domain.rupture.command.Command.Kind;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What the body of a command must hold, and what it turns into. */
final class CommandBody {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 4_000;
    private static final long HOUR = 3_600_000;
    private static final String KINDS =
            "one of acknowledge, resolve, silence, unsilence, false-alarm, missed, annotate";
    private static final String MATCHERS_EXAMPLE = "{\"kind\":\"demand-spike\",\"channel\":\"chat\"}";

    private CommandBody() {}

    /** {@code ruptureId} is that of the address, or null where the body says what it is about. */
    static Command of(JsonRecordReader body, String id, String ruptureId, long now) {
        Command command = new Command(
                id,
                body.requiredWord("kind", CommandBody::kind, KINDS),
                ruptureId == null ? body.text("rupture") : ruptureId,
                body.texts("matchers"),
                body.instant("until", Long.MAX_VALUE),
                body.requiredText("by"),
                body.text("text"),
                now,
                body.instant("from", 0));
        checkLength("id", command.id(), LONGEST_NAME);
        checkLength("by", command.by(), LONGEST_NAME);
        checkLength("text", command.text(), LONGEST_TEXT);
        checkTarget(command);
        checkTimes(command, now);
        if (command.kind() == Kind.ANNOTATE
                && (command.text() == null || command.text().isBlank())) {
            throw Refusal.wrong("text", "", "must be there, it is the annotation", "The release was rolled back.");
        }
        return command;
    }

    /** Why a rupture changes by a command of this kind; empty when it may in any state. */
    static Optional<ChangeReason> reason(Kind kind) {
        return switch (kind) {
            case ACKNOWLEDGE -> Optional.of(ChangeReason.ACKNOWLEDGED_BY_PERSON);
            case RESOLVE -> Optional.of(ChangeReason.RESOLVED_BY_PERSON);
            case FALSE_ALARM -> Optional.of(ChangeReason.FALSE_ALARM);
            case ANNOTATE -> Optional.of(ChangeReason.ANNOTATED);
            case SILENCE, UNSILENCE, MISSED, APPROVE, REJECT -> Optional.empty();
        };
    }

    private static Kind kind(String name) {
        Kind kind = Kind.ofWireName(name);
        return kind == Kind.APPROVE || kind == Kind.REJECT ? null : kind;
    }

    private static void checkLength(String key, String text, int most) {
        if (text != null && (text.length() > most || text.isBlank())) {
            throw Refusal.wrong(key, text.length() + " characters", "must have 1 to " + most + " characters", "");
        }
    }

    private static void checkTimes(Command command, long now) {
        if (command.kind() == Kind.MISSED) {
            if (command.fromMillis() > now) {
                throw Refusal.wrong(
                        "from", text(command.fromMillis()), "must not be after now, " + text(now), text(now - HOUR));
            }
            if (command.untilMillis() <= command.fromMillis()) {
                throw Refusal.wrong(
                        "until",
                        text(command.untilMillis()),
                        "must be after from, " + text(command.fromMillis()),
                        text(command.fromMillis() + HOUR));
            }
        } else if (command.untilMillis() <= now) {
            throw Refusal.wrong(
                    "until", text(command.untilMillis()), "must be after now, " + text(now), text(now + HOUR));
        }
    }

    private static String text(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    private static void checkTarget(Command command) {
        boolean matches =
                switch (command.kind()) {
                    case SILENCE, UNSILENCE, MISSED -> true;
                    default -> false;
                };
        Map<String, String> matchers = command.matchers();
        if (command.kind() == Kind.MISSED && !matchers.containsKey("kind")) {
            throw Refusal.wrong("matchers", "", "must say the kind and scope of what was missed", MATCHERS_EXAMPLE);
        }
        if (command.rupture() == null && (matchers.isEmpty() || !matches)) {
            throw matches
                    ? Refusal.wrong("matchers", "", "must say what to match, as no rupture is named", MATCHERS_EXAMPLE)
                    : Refusal.wrong("rupture", "", "must be the id of a rupture", "");
        }
        String kind = matchers.get("kind");
        if (kind != null && RuptureKind.ofWireName(kind) == null) {
            throw Refusal.wrong("matchers.kind", kind, "must be a kind of rupture", "demand-spike");
        }
    }
}
