package io.ruptura.deploy;

import io.ruptura.domain.config.CalendarConfig;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.binding.Mistake;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.domain.config.reading.IcalImport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ruptura config}: what can be asked about a configuration file. */
@Command(name = "config", description = "Checks a configuration file.")
public final class ConfigCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Without a subcommand there is nothing to do: misuse. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: config check FILE");
    }

    @Command(name = "check", description = "Lists every mistake at once, each with its key, value, rule and example.")
    int check(@Parameters(paramLabel = "FILE", description = "The configuration file, YAML.") Path file)
            throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "no such file: " + file);
        }
        ConfigReader.Checked checked = ConfigFile.check(file);
        List<Mistake> mistakes = checked.mistakes();
        PrintWriter err = spec.commandLine().getErr();
        if (mistakes.isEmpty()) {
            printImported(checked.config(), ConfigReader.folder(file));
        }
        mistakes.forEach(mistake -> err.println(file + ": " + mistake));
        err.println(file + ": " + (mistakes.isEmpty() ? "no mistakes" : "mistakes: " + mistakes.size()));
        return mistakes.isEmpty() ? 0 : 1;
    }

    /** What the calendars' iCalendar files hold, for a person to confirm title by title. */
    private void printImported(RupturaConfig config, Path folder) {
        PrintWriter out = spec.commandLine().getOut();
        for (CalendarConfig calendar : config.calendars()) {
            List<String> lines = IcalImport.table(calendar, folder, config.zone());
            if (!lines.isEmpty()) {
                out.println(calendar.label() + ", " + calendar.ical().file() + ":");
                lines.forEach(line -> out.println("  " + line));
            }
        }
        out.flush();
    }
}
