package io.ruptura.domain.reference;

import io.ruptura.domain.config.RupturaConfig;
import io.ruptura.domain.config.binding.SettingsTable;

/** The reference page of the configuration file, from the records that it is read into. */
final class ConfigurationPage {

    private ConfigurationPage() {}

    static String render() {
        return """
                # Configuration

                One YAML file, everything optional. `./ruptura config check FILE` lists every mistake at once. Durations are written
                `500ms`, `10s`, `5m`, `1h30m`, `1d` or in ISO 8601. An annotated example is `deploy/examples/ruptura.yaml`.

                """ + SettingsTable.of(RupturaConfig.class);
    }
}
