package io.ruptura.deploy.detecting;

import io.ruptura.deploy.CommandFailedException;
import io.ruptura.domain.baseline.series.SeriesDetector;
import io.ruptura.domain.baseline.series.SeriesScore;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Scores a CSV of {@code series,timestamp,value} row by row, each series by a detector of its own that knows only the rows before. Further columns are passed
 * through. An empty value is a missing one: it scores 0 and teaches nothing.
 */
public final class SeriesScoring {

    private static final List<String> ADDED = List.of("score", "expected", "lower", "upper", "alarm");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Map<String, SeriesDetector> detectors = new HashMap<>();
    private final Set<String> inAlarm = new HashSet<>();
    private final String file;
    private int seriesAt;
    private int timestampAt;
    private int valueAt;
    private int columns;
    private long alarms;
    private long rows;

    /** What was done; {@code alarms} counts those that began. */
    public record Report(int series, long rows, long alarms) {}

    private SeriesScoring(String file) {
        this.file = file;
    }

    /** Scores everything in {@code in}; {@code file} names it in messages. */
    public static Report run(String file, Reader in, Appendable out) throws IOException {
        SeriesScoring scoring = new SeriesScoring(file);
        try (CSVParser parser =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(in)) {
            CSVPrinter printer = new CSVPrinter(
                    out, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
            for (CSVRecord row : parser) {
                printer.printRecord(
                        scoring.rows == 0 && scoring.columns == 0
                                ? scoring.header(row)
                                : scoring.scored(row, parser.getCurrentLineNumber()));
            }
        } catch (UncheckedIOException unreadable) {
            throw new CommandFailedException(
                    file + " is not CSV: " + unreadable.getCause().getMessage());
        }
        if (scoring.columns == 0) {
            throw new CommandFailedException(file + " is empty: its first line must be series,timestamp,value");
        }
        return new Report(scoring.detectors.size(), scoring.rows, scoring.alarms);
    }

    private List<String> header(CSVRecord row) {
        List<String> names = new ArrayList<>(row.toList());
        names.set(0, names.get(0).replace(BYTE_ORDER_MARK, ""));
        seriesAt = column(names, "series");
        timestampAt = column(names, "timestamp");
        valueAt = column(names, "value");
        columns = names.size();
        names.addAll(ADDED);
        return names;
    }

    private int column(List<String> names, String wanted) {
        int at = names.indexOf(wanted);
        if (at < 0) {
            throw new CommandFailedException(file + " line 1: there must be a column " + wanted + ", found "
                    + String.join(",", names) + " (e.g. series,timestamp,value)");
        }
        return at;
    }

    private List<String> scored(CSVRecord row, long line) {
        if (row.size() != columns) {
            throw bad(line, "must have " + columns + " columns, has " + row.size());
        }
        SeriesScore score = detectors
                .computeIfAbsent(row.get(seriesAt), name -> new SeriesDetector())
                .score(time(row.get(timestampAt), line), value(row.get(valueAt), line));
        rows++;
        countAlarm(row.get(seriesAt), score.alarm());
        List<String> cells = new ArrayList<>(row.toList());
        cells.add(text(score.score()));
        cells.add(text(score.expected()));
        cells.add(text(score.lower()));
        cells.add(text(score.upper()));
        cells.add(Boolean.toString(score.alarm()));
        return cells;
    }

    /** An alarm that lasts is one. */
    private void countAlarm(String series, boolean isOn) {
        if (!isOn) {
            inAlarm.remove(series);
        } else if (inAlarm.add(series)) {
            alarms++;
        }
    }

    private long time(String text, long line) {
        try {
            return SeriesTime.parse(text);
        } catch (DateTimeException unreadable) {
            throw bad(
                    line,
                    "timestamp must be RFC 3339 or yyyy-MM-dd HH:mm:ss, was '" + text
                            + "' (e.g. 2026-03-02T12:00:00Z)");
        }
    }

    private double value(String text, long line) {
        if (text.isBlank()) {
            return Double.NaN;
        }
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException unreadable) {
            // Told below, with what is not finite.
        }
        throw bad(line, "value must be a number, was '" + text + "' (e.g. 12.5; empty means missing)");
    }

    private CommandFailedException bad(long line, String rule) {
        return new CommandFailedException(file + " line " + line + ": " + rule);
    }

    private static String text(double number) {
        return Double.isNaN(number) ? "" : Double.toString(number);
    }
}
