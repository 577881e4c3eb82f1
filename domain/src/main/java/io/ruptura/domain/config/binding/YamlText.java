package io.ruptura.domain.config.binding;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads YAML into its nodes, which know their line and their text; what a text means is decided by the setting, not by YAML. */
public final class YamlText {

    private YamlText() {}

    /** The document's root, or null when it is empty or broken; a broken one leaves a mistake. */
    public static Node compose(String text, Mistakes mistakes) {
        try {
            return new Yaml(new LoaderOptions()).compose(new StringReader(text));
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine() + 1;
            mistakes.add(new Mistake(line, "", "must be YAML: " + broken.getProblem(), "", "zone: UTC"));
        } catch (YAMLException broken) {
            mistakes.add(new Mistake(0, "", "must be YAML: " + firstLine(broken.getMessage()), "", "zone: UTC"));
        }
        return null;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
