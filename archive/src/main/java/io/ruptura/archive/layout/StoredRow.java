package io.ruptura.archive.layout;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

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

    /** A row that came as an array; {@code columns} says at which place of it each column is. */
    static StoredRow of(Map<String, Integer> columns, JsonNode row) {
        return column -> {
            Integer place = columns.get(column);
            JsonNode value = place == null ? null : row.get(place);
            return value == null || value.isNull() ? null : value.asText();
        };
    }
}
