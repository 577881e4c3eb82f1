package io.ruptura.deploy.importing.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of a file: where each stands, which of its values mean none, and the words written for its values. */
public record Columns(
        Map<String, Integer> index, Map<String, List<String>> absent, Map<String, Map<String, String>> words) {

    private static final String EVERY_COLUMN = "*";

    /** @throws IllegalArgumentException when two columns have one name */
    public static Columns of(
            List<String> header, Map<String, List<String>> absent, Map<String, Map<String, String>> words) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            if (index.put(header.get(i), i) != null) {
                throw new IllegalArgumentException("the file names the column '" + header.get(i) + "' twice");
            }
        }
        return new Columns(index, absent, words);
    }

    public Set<String> names() {
        return index.keySet();
    }

    /** Whether this text in this column says that there is no value. */
    boolean isAbsent(String column, String text) {
        return text.isEmpty()
                || absent.getOrDefault(column, List.of()).contains(text)
                || absent.getOrDefault(EVERY_COLUMN, List.of()).contains(text);
    }

    String word(String column, String value) {
        return words.getOrDefault(column, Map.of()).getOrDefault(value, value);
    }
}
