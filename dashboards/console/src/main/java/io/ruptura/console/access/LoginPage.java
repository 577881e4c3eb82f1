package io.ruptura.console.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The login form, in the browser's language of the two. It needs no script, so that it works before anything else is let through. */
final class LoginPage {

    private static final Map<String, String> ENGLISH = Map.of(
            "language", "en",
            "title", "Sign in to the console",
            "label", "Access token",
            "hint", "Whoever runs the console has it.",
            "refused", "That is not the token.",
            "enter", "Sign in");

    private static final Map<String, String> PORTUGUESE = Map.of(
            "language", "pt-BR",
            "title", "Entrar no console",
            "label", "Token de acesso",
            "hint", "Quem opera o console tem o token.",
            "refused", "O token não confere.",
            "enter", "Entrar");

    private LoginPage() {}

    /** {@code next} is where to go afterwards, one of the console's own pages. */
    static String html(String acceptLanguage, String next, boolean refused) {
        boolean portuguese = acceptLanguage != null && acceptLanguage.strip().startsWith("pt");
        Map<String, String> words = portuguese ? PORTUGUESE : ENGLISH;
        String html = template().replace("{next}", next).replace("{alert}", refused ? words.get("refused") : "");
        for (Map.Entry<String, String> word : words.entrySet()) {
            html = html.replace("{" + word.getKey() + "}", word.getValue());
        }
        return html;
    }

    private static String template() {
        try (InputStream page = LoginPage.class.getResourceAsStream("login.html")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the login form cannot be read", unreadable);
        }
    }
}
