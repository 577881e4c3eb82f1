package io.ruptura.patterns.module;

/**
 * One thing wrong with a module.
 *
 * @param file the module's file as the reader knows it
 * @param line 1 for the first line
 * @param reason what is wrong and what to write instead
 */
public record Finding(String file, int line, String reason) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + reason;
    }
}
