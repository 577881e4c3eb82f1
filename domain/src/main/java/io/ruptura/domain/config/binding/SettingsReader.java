package io.ruptura.domain.config.binding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads other YAML files than the configuration, such as mappings and scenarios, into records of {@link Setting}s: all mistakes are found at once. */
public final class SettingsReader {

    /** Takes what is wrong: the path of the key, what must hold, the value (or empty for the one in the file), an example. */
    public interface Complaints {
        void add(String key, String rule, String value, String example);
    }

    /** Looks for what a file's shape cannot say. */
    public interface Check<T> {
        void check(T settings, Complaints complaints);
    }

    private SettingsReader() {}

    /**
     * The settings in a file.
     *
     * @throws IOException when the file cannot be read
     * @throws InvalidConfigException with every mistake, when there is any
     */
    public static <T extends Record> T read(Path file, Class<T> type, Check<T> check) throws IOException {
        return parse(text(Files.readAllBytes(file)), type, check);
    }

    /**
     * The settings in a text.
     *
     * @throws InvalidConfigException with every mistake, when there is any
     */
    public static <T extends Record> T parse(String yaml, Class<T> type, Check<T> check) {
        Mistakes mistakes = new Mistakes();
        T settings = new SettingBinder(mistakes).bindRecord("", type, YamlText.compose(yaml, mistakes));
        if (mistakes.isEmpty()) {
            check.check(settings, mistakes::add);
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidConfigException(mistakes.inOrder());
        }
        return settings;
    }

    /** The text of a file's bytes; a mistake when they are none. */
    public static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new InvalidConfigException(List.of(new Mistake(0, "", "must be UTF-8 text", "", "")));
        }
    }
}
