package io.ruptura.deploy.importing.csv;

import java.util.List;

/** One row of the file and the line on which it ends. */
public record Row(Columns columns, List<String> texts, long line) {

    /** The value of a column, or null when there is none. */
    public String value(String column) {
        String text = texts.get(columns.index().get(column)).strip();
        return columns.isAbsent(column, text) ? null : text;
    }

    /** The value as templates write it, or null when there is none. */
    String word(String column) {
        String value = value(column);
        return value == null ? null : columns.word(column, value);
    }
}
