package io.ruptura.domain.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
        return valid(check(Files.readAllBytes(file)));
    }

    /**
     * The configuration in a text.
     *
     * @throws InvalidConfigException with every mistake, when there is any
     */
    public static RupturaConfig parse(String yaml) {
        return valid(check(yaml));
    }

    /** All that is wrong with the bytes of a file. */
    public static Checked check(byte[] utf8) {
        try {
            return check(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException notText) {
            return new Checked(defaults(), List.of(new Mistake(0, "", "must be UTF-8 text", "", "")));
        }
    }

    /** All that is wrong with a text. */
    public static Checked check(String yaml) {
        Mistakes mistakes = new Mistakes();
        Node root = YamlText.compose(yaml, mistakes);
        RupturaConfig config = new SettingBinder(mistakes).bindRecord("", RupturaConfig.class, root);
        new ConfigChecks(config, mistakes).run();
        return new Checked(config, mistakes.inOrder());
    }

    private static RupturaConfig valid(Checked checked) {
        if (!checked.mistakes.isEmpty()) {
            throw new InvalidConfigException(checked.mistakes);
        }
        return checked.config;
    }
}
