package io.ruptura.console.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that people and programs show. It is compared in constant time and never written anywhere; a session is derived from it. */
public final class AccessToken {

    private static final int SHORTEST = 16;
    private static final String HMAC = "HmacSHA256";

    private final byte[] secret;

    private AccessToken(byte[] secret) {
        this.secret = secret;
    }

    /**
     * The token in a file, without the blanks around it.
     *
     * @throws IllegalArgumentException when the file cannot be read or holds none that is long enough; the message names key, value, rule and example
     */
    public static AccessToken read(Path file) {
        String token;
        try {
            token = Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "console.token-file must be a file that can be read, was " + file
                            + " (e.g. /run/secrets/console-token)",
                    unreadable);
        }
        if (token.length() < SHORTEST) {
            throw new IllegalArgumentException("console.token-file must hold at least " + SHORTEST + " characters, "
                    + file + " holds " + token.length() + " (e.g. what `openssl rand -hex 32` prints)");
        }
        return new AccessToken(token.getBytes(StandardCharsets.UTF_8));
    }

    boolean matches(String shown) {
        // Hashed first: a comparison of different lengths would end early.
        return shown != null && MessageDigest.isEqual(mac(secret), mac(shown.getBytes(StandardCharsets.UTF_8)));
    }

    /** What a browser that has logged in shows: it tells nothing of the token, and is void when the token changes. */
    String session() {
        return HexFormat.of().formatHex(mac("ruptura console session".getBytes(StandardCharsets.UTF_8)));
    }

    boolean isSession(String shown) {
        return shown != null
                && MessageDigest.isEqual(
                        session().getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] mac(byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + HMAC, impossible);
        }
    }
}
