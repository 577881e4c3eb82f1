package io.ruptura.deploy.lab;

import io.ruptura.domain.json.JsonRecordReader;
import io.ruptura.domain.json.UnreadableRecordException;
import io.ruptura.domain.rupture.RuptureKind;
import io.ruptura.domain.scope.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads marks, a JSON object a line: those that people make, and the truth that {@code ./ruptura simulate} writes. */
final class Marks {

    private Marks() {}

    /** @throws UnreadableRecordException with file, line and reason */
    static List<Mark> read(Path file) throws IOException {
        List<Mark> marks = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                marks.add(read(file + " line " + (i + 1), lines.get(i)));
            }
        }
        return marks;
    }

    private static Mark read(String where, String line) {
        try {
            return mark(JsonRecordReader.of(line.getBytes(StandardCharsets.UTF_8)));
        } catch (UnreadableRecordException wrong) {
            throw new UnreadableRecordException(where + ": " + wrong.getMessage());
        }
    }

    private static Mark mark(JsonRecordReader json) {
        boolean isDecoy = json.flag("decoy");
        Mark.Says says = json.word("mark", Mark.Says::ofWireName, "one of real, missed, false-alarm");
        if (says == null) {
            says = says(isDecoy, json);
        }
        long from = json.instant("detectableFrom", json.requiredInstant("from"));
        long to = json.instant("effectUntil", json.requiredInstant("to"));
        if (to < from) {
            throw new UnreadableRecordException("to must not be before from");
        }
        Scope scope = new Scope(json.scopeKey("scope"));
        return new Mark(says, kinds(json, isDecoy), kindsOf("consequences", json), scope, from, to);
    }

    /** A line of a truth file says it by what it is. */
    private static Mark.Says says(boolean isDecoy, JsonRecordReader json) {
        if (!isDecoy && json.text("severity") == null) {
            throw new UnreadableRecordException("mark is missing (real, missed or false-alarm)");
        }
        return isDecoy ? Mark.Says.FALSE_ALARM : Mark.Says.REAL;
    }

    private static Set<RuptureKind> kinds(JsonRecordReader json, boolean isDecoy) {
        Set<RuptureKind> accepted = kindsOf("accepted", json);
        // What only looks like a rupture is named after what it is, and may be taken for any.
        if (!accepted.isEmpty() || isDecoy || json.text("kind") == null) {
            return accepted;
        }
        return EnumSet.of(kind("kind", json.text("kind")));
    }

    private static Set<RuptureKind> kindsOf(String name, JsonRecordReader json) {
        Set<RuptureKind> kinds = EnumSet.noneOf(RuptureKind.class);
        json.words(name).forEach(word -> kinds.add(kind(name, word)));
        return kinds;
    }

    private static RuptureKind kind(String name, String word) {
        RuptureKind kind = RuptureKind.ofWireName(word);
        if (kind == null) {
            throw new UnreadableRecordException(
                    name + " must be a kind of rupture, was " + word + " (e.g. demand-spike)");
        }
        return kind;
    }
}
