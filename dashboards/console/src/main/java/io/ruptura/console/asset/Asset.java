package io.ruptura.console.asset;

import java.util.Map;

/**
 * One file of the page.
 *
 * @param immutable whether its name changes with its content, so that it may be kept for good
 * @param encodings name of a content encoding → the file in it; {@code identity} is always there
 */
record Asset(String contentType, boolean immutable, Map<String, byte[]> encodings) {

    static final String IDENTITY = "identity";
}
