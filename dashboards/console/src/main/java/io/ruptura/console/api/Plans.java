package io.ruptura.console.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** The contingency plans: the runbook of each kind of rupture, in the language asked for where there is one in it, else in English. */
final class Plans {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("pt-BR"));

    /** The text of a plan in Markdown; {@code acceptLanguage} is the header as it came, or null. */
    Optional<String> of(String plan, String acceptLanguage) {
        if (plan == null || !plan.matches("[a-z0-9-]+")) {
            return Optional.empty();
        }
        String language = language(acceptLanguage);
        return text(plan + "." + language + ".md").or(() -> text(plan + ".md"));
    }

    private static String language(String acceptLanguage) {
        try {
            List<LanguageRange> wanted = LanguageRange.parse(acceptLanguage == null ? "en" : acceptLanguage);
            Locale found = Locale.lookup(wanted, LANGUAGES);
            boolean portuguese = found == null && wanted.get(0).getRange().startsWith("pt");
            return portuguese ? "pt-BR" : found == null ? "en" : found.toLanguageTag();
        } catch (IllegalArgumentException notLanguages) {
            return "en";
        }
    }

    private static Optional<String> text(String file) {
        try (InputStream plan = Plans.class.getResourceAsStream("/plans/" + file)) {
            return plan == null
                    ? Optional.empty()
                    : Optional.of(new String(plan.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the plan cannot be read: " + file, unreadable);
        }
    }
}
