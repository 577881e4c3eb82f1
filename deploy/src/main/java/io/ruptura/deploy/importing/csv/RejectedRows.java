package io.ruptura.deploy.importing.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The rows that could not be turned, as CSV with their line and reason in front, to be put right and imported again. */
public final class RejectedRows implements Closeable {

    private final CSVPrinter printer;

    /** To this file, or nowhere when it is null. */
    public RejectedRows(Path file, List<String> header) throws IOException {
        Writer writer = file == null ? Writer.nullWriter() : Files.newBufferedWriter(file);
        this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        print("line", "reason", header);
    }

    public void reject(long line, String reason, List<String> texts) throws IOException {
        print(Long.toString(line), reason, texts);
    }

    private void print(String line, String reason, List<String> texts) throws IOException {
        List<String> record = new ArrayList<>(List.of(line, reason));
        record.addAll(texts);
        printer.printRecord(record);
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
