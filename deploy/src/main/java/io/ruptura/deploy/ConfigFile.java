package io.ruptura.deploy;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.binding.SettingsReader.Complaints;
import io.ruptura.domain.config.reading.ConfigReader;
import io.ruptura.patterns.CatalogReading;
import io.ruptura.patterns.PatternCatalog;
import io.ruptura.patterns.module.PatternModule;
import io.ruptura.patterns.module.Tunable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The configuration file as every command reads it: with the patterns it names checked, and its tunables against them. */
public final class ConfigFile {

    private static final String FOLDER = "detection.patterns-folder";

    private ConfigFile() {}

    /**
     * The configuration in a file.
     *
     * @throws io.ruptura.domain.config.binding.InvalidConfigException with every mistake, when there is any
     */
    public static RupturaConfig read(Path file) throws IOException {
        return ConfigReader.read(file, ConfigFile::checkPatterns);
    }

    static ConfigReader.Checked check(Path file) throws IOException {
        return ConfigReader.check(Files.readAllBytes(file), ConfigReader.folder(file), ConfigFile::checkPatterns);
    }

    private static void checkPatterns(RupturaConfig config, Complaints complaints) {
        String folder = config.detection().patternsFolder();
        PatternCatalog catalog = PatternCatalog.shipped();
        if (folder != null) {
            try {
                CatalogReading reading = PatternCatalog.read(Path.of(folder));
                reading.findings().forEach(finding -> complaints.add(FOLDER, finding.toString(), folder, "patterns"));
                catalog = reading.sound().before(catalog);
            } catch (IOException | InvalidPathException unreadable) {
                complaints.add(FOLDER, "must be a folder that can be read", folder, "patterns");
            }
        }
        checkTunables(config, catalog, complaints);
    }

    private static void checkTunables(RupturaConfig config, PatternCatalog catalog, Complaints complaints) {
        config.detection().tunables().forEach((pattern, values) -> {
            String path = "detection.tunables." + pattern;
            catalog.find(pattern)
                    .ifPresentOrElse(
                            module -> checkTunables(path, module, values, complaints),
                            () -> complaints.add(
                                    path,
                                    "must name a pattern: " + String.join(", ", names(catalog)),
                                    pattern,
                                    names(catalog).get(0)));
        });
    }

    private static void checkTunables(
            String path, PatternModule module, Map<String, Double> values, Complaints complaints) {
        List<String> known = module.tunables().stream().map(Tunable::name).toList();
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> complaints.add(
                        path + "." + name, "must be a tunable: " + String.join(", ", known), name, known.get(0)));
    }

    private static List<String> names(PatternCatalog catalog) {
        return catalog.modules().stream().map(PatternModule::id).toList();
    }
}
