package io.ruptura.deploy;

import io.ruptura.domain.config.ConfigReader;
import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.SettingsReader.Complaints;
import io.ruptura.patterns.PatternCatalog;
import io.ruptura.patterns.module.PatternModule;
import io.ruptura.patterns.module.Tunable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The configuration file as every command reads it: with the tunables checked against the patterns there are. */
public final class ConfigFile {

    private ConfigFile() {}

    /**
     * The configuration in a file.
     *
     * @throws io.ruptura.domain.config.InvalidConfigException with every mistake, when there is any
     */
    public static RupturaConfig read(Path file) throws IOException {
        return ConfigReader.read(file, ConfigFile::checkTunables);
    }

    static ConfigReader.Checked check(Path file) throws IOException {
        return ConfigReader.check(Files.readAllBytes(file), ConfigReader.folder(file), ConfigFile::checkTunables);
    }

    private static void checkTunables(RupturaConfig config, Complaints complaints) {
        PatternCatalog catalog = PatternCatalog.shipped();
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
