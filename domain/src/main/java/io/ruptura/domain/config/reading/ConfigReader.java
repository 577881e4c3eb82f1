package io.ruptura.domain.config.reading;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.binding.InvalidConfigException;
import io.ruptura.domain.config.binding.Mistake;
import io.ruptura.domain.config.binding.Mistakes;
import io.ruptura.domain.config.binding.SettingBinder;
import io.ruptura.domain.config.binding.SettingsReader;
import io.ruptura.domain.config.binding.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads the configuration file: YAML with keys in kebab-case, everything optional. All mistakes are found at once.
 *
 * <p>Durations are written {@code 10s}, {@code 5m}, {@code 1h30m}, {@code 1d} or in ISO 8601, and names of a closed set in any case.
 */
public final class ConfigReader {

    /** What a text says, with the defaults in place of what it gets wrong. */
    public record Checked(RupturaConfig config, List<Mistake> mistakes) {}

    private ConfigReader() {}

    /** The configuration of an empty file. */
    public static RupturaConfig defaults() {
        return parse("");
    }

    /**
     * The configuration in a file.
     *
     * @throws IOException when the file cannot be read
     * @throws InvalidConfigException with every mistake, when there is any
     */
    public static RupturaConfig read(Path file) throws IOException {
        return read(file, (config, complaints) -> {});
    }

    /** As {@link #read(Path)}, with a check of what the domain cannot know, such as the names of patterns. */
    public static RupturaConfig read(Path file, SettingsReader.Check<RupturaConfig> further) throws IOException {
        return valid(check(Files.readAllBytes(file), folder(file), further));
    }

    /**
     * The configuration in a text.
     *
     * @throws InvalidConfigException with every mistake, when there is any
     */
    public static RupturaConfig parse(String yaml) {
        return valid(check(yaml));
    }

    /** All that is wrong with the bytes of a file. {@code folder} is where the names of files in it begin. */
    public static Checked check(byte[] utf8, Path folder, SettingsReader.Check<RupturaConfig> further) {
        try {
            return check(SettingsReader.text(utf8), folder, further);
        } catch (InvalidConfigException notText) {
            return new Checked(defaults(), notText.mistakes());
        }
    }

    /** All that is wrong with a text. */
    public static Checked check(String yaml) {
        return check(yaml, Path.of(""), (config, complaints) -> {});
    }

    /** Where the names of files in a configuration begin. */
    public static Path folder(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    private static Checked check(String yaml, Path folder, SettingsReader.Check<RupturaConfig> further) {
        Mistakes mistakes = new Mistakes();
        Node root = YamlText.compose(yaml, mistakes);
        RupturaConfig config = new SettingBinder(mistakes).bindRecord("", RupturaConfig.class, root);
        new ConfigChecks(config, mistakes).run();
        further.check(config, mistakes::add);
        RupturaConfig resolved = IcalImport.resolve(config, folder, mistakes);
        return new Checked(resolved, mistakes.inOrder());
    }

    private static RupturaConfig valid(Checked checked) {
        if (!checked.mistakes.isEmpty()) {
            throw new InvalidConfigException(checked.mistakes);
        }
        return checked.config;
    }
}
