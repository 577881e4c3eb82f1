package io.ruptura.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether anything that a bundle is made from has changed: the sources by content, the libraries and the bundler itself by name. */
final class Fingerprint {

    /** Raised when the way of bundling changes, so that what is built already is built again. */
    private static final String BUNDLER = "1";

    private Fingerprint() {}

    static String of(Path sources, List<Path> libraries) throws IOException {
        MessageDigest digest = sha256();
        digest.update(BUNDLER.getBytes(StandardCharsets.UTF_8));
        for (Path library : libraries) {
            digest.update(library.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        }
        for (Path source : Folders.files(sources)) {
            digest.update(sources.relativize(source).toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(source));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
