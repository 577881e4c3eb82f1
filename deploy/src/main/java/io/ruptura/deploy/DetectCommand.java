package io.ruptura.deploy;

import io.ruptura.deploy.detecting.SeriesScoring;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./ruptura detect}: any series of numbers scored by the product's own detectors. */
@Command(
        name = "detect",
        description = {
            "Scores series of numbers: how surprising each value is, knowing only what came before.",
            "One configuration for all series; each is learned on its own."
        })
final class DetectCommand implements Callable<Integer> {

    @Option(
            names = "--series",
            required = true,
            paramLabel = "FILE[.gz]",
            description = "CSV with the columns series, timestamp (RFC 3339, or yyyy-MM-dd HH:mm:ss in UTC) and value")
    private Path series;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE[.gz]",
            description = "the same rows and columns, with score, expected, lower, upper, alarm")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path unfinished = out.resolveSibling(out.getFileName() + ".part");
        try (Reader in = reader()) {
            SeriesScoring.Report report;
            try (Writer writer = writer(unfinished)) {
                report = SeriesScoring.run(series.toString(), in, writer);
            }
            Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING);
            spec.commandLine()
                    .getErr()
                    .printf("%d series, %d rows, %d alarms%n", report.series(), report.rows(), report.alarms());
            return 0;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Reader reader() throws IOException {
        InputStream bytes = Files.newInputStream(series);
        return new BufferedReader(
                new InputStreamReader(isGzip(series) ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8));
    }

    private Writer writer(Path file) throws IOException {
        OutputStream bytes = Files.newOutputStream(file);
        return new BufferedWriter(
                new OutputStreamWriter(isGzip(out) ? new GZIPOutputStream(bytes) : bytes, StandardCharsets.UTF_8));
    }

    private static boolean isGzip(Path file) {
        return file.getFileName().toString().endsWith(".gz");
    }
}
