package io.ruptura.domain.config.console;

import io.ruptura.domain.config.binding.Setting;
import java.io.Serializable;

/** The web console. */
public record ConsoleConfig(
        @Setting(value = "Serve the console from this process.", byDefault = "true")
        boolean enabled,

        @Setting(
                value =
                        "Address to listen on; one that other machines reach, such as 0.0.0.0, needs console.token-file.",
                byDefault = "127.0.0.1",
                example = "localhost")
        String host,

        @Setting(value = "Port to listen on; 0 takes a free one.", byDefault = "8700", min = 0, max = 65535)
        int port,

        @Setting(
                value = "File that holds the token people and programs must show; empty asks for none.",
                example = "/run/secrets/console-token")
        String tokenFile,

        @Setting(value = "Language where the browser asks for neither of the two.", byDefault = "pt-BR", example = "en")
        String language,

        @Setting(value = "Name of the service, shown at the top of the page.", byDefault = "Ruptura")
        String title)
        implements Serializable {

    /** Whether only programs on this machine can reach it. */
    public boolean isThisMachineOnly() {
        return host.matches("localhost|127(\\.\\d{1,3}){3}|::1");
    }

    /** Whether whoever can reach it may ask: nobody has to show a token. */
    public boolean isOpen() {
        return tokenFile.isEmpty();
    }
}
