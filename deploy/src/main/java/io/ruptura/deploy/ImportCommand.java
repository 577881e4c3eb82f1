package io.ruptura.deploy;

import io.ruptura.deploy.importing.CsvImport;
import io.ruptura.deploy.importing.ImportReport;
import io.ruptura.deploy.importing.MappingReader;
import io.ruptura.domain.config.binding.InvalidConfigException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./ruptura import}: any CSV export turned into events by a mapping. */
@Command(
        name = "import",
        description = {
            "Turns a CSV export into events by a declarative mapping.",
            "Mappings for a call log, a service desk and a help desk are in deploy/mappings; docs/import.md tells how to write one."
        })
final class ImportCommand implements Callable<Integer> {

    private static final int ROWS_BETWEEN_REPORTS = 20_000;

    @Option(names = "--mapping", required = true, paramLabel = "FILE", description = "the mapping, YAML")
    private Path mapping;

    @Option(names = "--csv", required = true, paramLabel = "FILE[.gz]", description = "the export")
    private Path csv;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "the events, sorted by time; compressed when the name ends in .gz")
    private Path out;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "rows that could not be turned, with line and reason")
    private Path rejects;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            ImportReport report = new CsvImport(MappingReader.read(mapping), progress(err)).run(csv, out, rejects);
            report.lines().forEach(err::println);
            err.flush();
            return 0;
        } catch (InvalidConfigException invalid) {
            throw new CommandFailedException(mapping + " cannot be used:\n" + invalid.getMessage());
        }
    }

    /** Shown only to a person who is looking. */
    private static LongConsumer progress(PrintWriter err) {
        if (!CommandLine.Help.Ansi.AUTO.enabled()) {
            return rows -> {};
        }
        return rows -> {
            if (rows % ROWS_BETWEEN_REPORTS == 0) {
                err.printf("%,d rows read%n", rows);
                err.flush();
            }
        };
    }
}
