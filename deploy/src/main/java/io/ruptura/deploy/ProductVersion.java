package io.ruptura.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The product's version, written into a resource by the build, and the Java it runs on. */
public final class ProductVersion implements IVersionProvider {

    /** Such as {@code 0.1.0}. */
    public static String number() throws IOException {
        try (InputStream version = ProductVersion.class.getResourceAsStream("version.txt")) {
            return new String(version.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"ruptura " + number(), "Java " + Runtime.version()};
    }
}
