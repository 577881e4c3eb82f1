package io.ruptura.deploy.importing;

import io.ruptura.deploy.importing.mapping.Mapping;
import io.ruptura.domain.config.binding.InvalidConfigException;
import io.ruptura.domain.config.binding.Mistake;
import io.ruptura.domain.config.binding.SettingsReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads mapping files and finds all that is wrong with one at once: first by itself, then against the columns of a file. */
public final class MappingReader {

    private MappingReader() {}

    /**
     * The mapping in a file.
     *
     * @throws InvalidConfigException with every mistake, when there is any
     */
    public static Mapping read(Path file) throws IOException {
        return SettingsReader.read(
                file, Mapping.class, (mapping, mistakes) -> new MappingChecks(mapping, mistakes).run());
    }

    /** The mapping in a text. */
    static Mapping parse(String yaml) {
        return SettingsReader.parse(
                yaml, Mapping.class, (mapping, mistakes) -> new MappingChecks(mapping, mistakes).run());
    }

    /** @throws InvalidConfigException with every column that the mapping names and the file does not have */
    static void checkColumns(Mapping mapping, List<String> header) {
        List<Mistake> mistakes = new ArrayList<>();
        String example = header.get(0);
        new ColumnUses(mapping).forEach((key, column) -> {
            if (!header.contains(column)) {
                String rule = "must name columns of the file: " + String.join(", ", header);
                mistakes.add(new Mistake(0, key, rule, column, example));
            }
        });
        if (!mistakes.isEmpty()) {
            throw new InvalidConfigException(mistakes);
        }
    }
}
