package io.ruptura.deploy.importing.mapping;

import io.ruptura.deploy.importing.csv.BadRowException;
import io.ruptura.deploy.importing.csv.Row;
import io.ruptura.deploy.importing.csv.Template;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads one named time from a row. Strict, so 31 February is refused; but hours from 24 to 47 are understood as the next day's, as telephone exchanges
 * write them: {@code 990201 24:10:03} is ten past midnight on 2 February. A date alone is its
 * first instant. In a zone that skips or repeats an hour, skipped times move forward and repeated ones are
 * the first.
 */
public final class TimeReader {

    private static final Pattern TWO_DIGIT_YEAR = Pattern.compile("(?<![yu])(yy|uu)(?![yu])");
    private static final int HOURS_OF_DAY = 24;

    private final TimeColumn column;
    private final Template text;
    private final DateTimeFormatter formatter;
    private final boolean twoDigitYears;
    private final ZoneId zone;
    private final int shiftDays;
    private final int yearsFrom;

    /** @throws IllegalArgumentException when the format or the zone is none */
    public TimeReader(TimeColumn column, Mapping mapping) {
        this.column = column;
        this.text = Template.of(column.text());
        // A year of the era needs an era to be strict: what people write as y is the proleptic u.
        this.formatter = DateTimeFormatter.ofPattern(column.format().replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
        this.twoDigitYears = TWO_DIGIT_YEAR.matcher(column.format()).find();
        this.zone = ZoneId.of(mapping.zone());
        this.shiftDays = mapping.shiftDays();
        this.yearsFrom = mapping.twoDigitYearsFrom();
    }

    TimeColumn column() {
        return column;
    }

    /** Epoch milliseconds, or null when the row has no such time. */
    Long read(Row row) {
        String written = text.resolve(row);
        return written == null ? null : millis(written);
    }

    private long millis(String written) {
        try {
            TemporalAccessor parsed =
                    formatter.parseBest(written, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (parsed instanceof OffsetDateTime withOffset) {
                return withOffset.plusDays(shiftDays).toInstant().toEpochMilli();
            }
            return millis(parsed instanceof LocalDate date ? date.atStartOfDay() : (LocalDateTime) parsed);
        } catch (DateTimeException e) {
            return millis(pastMidnight(written, e));
        }
    }

    private long millis(LocalDateTime local) {
        LocalDateTime right = local;
        if (twoDigitYears) {
            right = local.withYear(yearsFrom + Math.floorMod(local.getYear() - yearsFrom, 100));
        }
        return right.plusDays(shiftDays).atZone(zone).toInstant().toEpochMilli();
    }

    private LocalDateTime pastMidnight(String written, DateTimeException otherwise) {
        ParsePosition position = new ParsePosition(0);
        TemporalAccessor fields = formatter.parseUnresolved(written, position);
        if (fields == null || position.getIndex() < written.length() || !fields.isSupported(ChronoField.HOUR_OF_DAY)) {
            throw unreadable(written, otherwise);
        }
        long hour = fields.getLong(ChronoField.HOUR_OF_DAY);
        if (hour < HOURS_OF_DAY || hour >= 2 * HOURS_OF_DAY) {
            throw unreadable(written, otherwise);
        }
        try {
            LocalDate date = LocalDate.of(
                    Math.toIntExact(fields.getLong(ChronoField.YEAR)),
                    Math.toIntExact(fields.getLong(ChronoField.MONTH_OF_YEAR)),
                    Math.toIntExact(fields.getLong(ChronoField.DAY_OF_MONTH)));
            int second = fields.isSupported(ChronoField.SECOND_OF_MINUTE)
                    ? Math.toIntExact(fields.getLong(ChronoField.SECOND_OF_MINUTE))
                    : 0;
            int minute = Math.toIntExact(fields.getLong(ChronoField.MINUTE_OF_HOUR));
            return date.plusDays(1).atTime((int) hour - HOURS_OF_DAY, minute, second);
        } catch (DateTimeException e) {
            throw unreadable(written, e);
        }
    }

    private BadRowException unreadable(String written, DateTimeException cause) {
        return new BadRowException(
                "time '" + column.name() + "' must be written as " + column.format() + ", was '" + written + "'",
                cause);
    }
}
