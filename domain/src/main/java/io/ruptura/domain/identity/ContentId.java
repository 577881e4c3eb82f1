package io.ruptura.domain.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * An id from content: a readable prefix and the first 60 bits of the SHA-256 of the parts, as twelve lower-case base-32 characters. Equal parts give
 * equal ids on every machine; a million ids collide with a probability below one in a million.
 */
public final class ContentId {

    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 12;

    /** Cannot be part of an identifier, so ("ab","c") and ("a","bc") differ. */
    private static final char SEPARATOR = '\0';

    private ContentId() {}

    public static String of(String prefix, Object... parts) {
        StringBuilder content = new StringBuilder(prefix);
        for (Object part : parts) {
            content.append(SEPARATOR).append(part);
        }
        byte[] hash = sha256(content.toString().getBytes(StandardCharsets.UTF_8));
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = (bits << 8) | (hash[i] & 0xff);
        }
        StringBuilder id = new StringBuilder(prefix).append('-');
        for (int i = 0; i < LENGTH; i++) {
            id.append(DIGITS.charAt((int) ((bits >>> (59 - 5 * i)) & 31)));
        }
        return id.toString();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
