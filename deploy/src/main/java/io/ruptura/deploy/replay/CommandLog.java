package io.ruptura.deploy.replay;

import io.ruptura.domain.json.UnreadableRecordException;
import io.ruptura.domain.rupture.command.Command;
import io.ruptura.domain.rupture.command.CommandJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads what people decided, as it lies on the topic {@code commands}: a JSON object a line, each with its time. */
public final class CommandLog {

    private static final String TIME =
            "time is missing: in a replay a command acts at its time (e.g. 2026-03-02T10:05:00Z)";

    private CommandLog() {}

    /** @throws UnreadableRecordException with file, line and rule */
    public static List<Command> read(Path file) throws IOException {
        List<Command> commands = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                commands.add(read(file + " line " + number, line));
            }
        }
        return commands;
    }

    private static Command read(String where, String line) {
        try {
            Command command = CommandJson.read(line.getBytes(StandardCharsets.UTF_8), Long.MIN_VALUE);
            if (command.timeMillis() == Long.MIN_VALUE) {
                throw new UnreadableRecordException(TIME);
            }
            return command;
        } catch (UnreadableRecordException wrong) {
            throw new UnreadableRecordException(where + ": " + wrong.getMessage());
        }
    }
}
