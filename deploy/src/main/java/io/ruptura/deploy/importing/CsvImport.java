package io.ruptura.deploy.importing;

import io.ruptura.deploy.importing.csv.BadRowException;
import io.ruptura.deploy.importing.csv.Columns;
import io.ruptura.deploy.importing.csv.CsvRows;
import io.ruptura.deploy.importing.csv.RejectedRows;
import io.ruptura.deploy.importing.csv.Row;
import io.ruptura.deploy.importing.event.EventFile;
import io.ruptura.deploy.importing.mapping.Mapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;

/** Reads a whole CSV file through a mapping and writes its events. */
public final class CsvImport {

    private static final String UNREADABLE_CHARACTER = "\uFFFD";

    private final Mapping mapping;
    private final LongConsumer progress;

    /** @param progress told the number of rows read, after every row */
    public CsvImport(Mapping mapping, LongConsumer progress) {
        this.mapping = mapping;
        this.progress = progress;
    }

    /**
     * Imports one file.
     *
     * @param rejects where rejected rows go, or null
     * @throws IOException when a file cannot be read or written
     * @throws io.ruptura.domain.config.binding.InvalidConfigException when the mapping names columns the file does not have
     */
    public ImportReport run(Path csv, Path out, Path rejects) throws IOException {
        ImportReport report = new ImportReport();
        EventFile events = new EventFile();
        try (CsvRows rows = new CsvRows(csv, mapping.csv());
                RejectedRows rejected = new RejectedRows(rejects, rows.header())) {
            MappingReader.checkColumns(mapping, rows.header());
            Columns columns = Columns.of(rows.header(), mapping.absent(), mapping.words());
            RowMapper mapper = new RowMapper(mapping);
            for (List<String> texts = rows.next(); texts != null; texts = rows.next()) {
                try {
                    RowMapper.Mapped mapped = mapper.map(row(columns, texts, rows.line()));
                    report.count(mapped);
                    events.add(mapped.events());
                } catch (BadRowException bad) {
                    report.countRejected(rows.line(), bad.getMessage());
                    rejected.reject(rows.line(), bad.getMessage(), texts);
                }
                progress.accept(report.rows());
            }
        }
        events.write(out);
        return report;
    }

    private Row row(Columns columns, List<String> texts, long line) {
        if (texts.size() != columns.names().size()) {
            throw new BadRowException("the row must have " + columns.names().size() + " values, has " + texts.size());
        }
        if (texts.stream().anyMatch(text -> text.contains(UNREADABLE_CHARACTER))) {
            throw new BadRowException(
                    "the row must be " + mapping.csv().charset() + " text (csv.charset), has bytes that are not");
        }
        return new Row(columns, texts, line);
    }
}
