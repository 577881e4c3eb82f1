package io.ruptura.deploy.importing.csv;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Text with columns in braces and alternatives parted by {@code |}: {@code 'c-{customer_id} | call-{call_id}'} is the first alternative whose columns all
 * have a value.
 */
public record Template(List<Alternative> alternatives) {

    private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");

    /** Literal texts around columns: {@code literals} is one longer than {@code columns}. */
    record Alternative(List<String> literals, List<String> columns) {

        static Alternative of(String text) {
            List<String> literals = new ArrayList<>();
            List<String> columns = new ArrayList<>();
            Matcher matcher = COLUMN.matcher(text);
            int from = 0;
            while (matcher.find()) {
                literals.add(text.substring(from, matcher.start()));
                columns.add(matcher.group(1));
                from = matcher.end();
            }
            literals.add(text.substring(from));
            return new Alternative(literals, columns);
        }

        String resolve(Row row) {
            StringBuilder resolved = new StringBuilder(literals.get(0));
            for (int i = 0; i < columns.size(); i++) {
                String word = row.word(columns.get(i));
                if (word == null) {
                    return null;
                }
                resolved.append(word).append(literals.get(i + 1));
            }
            return resolved.toString();
        }
    }

    public static Template of(String text) {
        return new Template(Stream.of(text.split("\\|"))
                .map(String::strip)
                .map(Alternative::of)
                .toList());
    }

    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        alternatives.forEach(alternative -> columns.addAll(alternative.columns()));
        return columns;
    }

    /** The text for this row, or null when every alternative lacks a value. */
    public String resolve(Row row) {
        for (Alternative alternative : alternatives) {
            String resolved = alternative.resolve(row);
            if (resolved != null) {
                return resolved;
            }
        }
        return null;
    }
}
