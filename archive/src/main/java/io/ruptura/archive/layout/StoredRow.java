package io.ruptura.archive.layout;

/** One row that a store answered, by name of column. Columns that are not there are as if empty. */
public interface StoredRow {

    /** Null when the column is empty. */
    String text(String column);

    /** NaN when the column is empty. */
    default double number(String column) {
        String text = text(column);
        return text == null ? Double.NaN : Double.parseDouble(text);
    }

    /** 0 when the column is empty. */
    default long whole(String column) {
        String text = text(column);
        return text == null ? 0 : Long.parseLong(text);
    }
}
