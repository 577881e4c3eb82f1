package io.ruptura.deploy.importing.csv;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV file, compressed when its name ends in {@code .gz}, record by record. */
public final class CsvRows implements Closeable {

    private static final int BUFFER = 1 << 16;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> header;

    public CsvRows(Path file, CsvFormat format) throws IOException {
        CSVFormat csv = CSVFormat.RFC4180
                .builder()
                .setDelimiter(format.delimiterText())
                .setQuote(format.quote().charAt(0))
                .setIgnoreEmptyLines(true)
                .get();
        this.parser = csv.parse(open(file, Charset.forName(format.charset())));
        this.records = parser.iterator();
        this.header = readHeader(file);
    }

    private static Reader open(Path file, Charset charset) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        boolean compressed = file.getFileName().toString().endsWith(".gz");
        return new InputStreamReader(compressed ? new GZIPInputStream(bytes, BUFFER) : bytes, charset);
    }

    private List<String> readHeader(Path file) throws IOException {
        if (!records.hasNext()) {
            throw new IOException(file + " is empty: its first line must name the columns");
        }
        List<String> names = new ArrayList<>();
        records.next().forEach(name -> names.add(name.strip()));
        names.set(0, names.get(0).replace(BYTE_ORDER_MARK, ""));
        return names;
    }

    public List<String> header() {
        return header;
    }

    /** The next record's values, or null at the end. */
    public List<String> next() {
        return records.hasNext() ? records.next().toList() : null;
    }

    /** The line on which the last record ended. */
    public long line() {
        return parser.getCurrentLineNumber();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
