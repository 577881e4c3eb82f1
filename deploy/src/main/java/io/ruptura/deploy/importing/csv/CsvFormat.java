package io.ruptura.deploy.importing.csv;

import io.ruptura.domain.config.binding.Setting;

/** How a CSV file is written; the first line names the columns. */
public record CsvFormat(
        @Setting(value = "Between two values: one character, or tab.", byDefault = "','", example = "';'")
        String delimiter,

        @Setting(value = "Around a value that holds delimiters: one character.", byDefault = "'\"'")
        String quote,

        @Setting(value = "Character encoding.", byDefault = "UTF-8", example = "ISO-8859-1")
        String charset) {

    /** The delimiter as it stands in the file. */
    public String delimiterText() {
        return delimiter.equals("tab") ? "\t" : delimiter;
    }
}
