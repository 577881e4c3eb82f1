package io.ruptura.console.api;

import io.javalin.http.Context;
import io.ruptura.console.api.exchange.Answers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** {@code GET /api/v1/openapi.json}: the description of this API in OpenAPI 3.1, as it is shipped. */
public final class ApiDocument {

    private final byte[] document = read();

    public void get(Context request) {
        Answers.json(request, document);
    }

    private static byte[] read() {
        try (InputStream document = ApiDocument.class.getResourceAsStream("openapi.json")) {
            return document.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the description of the API cannot be read", unreadable);
        }
    }
}
